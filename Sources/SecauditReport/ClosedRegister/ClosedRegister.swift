package import SecauditRegister

/// The register with the people who answer for the pages, as whoever keeps it keeps it (Novoaltaysk 608, 3.3).
package struct ClosedRegister: Hashable, Sendable {
    /// A row for each responsible person; a page that nobody answers for has one without a person.
    package let rows: [Row]

    package struct Row: Hashable, Sendable {
        package let town: Municipality.ID
        package let municipality: String
        package let page: OpenRegister.Page
        package let responsible: Person?
    }

    /// The pages that are official on `day`, town by town, by organ and address.
    package init(of municipalities: [Municipality], on day: (Municipality) -> CalendarDay) {
        rows = municipalities.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
            .flatMap { Self.rows(of: $0, on: day($0)) }
    }

    private static func rows(of town: Municipality, on day: CalendarDay) -> [Row] {
        let names = Dictionary(town.organs.map { ($0.id, $0.name) }) { first, _ in first }
        let people = Dictionary(town.persons.map { ($0.id, $0) }) { first, _ in first }
        let pages = town.organs.filter { $0.exists(on: day) }.flatMap { organ in
            organ.accounts.filter { $0.exists(on: day) }.map { account in
                (
                    page: OpenRegister.Page(account, of: organ, names: names, on: day),
                    responsible: (account.appointments ?? [])
                        .filter { $0.role == .responsible && $0.isInForce(on: day) }
                        .compactMap { people[$0.person] }
                )
            }
        }
        func row(_ page: OpenRegister.Page, _ responsible: Person?) -> Row {
            Row(town: town.id, municipality: town.name, page: page, responsible: responsible)
        }
        return pages.sorted { OpenRegister.Page.precedes($0.page, $1.page) }.flatMap { page, responsible in
            guard !responsible.isEmpty else { return [row(page, nil)] }
            return Set(responsible).sorted { ($0.fullName, $0.id) < ($1.fullName, $1.id) }
                .map { row(page, $0) }
        }
    }
}
