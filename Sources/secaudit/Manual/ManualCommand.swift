import ArgumentParser
import SecauditRegister

/// Writes the manual pages in this run's language; for whoever packs the program, so help does not list it.
struct ManualCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "manual",
            abstract: say("Записать страницы руководства.", "Write the manual pages."),
            shouldDisplay: false
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Куда записать.", "Where to write."), valueName: "dir"))
    var output: String

    @Option(help: ArgumentHelp(say("День издания.", "The day of issue."), valueName: "day"))
    var day: CalendarDay

    func run(in world: World) throws {
        let program = try CommandTree.ofProgram()
        let form = ManualPage(
            words: ManualWords(language: world.language),
            day: day,
            common: try CommandTree.common()
        )
        try FileAccess.makeFolder(output, mode: 0o755)
        try write(form.overview(of: program), as: program.commandName)
        for command in program.shownCommands {
            let name = "\(program.commandName)-\(command.commandName)"
            try write(form.page(of: command, in: program), as: name)
        }
    }

    private func write(_ page: String, as name: String) throws {
        try FileAccess.write(Array(page.utf8), to: "\(output)/\(name).1", replacing: true, durably: false)
    }
}
