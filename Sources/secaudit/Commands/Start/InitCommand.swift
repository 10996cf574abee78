import ArgumentParser
import SecauditCompliance
import SecauditCrypto
import SecauditRegister
import SecauditVault
import SecauditWorkspace

/// Makes a one-person workspace: vault, identity, municipality, regulation, and the founder as a person.
struct InitCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "init",
            abstract: say("Создать хранилище и ваш ключ.", "Make a vault and your identity.")
        )
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var act: ActOptions

    @Option(help: ArgumentHelp(say("Муниципальное образование.", "The municipality."), valueName: "name"))
    var municipality: String?

    @Option(help: ArgumentHelp(say("Часовой пояс, например UTC+7.", "Its zone, such as UTC+7."), valueName: "zone"))
    var zone: ZoneOffset?

    @OptionGroup var name: PersonNameOptions

    @Option(help: ArgumentHelp(say("Ваша должность.", "Your position."), valueName: "text"))
    var position: String?

    @Option(
        help: ArgumentHelp(
            say("Цена подбора фразы: moderate или interactive.", "Passphrase cost: moderate or interactive."),
            valueName: "cost"
        )
    )
    var kdf: PassphraseCostWord = .moderate

    @Option(
        help: ArgumentHelp(
            say(
                "Группа этого компьютера или роль сервера, которая работает с хранилищем.",
                "A group of this computer's users, or a role of the server, who share the vault."
            ),
            valueName: "group"
        )
    )
    var group: String?

    func run(in world: World) throws {
        let address = world.places.vaultAddress(global.vault)
        let store = try address.prepared(sharedWith: group)
        if let descriptor = global.passphraseDescriptor { world.dialogue.passphraseDescriptor = descriptor }
        let shelf = try PolicyShelf.read(in: world, global)
        let whereabouts = address.isOnServer ? address.place : world.places.vault(global.vault)
        world.notice(
            say(
                "Новое хранилище \(address.isOnServer ? "на сервере" : "в папке") \(whereabouts). Это займёт две минуты.",
                "A new vault in \(whereabouts). This takes two minutes."
            )
        )
        var town = ""
        var binding: PolicyBinding?
        var offset = ZoneOffset.utc
        var founder = Person(id: "", surname: "", given: "")
        try world.dialogue.steps([
            {
                town = try world.dialogue.text(
                    say("Как называется муниципальное образование?", "What is the municipality called?"),
                    option: "--municipality",
                    given: municipality
                )
            },
            { binding = try act.binding(from: shelf, in: world) },
            { offset = try ZoneQuestion(given: zone).answer(in: world) },
            {
                founder = try name.person(
                    in: world,
                    question: say("Ваша фамилия, имя, отчество?", "Your surname and given names?")
                )
            },
            {
                founder.position = try world.dialogue.optionalText(
                    say("Должность?", "Your position?"),
                    option: "--position",
                    given: position ?? founder.position
                )
            },
        ])
        let identity = try IdentityCommand.open(orMakeIn: world, global, cost: kdf)
        let session = try Session.found(
            in: world,
            global,
            identity: identity,
            name: founder.shortName,
            store: try store()
        )
        let now = world.now().seconds
        let workspace = session.workspace
        let home = try workspace.addMunicipality(name: town, zone: offset, at: now)
        let person = try workspace.addPerson(founder, to: home, at: now)
        try workspace.bindMember(workspace.vault.ownID, to: person, at: now)
        if let binding { try workspace.bind(binding, to: home, at: now) }
        try session.saveMark()
        world.print(
            say(
                "✓ Хранилище создано: \(address.place)",
                "✓ The vault is made: \(address.place)"
            )
        )
        world.print(
            say(
                "! Если забыть парольную фразу, записи не прочтёт никто. Распечатайте запасной\n  ключ и уберите в сейф:  secaudit identity backup",
                "! If the passphrase is forgotten, nobody can read the entries. Print a spare key\n  and put it into a safe:  secaudit identity backup"
            )
        )
        world.print(say("Дальше:  secaudit organ add   — добавить орган", "Next:  secaudit organ add   — add an organ"))
    }
}

/// The words for what a passphrase costs.
enum PassphraseCostWord: String, ExpressibleByArgument, CaseIterable {
    case interactive
    case moderate
    case sensitive

    var cost: PassphraseCost {
        switch self {
        case .interactive: .interactive
        case .moderate: .moderate
        case .sensitive: .sensitive
        }
    }
}

extension ZoneOffset: ExpressibleByArgument {
    init?(argument: String) {
        self.init(argument)
    }
}
