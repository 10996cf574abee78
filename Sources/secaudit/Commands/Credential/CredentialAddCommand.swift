import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditVault
import SecauditWorkspace

struct CredentialAddCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "add",
            abstract: say("Записать логин и пароль.", "Store a login and a password.")
        )
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var recipe: RecipeOptions
    @OptionGroup var leaks: LeakOptions

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
            say("Чей профиль: служебный или личный.", "Whose profile: service or personal."),
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
        var signs = 0
        let id: Credential.ID
        if withoutSecret {
            id = try session.workspace.addCredential(credential, sheet: nil, at: now)
        } else {
            let choice = try PasswordChoice(
                for: first.organ,
                network: first.account.network,
                in: session,
                recipe: recipe,
                leaks: leaks
            )
            let password = try choice.password(descriptor: passwordDescriptor, generate: makeUp)
            signs = password.withBytes { bytes in bytes.indices.count { bytes[$0] & 0xC0 != 0x80 } }
            var seed: SecretSheet?
            if let seedDescriptor {
                seed = try CredentialCommand.seedSheet(
                    base32: try CredentialCommand.secret(from: seedDescriptor, in: world)
                )
            }
            id = try session.workspace.addCredential(
                credential,
                sheet: try CredentialCommand.sheet(login: name, password: password, contacts: nil),
                seed: seed,
                judge: session.judge(leaks: choice.leaks),
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
                    "Пароль придуман: \(signs) знаков. Показать: secaudit credential show --reveal",
                    "A password was made up: \(signs) signs. To see it: secaudit credential show --reveal"
                )
            )
        }
        try goOn(with: id, in: session)
    }

    /// Where a person is there, the questions that come next anyway; else the command for them.
    private func goOn(with id: Credential.ID, in session: Session) throws {
        let world = session.world
        guard world.dialogue.isInteractive, world.dialogue.passphraseDescriptor == nil,
            let fact = session.workspace.facts.credentials[id]?.fact
        else {
            world.print(
                say(
                    "Дальше:  secaudit evidence two-factor — записать, что второй фактор включён",
                    "Next:  secaudit evidence two-factor — record that the second factor is on"
                )
            )
            return
        }
        let seen = try TwoFactorQuestions().ask(in: world, today: try session.today(for: fact.credential.organ))
        if seen.state != .unknown {
            try session.workspace.recordTwoFactor(seen, of: id, at: world.now().seconds)
            try session.saveMark()
        }
        if fact.secret != nil, let member = try chosenMember(in: session) {
            try session.grant(fact, to: member, withSeed: true, fingerprint: nil)
        }
        try session.printHolders(of: fact)
    }

    /// Somebody else to let in, if there is anybody and one wants to.
    private func chosenMember(in session: Session) throws -> MemberID? {
        let workspace = session.workspace
        let others = workspace.vault.state.members
            .filter { $0.value.isActive && $0.value.roles.writes && $0.key != workspace.vault.ownID }
            .map { (workspace.facts.name(of: $0.key), $0.key) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
        guard !others.isEmpty else { return nil }
        let nobody: [Choice<MemberID?>] = [Choice(say("никому", "nobody"), nil)]
        return try session.world.dialogue.choose(
            say("Кому ещё дать доступ?", "Who else is to have access?"),
            option: "access grant",
            from: nobody + others.map { Choice($0.0, $0.1) },
            default: 0
        )
    }
}
