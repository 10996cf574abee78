import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditReport
import SecauditWorkspace

struct CredentialShowCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: say("Показать данные для доступа (пароль скрыт).", "Show a credential (the password masked).")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(
        help: ArgumentHelp(
            say("Номер в списке или часть названия.", "Its number in the list or a part of its name."),
            valueName: "credential"
        )
    )
    var credential: String?

    @Flag(help: ArgumentHelp(say("Показать пароль.", "Show the password.")))
    var reveal = false

    @Flag(
        help: ArgumentHelp(
            say("Вывести пароль в файл или другой программе.", "Write the password to a file or another program.")
        )
    )
    var toPipe = false

    func run(in world: World) throws {
        let session = try Session.open(in: world, global, scope: .secrets)
        let fact = try session.credential(credential)
        if reveal || toPipe { guard world.outputIsTerminal || toPipe else { throw ProgramError.secretToPipe } }
        let sheet = try session.workspace.secretSheet(of: fact.credential.id)
        if toPipe {
            if let password = sheet.field(.password) { SecretOutput.write(password) }
            return
        }
        world.print(session.workspace.title(of: fact))
        if let login = sheet.field(.login) {
            world.output(Array(say("  логин:  ", "  login:     ").utf8))
            reveal ? SecretOutput.write(login) : world.print(Self.masked(login))
        }
        if let password = sheet.field(.password) {
            world.output(Array(say("  пароль: ", "  password:  ").utf8))
            reveal ? SecretOutput.write(password) : world.print("••••••••  (--reveal)")
        }
        if let contacts = sheet.field(.recoveryContacts), reveal {
            world.output(Array(say("  восстановление: ", "  recovery:  ").utf8))
            SecretOutput.write(contacts)
        }
        let holders = session.workspace.holders(of: fact).map { session.workspace.facts.name(of: $0) }.sorted()
        world.print("  \(say("имеют доступ", "held by")): \(holders.joined(separator: ", "))")
    }

    /// The first sign and the last two, as papers print a login.
    private static func masked(_ login: borrowing SecretBytes) -> String {
        login.withBytes { bytes in
            guard bytes.count > 4, bytes[0] < 128, bytes[bytes.count - 1] < 128, bytes[bytes.count - 2] < 128 else {
                return "•••"
            }
            let ends = [bytes[0], bytes[bytes.count - 2], bytes[bytes.count - 1]].map { String(UnicodeScalar($0)) }
            return "\(ends[0])•••\(ends[1])\(ends[2])"
        }
    }
}

struct CredentialTotpCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "totp", abstract: say("Показать одноразовый код.", "Show the one-time code."))
    }

    @OptionGroup var global: GlobalOptions

    @Argument(
        help: ArgumentHelp(
            say("Номер в списке или часть названия.", "Its number in the list or a part of its name."),
            valueName: "credential"
        )
    )
    var credential: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global, scope: .secrets)
        let fact = try session.credential(credential)
        let sheet = try session.workspace.seedSheet(of: fact.credential.id)
        guard let seed = sheet.field(.seed) else {
            throw WorkspaceError.noSeed(credential: session.workspace.title(of: fact))
        }
        let now = world.now().seconds
        world.print(OneTimeCode.usual.code(seed: seed, at: now))
        world.notice(
            say("ещё \(OneTimeCode.usual.secondsLeft(at: now)) с", "\(OneTimeCode.usual.secondsLeft(at: now)) s left")
        )
    }
}

struct CredentialEditCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "edit",
            abstract: say(
                "Внести новый пароль, логин или секрет; отметить, что сменено в сети.",
                "Store a new password, login or seed; state what was changed at the network."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(
        help: ArgumentHelp(
            say("Номер в списке или часть названия.", "Its number in the list or a part of its name."),
            valueName: "credential"
        )
    )
    var credential: String?

    @Flag(help: ArgumentHelp(say("Новый пароль.", "A new password.")))
    var password = false

    @Flag(help: ArgumentHelp(say("Придумать новый пароль.", "Make up a new password.")))
    var generate = false

    @Option(
        name: .customLong("password-fd"),
        help: ArgumentHelp(
            say("Читать новый пароль из дескриптора.", "Read the new password from a descriptor."),
            valueName: "n"
        )
    )
    var passwordDescriptor: Int32?

    @Flag(help: ArgumentHelp(say("Новый секрет второго фактора.", "A new seed of the second factor.")))
    var seed = false

    @Option(
        name: .customLong("seed-fd"),
        help: ArgumentHelp(
            say("Читать секрет второго фактора (Base32) из дескриптора.", "Read the seed (Base32) from a descriptor."),
            valueName: "n"
        )
    )
    var seedDescriptor: Int32?

    @Option(help: ArgumentHelp(say("Новый логин.", "A new login."), valueName: "login"))
    var login: String?

    @Option(
        help: ArgumentHelp(
            say(
                "Что сменено в самой сети: password, totp, recovery-codes, recovery-contacts, sessions, page-roles.",
                "What was changed at the network: password, totp, recovery-codes, recovery-contacts, sessions, page-roles."
            ),
            valueName: "what"
        )
    )
    var changed: [Obligation.Kind] = []

    @Option(help: ArgumentHelp(say("Когда сменено в сети.", "When it was changed at the network."), valueName: "day"))
    var on: CalendarDay?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let fact = try session.credential(credential)
        let workspace = session.workspace
        let id = fact.credential.id
        let wish = try wish(in: world)
        let setsPassword = password || generate || passwordDescriptor != nil || wish == .typed || wish == .madeUp
        let setsSeed = seed || seedDescriptor != nil || wish == .seed
        let now = world.now().seconds
        if setsPassword || login != nil {
            var sheet = try workspace.secretSheet(of: id)
            if let login { try sheet.set(.login, to: SecretBytes(copying: Array(login.utf8))) }
            if setsPassword {
                if let passwordDescriptor {
                    try sheet.set(.password, to: try CredentialCommand.secret(from: passwordDescriptor, in: world))
                } else {
                    try sheet.set(
                        .password,
                        to: try CredentialCommand.newPassword(in: world, generate: generate || wish == .madeUp)
                    )
                }
            }
            try workspace.changeSecret(of: id, to: sheet, changesPassword: setsPassword, at: now)
        }
        if setsSeed {
            let typed: SecretBytes
            if let seedDescriptor {
                typed = try CredentialCommand.secret(from: seedDescriptor, in: world)
            } else {
                typed = try world.dialogue.newSecret(
                    say("Секрет второго фактора (Base32):", "The seed (Base32):"),
                    minimum: 8
                )
            }
            try workspace.changeSeed(of: id, to: try CredentialCommand.seedSheet(base32: typed), at: now)
        }
        var stated = changed
        if case .stated(let kind) = wish { stated.append(kind) }
        if setsPassword, !changed.contains(.password), world.dialogue.isInteractive,
            try world.dialogue.confirm(
                say("Пароль уже сменён в самой сети?", "Is the password changed at the network itself?"),
                option: "--changed password",
                given: nil
            )
        {
            stated.append(.password)
        }
        if !stated.isEmpty {
            let day = try on ?? session.today(for: fact.credential.organ)
            for kind in stated { try workspace.stateChange(of: kind, credential: id, on: day, at: now) }
        }
        try session.saveMark()
        let title = workspace.title(of: fact)
        world.print(say("✓ Записано: \(title).", "✓ Stored: \(title)."))
        if setsPassword, !stated.contains(.password) {
            world.print(
                say(
                    "! Когда смените пароль в сети, отметьте:  secaudit credential edit '\(title)' --changed password",
                    "! Once it is changed at the network, say so:  secaudit credential edit '\(title)' --changed password"
                )
            )
        }
        if stated.contains(.password), !setsPassword, fact.secret != nil {
            world.print(
                say(
                    "! Если в хранилище ещё прежний пароль, внесите новый:  secaudit credential edit '\(title)' --password",
                    "! If the vault still has the old password, store the new one:  secaudit credential edit '\(title)' --password"
                )
            )
        }
    }

    /// What somebody wants who named nothing.
    private enum Wish: Equatable {
        case named
        case typed
        case madeUp
        case seed
        case stated(Obligation.Kind)
    }

    private func wish(in world: World) throws -> Wish {
        let named = password || generate || passwordDescriptor != nil || seed || seedDescriptor != nil
        if named || login != nil || !changed.isEmpty { return .named }
        guard world.dialogue.isInteractive else { throw ProgramError.nothingToDo }
        return try world.dialogue.choose(
            say("Что изменилось?", "What has changed?"),
            option: "--password, --generate, --seed, --changed",
            from: [
                Choice(say("пароль: ввести новый", "the password: type the new one"), Wish.typed),
                Choice(say("пароль: придумать новый", "the password: make up a new one"), .madeUp),
                Choice(say("секрет второго фактора", "the second factor's seed"), .seed),
            ]
                + Obligation.Kind.allCases.map { kind in
                    Choice(
                        say("сменено в самой сети: ", "changed at the network: ") + ObligationWords.title(kind),
                        .stated(kind)
                    )
                }
        )
    }
}

extension Obligation.Kind: ExpressibleByArgument {}

struct CredentialHistoryCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "history",
            abstract: say("Кто и когда менял запись.", "Who changed the entry, and when.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(
        help: ArgumentHelp(
            say("Номер в списке или часть названия.", "Its number in the list or a part of its name."),
            valueName: "credential"
        )
    )
    var credential: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let fact = try session.credential(credential)
        let register = try session.workspace.register()
        let found = register.municipalities.flatMap(\.credentials).first { $0.id == fact.credential.id }
        world.print(session.workspace.title(of: fact))
        for change in found?.secretChanges ?? [] {
            world.print(
                "  \(world.language.day(change.on))  \(say("запись", "entry"))  \(change.attribution?.name ?? "?")"
            )
        }
        for grant in found?.grants ?? [] {
            let name =
                grant.person.flatMap { session.workspace.facts.persons[$0]?.fact.person.shortName } ?? grant.member
                ?? "?"
            let end =
                grant.to.map { say("прекращён \(world.language.day($0))", "ended \(world.language.day($0))") }
                ?? say("действует", "in force")
            world.print("  \(world.language.day(grant.from))  \(say("доступ", "access"))  \(name), \(end)")
        }
    }
}
