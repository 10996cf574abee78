import ArgumentParser
import SecauditRegister
import SecauditVault
import SecauditWorkspace

struct RecoveryOpenCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "open",
            abstract: say(
                "Вскрыть: передать свои половины получателю.",
                "Open: hand one\u{2019}s halves over to a recipient."
            ),
            discussion: say(
                "Это делают оба доверенных лица, каждое у себя, одному и тому же получателю. Когда передали оба, получатель становится лицом, имеющим доступ, и всё подлежит смене. Каждая передача — запись журнала.",
                "Both trustees do it, each on his own computer, for the same recipient. When both have, the recipient is a holder, and everything has to be changed. Each handing over is an entry of the ledger."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(
        help: ArgumentHelp(
            say("Учётная запись; можно несколько раз.", "The credential; may be repeated."),
            valueName: "credential"
        )
    )
    var credential: [String] = []

    @Flag(help: ArgumentHelp(say("Все записи.", "All credentials.")))
    var all = false

    @Option(help: ArgumentHelp(say("Кому.", "To whom."), valueName: "member"))
    var to: String?

    @Option(
        help: ArgumentHelp(
            say("Первые 16 знаков отпечатка получателя.", "The first 16 signs of the recipient\u{2019}s fingerprint."),
            valueName: "signs"
        )
    )
    var fingerprint: String?

    @Flag(help: ArgumentHelp(say("Не переспрашивать.", "Do not ask again.")))
    var yes = false

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let workspace = session.workspace
        guard workspace.isTrustee else { throw RecoveryError.notATrustee }
        let facts = try chosen(in: session)
        let recipient = try session.recipient(to)
        let name = workspace.facts.name(of: recipient)
        if recipient != workspace.vault.ownID { try session.requireTrust(in: recipient, fingerprint: fingerprint) }
        let titles = facts?.map(workspace.title).sorted().joined(separator: ", ") ?? say("все записи", "everything")
        let agreed = try world.dialogue.confirm(
            say(
                "Передать половины ключей (\(titles)) получателю \(name)? Отменить это нельзя.",
                "Hand the halves (\(titles)) over to \(name)? This cannot be undone."
            ),
            option: "--yes",
            given: yes ? true : nil,
            // In a pipe there is nobody to say no: that would be taken for done.
            default: world.dialogue.isInteractive ? false : nil
        )
        guard agreed else { return world.print(say("Ничего не передано.", "Nothing was handed over.")) }
        let now = world.now().seconds
        let isOpen = try workspace.handOver(facts?.map(\.credential.id), to: recipient, at: now)
        // A paper key may take up what it has opened itself.
        let own = recipient == workspace.vault.ownID ? try workspace.takeUp(at: now) : []
        try session.saveMark()
        world.print(say("✓ Половины переданы: \(name)", "✓ Halves handed over: \(name)"))
        session.tellRecovery(takenUp: own, split: 0)
        world.print(
            isOpen
                ? say(
                    "  Переданы все половины: \(name) получит доступ при следующей работе с программой. Акт вскрытия:  secaudit recovery act",
                    "  All halves are handed over: \(name) has access with his next command. The act of opening:  secaudit recovery act"
                )
                : say(
                    "  Теперь то же делает второе доверенное лицо, для того же получателя:  secaudit recovery open",
                    "  Now the other trustee does the same, for the same recipient:  secaudit recovery open"
                )
        )
    }

    /// `nil`: all there are.
    private func chosen(in session: Session) throws -> [CredentialFact]? {
        if all { return nil }
        guard credential.isEmpty else { return try credential.map { try session.credential($0) } }
        return [try session.credential(nil)]
    }
}

extension Session {
    /// Who is to open what the trustees hand over: a member who may hold, and no trustee of two.
    func recipient(_ word: String?) throws -> MemberID {
        if let word { return try member(word) }
        let state = workspace.vault.state
        let isPaper = state.recovery?.isPaper == true
        let members = state.members.filter { id, member in
            member.isActive && member.roles.writes && (isPaper || state.presentTrustees?.contains(id) != true)
        }
        .keys.map { (workspace.facts.name(of: $0), $0) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
        return try world.dialogue.choose(
            say("Кому передать?", "To whom?"),
            option: "--to",
            from: members.map { Choice("\($0.0) (\($0.1.shortFingerprint))", $0.1) }
        )
    }
}
