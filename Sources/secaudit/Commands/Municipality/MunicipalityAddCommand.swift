import ArgumentParser
import SecauditRegister
import SecauditWorkspace

struct MunicipalityAddCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: say("Добавить.", "Add one."))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var act: ActOptions

    @Option(help: ArgumentHelp(say("Название.", "Its name."), valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp(say("Часовой пояс, например UTC+7.", "Its zone, such as UTC+7."), valueName: "zone"))
    var zone: ZoneOffset?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let shelf = try PolicyShelf.read(in: world, global)
        var name = ""
        var offset = world.localZone
        var binding: PolicyBinding?
        try world.dialogue.steps([
            {
                name = try world.dialogue.text(
                    say("Как называется муниципальное образование?", "What is the municipality called?"),
                    option: "--name",
                    given: self.name
                )
            },
            { binding = try act.binding(from: shelf, in: world) },
            { offset = try ZoneQuestion(given: zone).answer(in: world) },
        ])
        let now = world.now().seconds
        let id = try session.workspace.addMunicipality(name: name, zone: offset, at: now)
        if let binding { try session.workspace.bind(binding, to: id, at: now) }
        try session.saveMark()
        world.print(say("✓ Добавлено: \(name).", "✓ Added: \(name)."))
        world.print(say("Дальше:  secaudit organ add", "Next:  secaudit organ add"))
    }
}
