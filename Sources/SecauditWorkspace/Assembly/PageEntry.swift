internal import SecauditRegister
internal import SecauditVault

/// The ledger entry by which a page came into the register.
struct PageEntry: Hashable, Sendable {
    let author: MemberID
    let time: Int64
    let day: CalendarDay
    let byCoordinator: Bool
}

/// Looks up by which entries pages came into the register: the first version of each page's record.
struct PageEntries {
    private let state: LedgerState
    private let coordinators: Set<MemberID>
    private let zones: [Organ.ID: ZoneOffset]

    init(book: FactBook, state: LedgerState) {
        self.state = state
        coordinators = Set(state.members.filter { $0.value.roles.contains(.coordinator) }.keys)
        zones = book.organs.compactMapValues { book.municipalities[$0.fact.municipality]?.fact.zone }
    }

    subscript(page: Recorded<AccountFact>) -> PageEntry? {
        guard let zone = zones[page.fact.organ], let (author, time) = first(of: page) else { return nil }
        return PageEntry(
            author: author,
            time: time,
            day: Instant(seconds: time).day(in: zone),
            byCoordinator: coordinators.contains(author)
        )
    }

    /// Who wrote the first version and when; most pages have no other.
    private func first(of recorded: Recorded<AccountFact>) -> (author: MemberID, time: Int64)? {
        if recorded.isFirst { return (recorded.author, recorded.time) }
        return state.records[recorded.record].map { ($0.first.author, $0.first.time) }
    }
}
