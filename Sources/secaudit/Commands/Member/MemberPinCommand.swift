import ArgumentParser
import SecauditRegister
import SecauditVault
import SecauditWorkspace

/// Shows whose keys are vouched for on this computer, and keeps one more after its fingerprint was typed.
struct MemberPinCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "pin",
            abstract: say(
                "Чьи ключи вы сверили лично; сверить ещё один.",
                "Whose keys you have compared in person; compare one more."
            ),
            discussion: say(
                "Без --member — только список.",
                "Without --member it shows the list alone."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Чей ключ.", "Whose key."), valueName: "name"))
    var member: String?

    @Option(
        help: ArgumentHelp(
            say(
                "Первые 16 знаков отпечатка, продиктованные лично.",
                "The first 16 signs of the fingerprint, read out in person."
            ),
            valueName: "signs"
        )
    )
    var fingerprint: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        guard let word = member else { return show(session) }
        let member = try session.member(word)
        let name = session.workspace.facts.name(of: member)
        if case .changed(let known) = session.workspace.trust(in: member, pinned: session.pins.members) {
            world.notice(
                say(
                    "! Ключ стал другим, и прежний этого не подписал: \(name). Был \(known.shortFingerprint). Знаки должен продиктовать сам владелец, не тот, кто внёс ключ.",
                    "! The key is another one now, and the old key did not sign it: \(name). It was \(known.shortFingerprint). The signs must come from the owner, not from whoever entered the key."
                )
            )
        }
        try session.pin(member, fingerprint: fingerprint)
        world.print(
            say(
                "✓ Ключ сверен: \(name), \(member.shortFingerprint)",
                "✓ The key is compared: \(name), \(member.shortFingerprint)"
            )
        )
    }

    private func show(_ session: Session) {
        let workspace = session.workspace
        let members = workspace.vault.state.members.filter { $0.value.isActive && $0.key != workspace.vault.ownID }.keys
            .map { (workspace.facts.name(of: $0), $0) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
        for (name, member) in members {
            let words =
                switch workspace.trust(in: member, pinned: session.pins.members) {
                case .vouched: say("сверен", "compared")
                case .unknown: say("не сверен", "not compared")
                case .changed: say("ДРУГОЙ КЛЮЧ, не сверен", "ANOTHER KEY, not compared")
                }
            session.world.print("\(name)  \(member.shortFingerprint)  \(words)")
        }
        if members.isEmpty { session.world.print(say("Других пользователей нет.", "There are no other members.")) }
    }
}
