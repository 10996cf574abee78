import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

// What a session says of its own accord: keys that it has changed, grants to be made again, entries left out.
extension Session {
    /// Names what was re-keyed because somebody may not read it any more.
    func tell(settled: [CompartmentID]) {
        let ids = Set(settled)
        guard !ids.isEmpty else { return }
        let titles = workspace.facts.credentials.values.map(\.fact)
            .filter { fact in [fact.secret, fact.totp].contains { $0.map { ids.contains($0.compartment) } == true } }
            .map(workspace.title)
        let what =
            titles.isEmpty
            ? say("общие сведения", "shared facts") : Set(titles).sorted().joined(separator: ", ")
        world.notice(
            say(
                "✓ Ключи сменены, потому что доступ кого-то прекращён: \(what).",
                "✓ Keys changed, because somebody\u{2019}s access has ended: \(what)."
            )
        )
    }

    /// Names the grants that are void until this holder makes them again.
    func tellConfirmations() {
        for owed in workspace.confirmationsOwed() {
            guard let fact = workspace.facts.credentials[owed.credential]?.fact else { continue }
            let name = workspace.facts.name(of: owed.member)
            let title = workspace.title(of: fact)
            // Whoever has typed the new key's signs already has only the access to confirm.
            let isVouched = workspace.trust(in: owed.member, pinned: pins.members) == .vouched
            let steps =
                (isVouched ? "" : "\n  secaudit member pin --member '\(name)'")
                + "\n  secaudit access grant --credential '\(title)' --member '\(name)'"
            world.notice(
                say(
                    "! Подтвердите заново: \(name) — новый ключ взамен потерянного, доступ не действует: \(title)\(steps)",
                    "! Confirm again: \(name) has a new key in place of a lost one, and no access: \(title)\(steps)"
                )
            )
        }
    }
}

extension LedgerState.AheadEntries {
    /// What is left out, and what that means.
    func warning(in world: World, author: String) -> String {
        let day = world.language.day(Instant(seconds: time).day(in: world.localZone))
        return say(
            "! Записи журнала с № \(number) (их \(count)) датированы вперёд — \(day), \(author) — и не учтены; вносить пока ничего нельзя.\n  Проверьте часы этого компьютера; если они верны: secaudit vault doctor",
            "! Entries from \(number) on (\(count)) are dated ahead, \(day), \(author): they are left out, and nothing can be entered.\n  Check this computer\u{2019}s clock; if it is right: secaudit vault doctor"
        )
    }
}
