import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditWorkspace

struct MunicipalityCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "municipality",
            abstract: say(
                "Муниципальные образования и их порядки.",
                "Municipalities and the regulations that bind them."
            ),
            subcommands: [MunicipalityListCommand.self, MunicipalityAddCommand.self, MunicipalityBindCommand.self]
        )
    }
}

struct MunicipalityListCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: say("Показать все.", "List them."))
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let facts = session.workspace.facts
        for fact in facts.municipalities.values.map(\.fact).sorted(by: { ($0.name, $0.id) < ($1.name, $1.id) }) {
            let act = facts.bindings[fact.id]?.fact.binding.policy ?? say("порядок не указан", "no regulation bound")
            world.print("\(fact.name)  UTC\(fact.zone)  \(act)")
        }
    }
}

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
            {
                let typed = try world.dialogue.text(
                    say("Часовой пояс?", "Its zone?"),
                    option: "--zone",
                    given: zone?.description,
                    default: "UTC\(world.localZone)"
                ) { text in
                    ZoneOffset(text) == nil ? say("Напишите, например, UTC+7.", "Write it like UTC+7.") : nil
                }
                guard let read = ZoneOffset(typed) else {
                    throw ProgramError.wrongValue(option: "--zone", value: typed)
                }
                offset = read
            },
        ])
        let now = world.now().seconds
        let id = try session.workspace.addMunicipality(name: name, zone: offset, at: now)
        if let binding { try session.workspace.bind(binding, to: id, at: now) }
        try session.saveMark()
        world.print(say("✓ Добавлено: \(name).", "✓ Added: \(name)."))
        world.print(say("Дальше:  secaudit organ add", "Next:  secaudit organ add"))
    }
}

struct MunicipalityBindCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "bind",
            abstract: say(
                "Указать действующий порядок; контрольная сумма его правил закрепляется подписью.",
                "Bind a regulation; the digest of its file is pinned by a signature."
            )
        )
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var act: ActOptions

    @Option(help: ArgumentHelp(say("Муниципальное образование.", "The municipality."), valueName: "name"))
    var municipality: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let shelf = try PolicyShelf.read(in: world, global)
        let town = try session.municipality(municipality)
        let binding = try act.binding(from: shelf, in: world)
        try session.workspace.bind(binding, to: town.id, at: world.now().seconds)
        try session.saveMark()
        world.print(
            say(
                "✓ \(town.name): действует \(binding.policy), контрольная сумма \(binding.digest?.prefix(16) ?? "").",
                "✓ \(town.name): bound by \(binding.policy), digest \(binding.digest?.prefix(16) ?? "")."
            )
        )
    }
}
