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
    private let book: FactBook
    private let state: LedgerState
    private let coordinators: Set<MemberID>
    private let zones: [Organ.ID: ZoneOffset]

    init(book: FactBook, state: LedgerState) {
        self.book = book
        self.state = state
        coordinators = Set(state.members.filter { $0.value.roles.contains(.coordinator) }.keys)
        zones = book.organs.compactMapValues { book.municipalities[$0.fact.municipality]?.fact.zone }
    }

    subscript(page: Account.ID) -> PageEntry? {
        guard let recorded = book.accounts[page], let first = state.records[recorded.record]?.first,
            let zone = zones[recorded.fact.organ]
        else { return nil }
        return PageEntry(
            author: first.author,
            time: first.time,
            day: Instant(seconds: first.time).day(in: zone),
            byCoordinator: coordinators.contains(first.author)
        )
    }
}
