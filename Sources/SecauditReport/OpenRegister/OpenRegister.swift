package import SecauditRegister

/// The part of the register that everybody may see: organs, networks, addresses and their history, and no people.
///
/// People are left out for every act, whether it says so (Novoaltaysk, 3.5) or not: their publication would need a
/// ground of its own (152-ФЗ, статья 10.1).
package struct OpenRegister: Hashable, Sendable {
    /// The format of the file for programs.
    package static let format = "secaudit/open-register/1"

    package let municipality: String
    /// The day as of which it was made.
    package let day: CalendarDay
    /// Pages that are official on that day, by organ and address.
    package let pages: [Page]
    /// Pages that once were, each with its last day.
    package let former: [Page]

    package struct Page: Hashable, Sendable {
        package let organ: String
        package let network: NetworkID
        package let address: String
        package let created: CalendarDay?
        /// Its last day; `nil` while it is official.
        package let closed: CalendarDay?
        package let previous: [PreviousAddress]
    }

    init(municipality: String, day: CalendarDay, pages: [Page], former: [Page]) {
        self.municipality = municipality
        self.day = day
        self.pages = pages
        self.former = former
    }

    package init(of municipality: Municipality, on day: CalendarDay) {
        self.municipality = municipality.name
        self.day = day
        let names = Dictionary(municipality.organs.map { ($0.id, $0.name) }) { first, _ in first }
        let all = municipality.organs.flatMap { organ in
            organ.accounts.map { account in
                (
                    page: Page(account, of: organ, names: names, on: day),
                    exists: organ.exists(on: day) && account.exists(on: day)
                )
            }
        }
        pages = all.filter(\.exists).map(\.page).sorted(by: Page.precedes)
        former = all.filter { !$0.exists && ($0.page.closed.map { $0 < day } ?? false) }.map(\.page)
            .sorted(by: Page.precedes)
    }
}

extension OpenRegister.Page {
    /// What the register tells of a page, whoever may see it.
    init(_ account: Account, of organ: Organ, names: [Organ.ID: String], on day: CalendarDay) {
        self.init(
            // Whose page it is does not change with who keeps it (Novoaltaysk, 3.3: the organ that created it).
            organ: account.creator.flatMap { names[$0] } ?? organ.name,
            network: account.network,
            address: account.address,
            created: account.created,
            closed: account.closed,
            previous: (account.previousAddresses ?? []).filter { $0.changedOn <= day }
        )
    }

    static func precedes(_ left: Self, _ right: Self) -> Bool {
        (left.organ, left.address) < (right.organ, right.address)
    }
}
