internal import SecauditRegister
internal import SecauditVault

/// The ledger entry by which a page came into the register.
struct PageEntry: Hashable, Sendable {
    let author: MemberID
    let time: Int64
    let day: CalendarDay
    let byCoordinator: Bool

    /// The first version of each page's record.
    static func all(in book: FactBook, state: LedgerState) -> [Account.ID: PageEntry] {
        var entries: [Account.ID: PageEntry] = [:]
        for (id, recorded) in book.accounts {
            guard let first = state.records[recorded.record]?.versions.first,
                let organ = book.organs[recorded.fact.organ]?.fact,
                let town = book.municipalities[organ.municipality]?.fact
            else { continue }
            entries[id] = PageEntry(
                author: first.author,
                time: first.time,
                day: Instant(seconds: first.time).day(in: town.zone),
                byCoordinator: state.members[first.author]?.roles.contains(.coordinator) == true
            )
        }
        return entries
    }
}
