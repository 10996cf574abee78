import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

struct CredentialCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "credential",
            abstract: say(
                "Данные для доступа: логины, пароли, второй фактор.",
                "Logins, passwords and second factors."
            ),
            subcommands: [
                CredentialListCommand.self, CredentialAddCommand.self, CredentialShowCommand.self,
                CredentialEditCommand.self, CredentialTotpCommand.self, CredentialGenerateCommand.self,
                CredentialHistoryCommand.self,
            ]
        )
    }

    /// A password that is made or typed; typed ones are asked for twice.
    static func newPassword(in world: World, generate: Bool) throws -> SecretBytes {
        if generate { return GeneratedPassword.make() }
        guard world.dialogue.passphraseDescriptor == nil, world.dialogue.isInteractive else {
            throw ConversationError.missingAnswer(option: "--generate, --password-fd")
        }
        return try world.dialogue.newSecret(say("Пароль (не виден при вводе):", "Password (not shown):"), minimum: 1)
    }

    /// A secret from the descriptor of an option.
    static func secret(from descriptor: Int32, in world: World) throws -> SecretBytes {
        let before = world.dialogue.passphraseDescriptor
        world.dialogue.passphraseDescriptor = descriptor
        defer { world.dialogue.passphraseDescriptor = before }
        return try world.dialogue.secret("")
    }

    static func sheet(login: String?, password: borrowing SecretBytes, contacts: String?) throws -> SecretSheet {
        var sheet = SecretSheet()
        if let login { try sheet.set(.login, to: SecretBytes(copying: Array(login.utf8))) }
        try sheet.set(.password, to: password)
        if let contacts { try sheet.set(.recoveryContacts, to: SecretBytes(copying: Array(contacts.utf8))) }
        return sheet
    }

    static func seedSheet(base32: borrowing SecretBytes) throws -> SecretSheet {
        var sheet = SecretSheet()
        try sheet.set(.seed, to: try Base32.decode(base32))
        return sheet
    }
}

extension Credential.Owner: ExpressibleByArgument {}

struct CredentialListCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list",
            abstract: say("Показать все; --due: что надо сменить.", "List them; --due: what must be changed.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Flag(
        help: ArgumentHelp(
            say("Только то, что надо сменить после ухода людей.", "Only what must be changed after people left.")
        )
    )
    var due = false

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let workspace = session.workspace
        let register = try workspace.register()
        let titles = workspace.facts.credentials.values.map(\.fact).map { (workspace.title(of: $0), $0) }
            .sorted { ($0.0, $0.1.credential.id) < ($1.0, $1.1.credential.id) }
        for (number, (title, fact)) in titles.enumerated() {
            let today = try session.today(for: fact.credential.organ)
            let credential = register.municipalities.flatMap(\.credentials).first { $0.id == fact.credential.id }
            let open = (credential?.obligations ?? []).filter { $0.isOpen(on: today) }
            if due, open.isEmpty { continue }
            let holders = workspace.holders(of: fact).map { workspace.facts.name(of: $0) }.sorted()
            world.print(
                "\(number + 1)  \(title)  \(say("имеют доступ", "held by")): \(holders.isEmpty ? "—" : holders.joined(separator: ", "))"
            )
            guard due else { continue }
            for obligation in open {
                let name = obligation.cause.flatMap { workspace.facts.persons[$0]?.fact.person.shortName } ?? "?"
                world.print(
                    "     \(ObligationWords.title(obligation.kind)) — \(say("ушёл доступ", "access ended")): \(name), \(world.language.day(obligation.raised))"
                )
            }
        }
    }
}

struct CredentialAddCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "add",
            abstract: say("Записать логин и пароль.", "Store a login and a password.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(
        help: ArgumentHelp(
            say("Каким аккаунтом управляет; можно несколько раз.", "The account it manages; may be repeated."),
            valueName: "account"
        )
    )
    var account: [String] = []

    @Option(
        help: ArgumentHelp(say("Логин: почта или телефон.", "The login: an e-mail or a phone."), valueName: "login")
    )
    var login: String?

    @Flag(help: ArgumentHelp(say("Придумать пароль.", "Make up a password.")))
    var generate = false

    @Option(
        name: .customLong("password-fd"),
        help: ArgumentHelp(say("Читать пароль из дескриптора.", "Read the password from a descriptor."), valueName: "n")
    )
    var passwordDescriptor: Int32?

    @Option(
        name: .customLong("seed-fd"),
        help: ArgumentHelp(
            say(
                "Читать секрет второго фактора (Base32) из дескриптора.",
                "Read the second factor's seed (Base32) from a descriptor."
            ),
            valueName: "n"
        )
    )
    var seedDescriptor: Int32?

    @Option(help: ArgumentHelp(say("Как называть на экране.", "What to call it on the screen."), valueName: "text"))
    var label: String?

    @Option(
        help: ArgumentHelp(
            say("Чей профиль: service или personal.", "Whose profile: service or personal."),
            valueName: "owner"
        )
    )
    var owner: Credential.Owner = .service

    @Flag(
        help: ArgumentHelp(
            say("Без пароля: личный профиль, чужой пароль не хранят.", "Without a password: a person's own profile.")
        )
    )
    var withoutSecret = false

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        var pages: [AccountFact] = []
        var name: String?
        var makeUp = generate
        try world.dialogue.steps([
            { pages = account.isEmpty ? [try session.account(nil)] : try account.map { try session.account($0) } },
            {
                guard !withoutSecret else { return }
                name = try world.dialogue.text(
                    say("Логин (почта или телефон)?", "Login (e-mail or phone)?"),
                    option: "--login",
                    given: login
                )
            },
            {
                guard !withoutSecret, !generate, passwordDescriptor == nil else { return }
                makeUp = try world.dialogue.confirm(
                    say("Придумать пароль?", "Make up a password?"),
                    option: "--generate, --password-fd",
                    given: nil,
                    default: world.dialogue.isInteractive ? true : nil
                )
            },
        ])
        guard let first = pages.first else { return }
        let credential = Credential(
            id: "",
            organ: first.organ,
            network: first.account.network,
            manages: pages.map(\.account.id),
            owner: owner,
            label: label,
            opened: try session.today(for: first.organ),
            custody: withoutSecret ? Credential.Custody.none : nil
        )
        let now = world.now().seconds
        if withoutSecret {
            try session.workspace.addCredential(credential, sheet: nil, at: now)
        } else {
            let password: SecretBytes
            if let passwordDescriptor {
                password = try CredentialCommand.secret(from: passwordDescriptor, in: world)
            } else {
                password = try CredentialCommand.newPassword(in: world, generate: makeUp)
            }
            var seed: SecretSheet?
            if let seedDescriptor {
                seed = try CredentialCommand.seedSheet(
                    base32: try CredentialCommand.secret(from: seedDescriptor, in: world)
                )
            }
            try session.workspace.addCredential(
                credential,
                sheet: try CredentialCommand.sheet(login: name, password: password, contacts: nil),
                seed: seed,
                at: now
            )
        }
        try session.saveMark()
        world.print(
            say(
                "✓ Запись внесена (№ \(session.workspace.vault.state.number) в журнале). Имеет доступ: \(session.workspace.facts.name(of: session.workspace.vault.ownID))",
                "✓ Stored (entry \(session.workspace.vault.state.number)). Held by: \(session.workspace.facts.name(of: session.workspace.vault.ownID))"
            )
        )
        if makeUp, !withoutSecret {
            world.print(
                say(
                    "Пароль придуман: \(GeneratedPassword.standardLength) знаков. Показать: secaudit credential show --reveal",
                    "A password was made up: \(GeneratedPassword.standardLength) signs. To see it: secaudit credential show --reveal"
                )
            )
        }
        world.print(
            say(
                "Дальше:  secaudit evidence two-factor — записать, что второй фактор включён",
                "Next:  secaudit evidence two-factor — record that the second factor is on"
            )
        )
    }
}

struct CredentialGenerateCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "generate",
            abstract: say("Придумать пароль, ничего не записывая.", "Make up a password without storing it.")
        )
    }

    @Option(help: ArgumentHelp(say("Число знаков.", "How many signs."), valueName: "n"))
    var length = GeneratedPassword.standardLength

    @Flag(help: ArgumentHelp(say("Вывести в файл или другой программе.", "Write it to a file or another program.")))
    var toPipe = false

    func run(in world: World) throws {
        guard (8...128).contains(length) else { throw ProgramError.wrongValue(option: "--length", value: "\(length)") }
        guard world.outputIsTerminal || toPipe else { throw ProgramError.secretToPipe }
        SecretOutput.write(GeneratedPassword.make(length: length))
    }
}
