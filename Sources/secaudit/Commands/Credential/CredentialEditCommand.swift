import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditReport
import SecauditWorkspace

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
    @OptionGroup var recipe: RecipeOptions
    @OptionGroup var leaks: LeakOptions

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

    @Option(
        help: ArgumentHelp(
            say(
                "Вернуть логин и пароль из прежней версии (номер — в credential history) как новую.",
                "Bring back login and password of an earlier version (number: credential history) as a new one."
            ),
            valueName: "number"
        )
    )
    var undo: UInt64?

    @Option(
        help: ArgumentHelp(
            say(
                "Вернуть секрет второго фактора из прежней версии как новую.",
                "Bring back the second factor's seed of an earlier version as a new one."
            ),
            valueName: "number"
        )
    )
    var undoSeed: UInt64?

    @Option(help: ArgumentHelp(say("Новый логин.", "A new login."), valueName: "login"))
    var login: String?

    @Option(
        help: ArgumentHelp(
            say(
                "Что сменено в самой сети: пароль, «второй фактор», «коды восстановления», «телефон и почта восстановления», «сеансы и токены», «роли на странице».",
                "What was changed at the network: password, totp, recovery-codes, recovery-contacts, sessions, page-roles."
            ),
            valueName: "what"
        )
    )
    var changed: [Obligation.Kind] = []

    @Option(help: ArgumentHelp(say("Когда сменено в сети.", "When it was changed at the network."), valueName: "day"))
    var on: CalendarDay?

    func validate() throws {
        guard undo == nil && undoSeed == nil || !isNewNamed else {
            throw ValidationError(
                say(
                    "--undo и --undo-seed возвращают прежнее и больше ничего не меняют; остальное — отдельной командой.",
                    "--undo and --undo-seed bring back what was and change nothing else; give the rest in another command."
                )
            )
        }
    }

    /// Whether something new is to be stored or stated.
    private var isNewNamed: Bool {
        password || generate || passwordDescriptor != nil || seed || seedDescriptor != nil || login != nil
            || !changed.isEmpty
    }

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let fact = try session.credential(credential)
        let workspace = session.workspace
        let id = fact.credential.id
        let wish = try wish(in: world)
        let setsPassword = password || generate || passwordDescriptor != nil || wish == .typed || wish == .madeUp
        let setsSeed = seed || seedDescriptor != nil || wish == .seed
        let now = world.now().seconds
        if undo != nil || undoSeed != nil {
            let judge = session.judge(leaks: try leaks.list(in: world))
            if let undo { try workspace.undoSecret(of: id, to: undo, judge: judge, at: now) }
            if let undoSeed { try workspace.undoSeed(of: id, to: undoSeed, at: now) }
            try session.saveMark()
            let title = workspace.title(of: fact)
            world.print(
                say(
                    "✓ Прежнее возвращено новой версией: \(title). История сохранена.",
                    "✓ The earlier content is a new version: \(title). The history is kept."
                )
            )
            return
        }
        if setsPassword || login != nil {
            var sheet = try workspace.secretSheet(of: id)
            if let login { try sheet.set(.login, to: SecretBytes(copying: Array(login.utf8))) }
            if setsPassword {
                let choice = try PasswordChoice(
                    for: fact.credential.organ,
                    network: fact.credential.network,
                    in: session,
                    recipe: recipe,
                    leaks: leaks
                )
                try sheet.set(
                    .password,
                    to: try choice.password(
                        descriptor: passwordDescriptor,
                        generate: generate || wish == .madeUp
                    )
                )
            }
            try workspace.changeSecret(
                of: id,
                to: sheet,
                changesPassword: setsPassword,
                judge: session.judge(leaks: try leaks.list(in: world)),
                at: now
            )
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
        if isNewNamed || undo != nil || undoSeed != nil { return .named }
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
                        say("сменено в самой сети: ", "changed at the network: ") + kind.words(in: spokenLanguage),
                        .stated(kind)
                    )
                }
        )
    }
}
