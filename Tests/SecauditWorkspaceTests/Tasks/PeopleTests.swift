import SecauditRegister
import SecauditTestSupport
import SecauditWorkspace
import Testing

struct PeopleTests {
    private static let later = SampleWorkspace.start + 30 * SampleWorkspace.dayLength

    @Test
    func `leaving ends appointments, withdraws nothing, and names what to withdraw`() throws {
        let sample = try SampleWorkspace()
        let id = try sample.addCredential(password: "secret")
        let first = try #require(CalendarDay("2026-01-12"))
        let last = try #require(CalendarDay("2026-02-10"))
        try sample.founder.appoint(
            Appointment(id: "post", person: "anna", role: .responsible, from: first),
            to: sample.page,
            at: SampleWorkspace.start
        )

        let leaving = try sample.founder.leave("anna", lastDay: last, at: Self.later)

        #expect(leaving.ended == [sample.page])
        #expect(leaving.toWithdraw == [id])
        let town = try #require(try sample.founder.register().municipalities.first)
        #expect(town.persons.map(\.employedTo) == [last])
        #expect(town.organs.first?.accounts.first?.appointments?.map(\.to) == [last])
        #expect(town.credentials.first?.grants?.map(\.to) == [nil])
        #expect(town.credentials.first?.obligations?.map(\.raised) == Obligation.Kind.allCases.map { _ in last })
    }

    @Test
    func `somebody leaves once, and not before the first day`() throws {
        let sample = try SampleWorkspace()
        let petr = try sample.founder.addPerson(
            Person(
                id: "petr",
                surname: "Примеров",
                given: "Пётр",
                employedFrom: CalendarDay("2026-01-12")
            ),
            to: sample.town,
            at: SampleWorkspace.start
        )
        let before = try #require(CalendarDay("2026-01-11"))
        let first = try #require(CalendarDay("2026-01-12"))
        #expect(throws: WorkspaceError.dayOrder(first: first, last: before)) {
            try sample.founder.leave(petr, lastDay: before, at: Self.later)
        }
        _ = try sample.founder.leave(petr, lastDay: first, at: Self.later)
        #expect(throws: WorkspaceError.alreadyLeft(name: "Примеров П.", on: first)) {
            try sample.founder.leave(petr, lastDay: first, at: Self.later)
        }
    }

    @Test
    func `what was recorded later is not known earlier`() throws {
        let sample = try SampleWorkspace()
        _ = try sample.addCredential(password: "secret", at: Self.later)
        let before = try sample.founder.register(knownAt: Self.later - 1)
        let after = try sample.founder.register(knownAt: Self.later)
        #expect(before.municipalities.first?.credentials.isEmpty == true)
        #expect(after.municipalities.first?.credentials.map(\.custody) == [.vault])
        #expect(try sample.founder.register() == after)
    }

    @Test
    func `entering a page is the report, and by a coordinator the entry into the register`() throws {
        let sample = try SampleWorkspace()
        let officer = try sample.addMember(Person(id: "petr", surname: "Примеров", given: "Пётр"))
        try officer.addAccount(
            Account(id: "second", network: "ok", address: "ok.ru/obrazcovsk"),
            to: sample.organ,
            at: Self.later
        )
        try sample.founder.refresh()
        let accounts = try sample.founder.register().municipalities.first?.organs.first?.accounts
        #expect(
            accounts?.map { $0.events?.map(\.kind) } == [[.reported, .received, .registered], [.reported, .received]]
        )
        #expect(accounts?.last?.events?.map(\.attribution?.person) == ["petr", "petr"])
    }
}
