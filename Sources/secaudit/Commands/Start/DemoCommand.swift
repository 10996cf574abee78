import ArgumentParser
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
        let library = try PolicyShelf.read(in: world, from: policies).library
        try Demonstration(library: library).show(
            in: DemonstrationFolder(path: output),
            program: CommandLine.arguments.first ?? "secaudit",
            world: world
        )
    }
}
