import ArgumentParser
import SecauditVault
import SecauditWorkspace

/// Plays a made-up half-year of five municipalities into a vault of its own and checks it.
struct DemoCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "demo",
            abstract: say(
                "Показать работу на пяти вымышленных муниципалитетах.",
                "Show it all on five made-up municipalities."
            ),
            discussion: say(
                "Создаёт хранилище и отчёты в отдельной папке; повторный запуск заменяет только своё.",
                "Makes a vault and reports in a folder of its own; a second run replaces only what is its own."
            )
        )
    }

    @Option(help: ArgumentHelp(say("Куда записать.", "Where to write."), valueName: "dir"))
    var output = "./demo-output"

    @Option(help: ArgumentHelp(say("Папка с правилами проверки.", "The folder of policies."), valueName: "dir"))
    var policies: String?

    @Option(help: ArgumentHelp(say("Язык: ru или en.", "The language: ru or en."), valueName: "ru|en"))
    var language: String?

    func run(in world: World) throws {
        let options = try GlobalOptions.parse(policies.map { ["--policies", $0] } ?? [])
        let library = try PolicyShelf.read(in: world, options).library
        let folder = DemonstrationFolder(path: output)
        let words = DemonstrationWords(folder: folder, language: world.language)
        try folder.prepare()
        let demonstration = try Demonstration(library: library)
        try FileAccess.write(
            demonstration.keys.file(of: Stage.coordinator),
            to: folder.coordinatorIdentity,
            mode: 0o600,
            replacing: false
        )
        try FileAccess.write(
            demonstration.keys.file(of: Stage.officer),
            to: folder.officerIdentity,
            mode: 0o600,
            replacing: false
        )
        let store = try SQLiteStore(creating: world.places.vaultFile(folder.vault))
        let workspace = try demonstration.play(in: store)
        let reports = DemonstrationReports(
            assessments: try demonstration.assess(workspace),
            language: world.language
        )
        let count = try reports.write(to: folder)
        world.print(words.opening)
        world.print()
        world.output(reports.text(colour: world.outputIsTerminal))
        world.print()
        world.print(words.closing(organs: count))
    }
}
