import SecauditRegister
import SecauditVault
import SecauditWorkspace

extension Session {
    /// Gives a member access, after the fingerprint of a key that one has not vouched for before.
    func grant(_ fact: CredentialFact, to member: MemberID, withSeed: Bool, fingerprint: String?) throws {
        let name = workspace.facts.name(of: member)
        try requireTrust(in: member, fingerprint: fingerprint)
        try workspace.grant(
            fact.credential.id,
            to: member,
            withSeed: withSeed,
            judge: judge(),
            at: world.now().seconds
        )
        try saveMark()
        world.print(say("✓ Доступ предоставлен: \(name)", "✓ Access given: \(name)"))
    }

    /// Prints who has access, and how that stands against the regulation.
    func printHolders(of fact: CredentialFact) throws {
        let holders = workspace.holders(of: fact).map { workspace.facts.name(of: $0) }.sorted()
        world.print("  \(say("имеют доступ", "held by")) (\(holders.count)): \(holders.joined(separator: ", "))")
        guard let limit = try holderLimit(for: fact) else { return }
        world.print(
            holders.count > limit
                ? say(
                    "! Больше, чем допускает порядок: \(holders.count) из \(limit).",
                    "! More than the regulation allows: \(holders.count) of \(limit)."
                )
                : say(
                    "  Норма: не более \(limit) — \(holders.count) из \(limit).",
                    "  The regulation: at most \(limit) — \(holders.count) of \(limit)."
                )
        )
    }
}
