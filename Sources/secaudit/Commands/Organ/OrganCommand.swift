import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditWorkspace

struct OrganCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "organ",
            abstract: say("Органы и организации.", "Organs and institutions."),
            subcommands: [
                OrganListCommand.self, OrganAddCommand.self, OrganShowCommand.self, OrganEditCommand.self,
                OrganImportCommand.self,
            ]
        )
    }

    static func word(_ kind: Organ.Kind) -> String {
        switch kind {
        case .head: say("глава", "head")
        case .administration: say("администрация", "administration")
        case .body: say("орган", "body")
        case .institution: say("организация", "institution")
        case .other: say("иной орган", "other")
        }
    }
}

extension Organ.Kind: ExpressibleByArgument {}

struct OrganListCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: say("Показать все.", "List them."))
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let facts = session.workspace.facts
        for fact in facts.organs.values.map(\.fact).sorted(by: {
            ($0.organ.name, $0.organ.id) < ($1.organ.name, $1.organ.id)
        }) {
            let accounts = facts.accounts.values.filter { $0.fact.organ == fact.organ.id }.count
            let ogrn = fact.organ.ogrn.map { say("ОГРН \($0), ", "OGRN \($0), ") } ?? ""
            world.print(
                "\(fact.organ.name)  (\(OrganCommand.word(fact.organ.kind)), \(ogrn)\(say("аккаунтов", "accounts")): \(accounts))"
            )
        }
    }
}

struct OrganAddCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: say("Добавить орган.", "Add an organ."))
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Муниципальное образование.", "The municipality."), valueName: "name"))
    var municipality: String?

    @Option(help: ArgumentHelp(say("Официальное наименование.", "The official name."), valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp(say("Краткое наименование.", "A short name."), valueName: "name"))
    var shortName: String?

    @Option(
        help: ArgumentHelp(
            say(
                "Вид: head, administration, body, institution, other.",
                "Its kind: head, administration, body, institution, other."
            ),
            valueName: "kind"
        )
    )
    var kind: Organ.Kind?

    @Option(help: ArgumentHelp(say("ОГРН, 13 цифр.", "OGRN, 13 digits."), valueName: "number"))
    var ogrn: String?

    @Option(help: ArgumentHelp(say("Официальный сайт органа.", "The organ's own site."), valueName: "address"))
    var site: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let town = try session.municipality(municipality)
        var organ = Organ(id: "", name: "", kind: .body)
        try world.dialogue.steps([
            {
                organ.name = try world.dialogue.text(
                    say("Официальное наименование органа?", "The organ's official name?"),
                    option: "--name",
                    given: name
                )
            },
            {
                if let kind {
                    organ.kind = kind
                } else {
                    organ.kind = try world.dialogue.choose(
                        say("Что это?", "What is it?"),
                        option: "--kind",
                        from: Organ.Kind.allCases.map { Choice(OrganCommand.word($0), $0) }
                    )
                }
            },
            {
                organ.ogrn = try world.dialogue.optionalText(
                    say("ОГРН (13 цифр)?", "OGRN (13 digits)?"),
                    option: "--ogrn",
                    given: ogrn
                ) { text in
                    OGRN.isValid(text)
                        ? nil : WorkspaceError.invalidOGRN(text).explanation(in: world.language).onOneLine
                }
            },
        ])
        organ.shortName = shortName
        organ.site = site
        try session.workspace.addOrgan(organ, to: town.id, at: world.now().seconds)
        try session.saveMark()
        world.print(say("✓ Орган добавлен: \(organ.name).", "✓ Added: \(organ.name)."))
        world.print(say("Дальше:  secaudit account add", "Next:  secaudit account add"))
    }
}

struct OrganShowCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: say("Показать орган и его аккаунты.", "Show an organ and its accounts.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Часть названия.", "A part of the name."), valueName: "organ"))
    var organ: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let fact = try session.organ(organ)
        let found = fact.organ
        world.print(found.name)
        let lines: [(String, String?)] = [
            (say("вид", "kind"), OrganCommand.word(found.kind)), (say("ОГРН", "OGRN"), found.ogrn),
            (say("сайт", "site"), found.site), (say("адрес", "address"), found.postalAddress),
            (say("телефон", "phone"), found.phone), (say("почта", "e-mail"), found.email),
        ]
        for (title, value) in lines { if let value { world.print("  \(title): \(value)") } }
        for account in session.workspace.facts.accounts.values.map(\.fact)
            .filter({ $0.organ == found.id }).sorted(by: { $0.account.address < $1.account.address })
        {
            world.print("  \(account.account.address)")
        }
    }
}
