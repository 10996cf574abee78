import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditTestSupport
import Testing

/// The closed register as a table: the columns of Novoaltaysk 608, 3.3.
struct ClosedRegisterTests {
    private static let town: Municipality = {
        var page = Account.sample("a1", network: "vk", created: day("2024-02-01"))
        page.address = "vk.com/obrazcovsk"
        page.previousAddresses = [PreviousAddress(address: "vk.com/club1", changedOn: day("2025-03-04"))]
        page.appointments = [
            Appointment(id: "1", person: Person.anna.id, role: .responsible, from: day("2024-02-01")),
            Appointment(id: "2", person: Person.pyotr.id, role: .responsible, from: day("2024-02-01")),
            // Not responsible, no longer, not yet, and the same person once more.
            Appointment(id: "3", person: Person.tamara.id, role: .deputy, from: day("2024-02-01")),
            Appointment(
                id: "4",
                person: Person.tamara.id,
                role: .responsible,
                from: day("2024-02-01"),
                to: day("2026-09-29")
            ),
            Appointment(id: "5", person: Person.tamara.id, role: .responsible, from: day("2026-10-01")),
            Appointment(id: "6", person: Person.anna.id, role: .responsible, from: day("2025-02-01")),
        ]
        var orphan = Account.sample("a2", network: "ok", created: day("2023-01-09"))
        orphan.address = "=ok.ru/obrazcovsk"
        orphan.appointments = []
        var closed = Account.sample("a3", network: "ok", created: day("2023-01-09"))
        closed.closed = day("2026-05-31")
        return .sample(
            organs: [.sample("a", name: "Администрация; «Образцовск»", accounts: [closed, orphan, page])],
            persons: [.anna, .pyotr, .tamara]
        )
    }()

    private static let closed = ClosedRegister(of: [town]) { _ in day("2026-09-30") }

    @Test(arguments: Language.allCases)
    func `the table has a row for each responsible person`(language: Language) throws {
        try expectSnapshot(
            String(decoding: Self.closed.csv(in: language), as: UTF8.self),
            "closed.\(language.rawValue).csv"
        )
    }

    @Test(arguments: Language.allCases)
    func `the workbook says the same`(language: Language) throws {
        let table = try Table(csv: Self.closed.csv(in: language))
        let book = try Workbook(xlsx: try Self.closed.xlsx(in: language))
        let sheet = try #require(book.sheets.first)
        #expect(book.sheets.count == 1)
        let rows = sheet.rows.map { row in row.cells.map(\.value.text) }
        #expect(rows.first == table.header)
        #expect(rows.count == table.rows.count + 1)
        // An empty cell at the end of a row need not be there; in CSV a guard stands before what looks like a formula.
        for (row, expected) in zip(rows.dropFirst(), table.rows) {
            let padded = row + Array(repeating: "", count: max(0, expected.cells.count - row.count))
            #expect(padded == expected.cells.map(FormulaGuard.unguarded))
        }
    }

    @Test
    func `several towns stand one under another, each with its name`() throws {
        var other = Self.town
        other.id = "other"
        other.name = "Город Пробный"
        let both = ClosedRegister(of: [other, Self.town]) { _ in day("2026-09-30") }
        let table = try Table(csv: both.csv(in: .russian))
        #expect(table.header.first == "Муниципальное образование")
        #expect(table.rows.count == 2 * Self.closed.rows.count)
        #expect(table.rows.map { $0.cells[0] } == table.rows.map { $0.cells[0] }.sorted())
    }

    @Test
    func `two towns of one name are two towns`() throws {
        var other = Self.town
        other.id = "other"
        let both = ClosedRegister(of: [other, Self.town]) { _ in day("2026-09-30") }
        let table = try Table(csv: both.csv(in: .russian))
        #expect(table.header.first == "Муниципальное образование")
        #expect(Set(table.rows.map { $0.cells[0] }) == ["Город Образцовск"])
        #expect(try Table(csv: Self.closed.csv(in: .russian)).header.first == "Орган, создавший аккаунт")
    }
}
