import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

/// What a check is handed: the register list by list as it stood on the day.
@Suite struct SeenRegisterTests {
    private static let today = sampleDay
    private static let tomorrow = sampleDay.adding(days: 1)
    private static let yesterday = sampleDay.adding(days: -1)

    private func seen(_ town: Municipality, on day: CalendarDay = today) -> Municipality {
        town.seen(in: CheckScope(asOf: day))
    }

    private func seen(_ page: Account) throws -> Account {
        let town = Municipality.sample(organs: [.sample(accounts: [page])])
        return try #require(seen(town).organs.first?.accounts.first)
    }

    @Test func `what begins on the day is there, what begins after it is not`() throws {
        var anna = Person.anna
        anna.absences = [Self.today, Self.tomorrow].map { Absence(from: $0, to: day("2026-12-31"), kind: .vacation) }
        let grants = [Self.today, Self.tomorrow].map { Grant(person: "anna", from: $0, basis: .proved) }
        let looks = [Self.today, Self.tomorrow].map { TwoFactorEvidence(state: .on, on: $0) }
        let town = seen(
            .sample(
                organs: [.sample()],
                persons: [anna],
                credentials: [.sample(manages: [], grants: grants, twoFactor: looks)]
            )
        )
        #expect(town.persons.first?.absences == Array((anna.absences ?? []).prefix(1)))
        #expect(town.credentials.first?.grants == Array(grants.prefix(1)))
        #expect(town.credentials.first?.twoFactor == Array(looks.prefix(1)))
    }

    @Test func `a grant that ends on the day has ended, one that ends after it is open`() throws {
        func grant(_ to: CalendarDay?, accepted: CalendarDay? = nil, owed: Bool? = nil) -> Grant {
            Grant(
                person: "anna",
                from: day("2026-01-12"),
                to: to,
                basis: .proved,
                accepted: accepted,
                rekeyOwed: owed
            )
        }
        let grants = [
            grant(Self.today, accepted: Self.today, owed: true), grant(Self.tomorrow, owed: true),
            grant(nil, accepted: Self.tomorrow),
        ]
        let town = seen(.sample(organs: [.sample()], credentials: [.sample(manages: [], grants: grants)]))
        #expect(town.credentials.first?.grants == [grants[0], grant(nil), grant(nil)])
    }

    @Test func `an appointment that ends after the day is in force`() throws {
        let appointments = [Self.today, Self.tomorrow].map { Appointment.sample("anna", to: $0.description) }
        let page = try seen(.sample(appointments: appointments))
        #expect(page.appointments == [appointments[0], .sample("anna")])
    }

    @Test func `an organ kept a page before the day only if its last day has passed`() throws {
        var page = Account.sample()
        page.formerKeepers = [Self.yesterday, Self.today, Self.tomorrow].map {
            FormerKeeper(organ: "gone", lastDay: $0)
        }
        #expect(try seen(page).formerKeepers == [FormerKeeper(organ: "gone", lastDay: Self.yesterday)])
    }

    @Test func `a page stands under the organ that kept it on the day`() {
        var given = Account.sample("given")
        given.formerKeepers = [FormerKeeper(organ: "a", lastDay: Self.today)]
        // Handed to another organ and back: it was there all the same.
        var returned = Account.sample("returned")
        returned.formerKeepers = [FormerKeeper(organ: "b", lastDay: Self.today)]
        let town = Municipality.sample(organs: [
            .sample("a", accounts: []), .sample("b", accounts: [returned, given, .sample("own")]),
        ])
        func pages(_ day: CalendarDay) -> [[String]] {
            seen(town, on: day).organs.map { $0.accounts.map(\.id.text) }
        }
        #expect(pages(Self.today) == [["given"], ["returned", "own"]])
        #expect(pages(Self.tomorrow) == [[], ["returned", "given", "own"]])
    }
}
