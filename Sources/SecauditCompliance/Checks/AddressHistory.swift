import SecauditRegister

/// For each change of address the address before it is kept with the day.
struct AddressHistory: AccountCheck {
    func judge(_ account: AccountView, in register: RegisterView) -> [Outcome] {
        let previous = account.account.previousAddresses
        guard let events = account.account.events else {
            // Those that are kept may not be all: nobody has listed the changes.
            let kept = previous?.isEmpty == false ? [Fact.record(.addressesKept(previous?.count ?? 0))] : []
            return [Outcome(.unknown, [.term(.eventsNotKnown)] + kept)]
        }
        let changes = events.lazy.filter { $0.kind == .addressChanged || $0.kind == .changed && $0.field == "address" }
        if changes.isEmpty, previous?.isEmpty ?? true { return Self.nothingChanged }
        let kept = Set((previous ?? []).filter { !$0.address.isEmpty }.map(\.changedOn))
        let lost = Set(changes.map(\.on)).subtracting(kept).sorted()
        if !lost.isEmpty { return [Outcome(.fail, [.record(.addressesLost(lost))])] }
        return [Outcome(.pass, [.record(kept.isEmpty ? .addressesUnchanged : .addressesKept(kept.count))])]
    }

    func glance(at account: AccountView, in register: RegisterView) -> Verdict? {
        guard let events = account.account.events, account.account.previousAddresses?.isEmpty ?? true else {
            return nil
        }
        return events.contains { $0.kind == .addressChanged || $0.kind == .changed } ? nil : .pass
    }

    /// What is said of most accounts.
    private static let nothingChanged = [Outcome(.pass, [.record(.addressesUnchanged)])]
}
