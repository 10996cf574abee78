import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

struct RegisterPublishedTests {
    private let quarterly = Rule.sample(.registerPublished, ["schedule": .word("quarterly")])

    private func town(_ days: [String]?, place: String? = nil) -> Municipality {
        .sample(
            organs: [.sample()],
            events: days?.map { Event(kind: .registerPublished, on: day($0), place: place) }
        )
    }

    /// The fourth quarter of 2025 is due on Sunday, 25 January 2026.
    @Test(arguments: [
        ("2026-01-25", Verdict.pass), ("2026-01-26", .passLate), ("2025-12-31", .fail), ("2026-01-01", .pass),
    ])
    func `after the quarter and by the 25th`(published: String, expected: Verdict) throws {
        let found = try findings(of: quarterly, in: town([published]), asOf: day("2026-03-31"))
        #expect(found.map(\.verdict) == [expected])
        #expect(found.map(\.due?.day) == [day("2026-01-25")])
    }

    @Test(arguments: [("2026-10-25", Verdict.pending), ("2026-10-26", .fail)])
    func `pending through the day and a failure after it`(asOf: String, expected: Verdict) throws {
        #expect(try verdict(of: quarterly, in: town([]), asOf: day(asOf)) == expected)
    }

    @Test(arguments: [
        ("none", "2026-01-25"), ("previous-working-day", "2026-01-23"), ("next-working-day", "2026-01-26"),
    ])
    func `a day off moves the day where the policy says so`(shift: String, due: String) throws {
        let rule = Rule.sample(.registerPublished, ["schedule": .word("quarterly"), "shift": .word(shift)])
        #expect(try findings(of: rule, in: town([]), asOf: day("2026-03-31")).map(\.due?.day) == [day(due)])
    }

    @Test(arguments: [("2026-07-20", Verdict.remark), ("2026-07-21", .pass)])
    func `a current register is published again after a change`(published: String, expected: Verdict) throws {
        let rule = Rule.sample(.registerPublished, ["current": .boolean(true)])
        var page = Account.sample()
        page.previousAddresses = [PreviousAddress(address: "vk.example/old", changedOn: day("2026-07-21"))]
        let events = [Event(kind: .registerPublished, on: day(published))]
        let town = Municipality.sample(organs: [.sample(accounts: [page])], events: events)
        #expect(try verdict(of: rule, in: town) == expected)
        #expect(try verdict(of: .sample(.registerPublished), in: town) == .pass)
    }

    @Test
    func `without a schedule once is enough, in the right place`() throws {
        let rule = Rule.sample(.registerPublished, ["hosts": .words(["town.example"])])
        #expect(try verdict(of: rule, in: town(nil)) == .unknown)
        #expect(try verdict(of: rule, in: town([])) == .fail)
        #expect(try verdict(of: rule, in: town(["2025-01-01"], place: "https://www.town.example/r")) == .pass)
        #expect(try verdict(of: rule, in: town(["2025-01-01"], place: "https://other.example/r")) == .fail)
    }

    /// Due on the day after the quarter, which is the first of the next.
    @Test func `a term that ends on the first day of the period belongs to it`() throws {
        let rule = Rule.sample(.registerPublished, ["schedule": .word("quarterly"), "day": .integer(1)])
        let found = try findings(of: rule, in: town([]))
        #expect(found.map(\.verdict) == [.fail])
        #expect(found.map { $0.due?.day } == [day("2026-07-01")])
    }

    @Test func `where no term of the act has begun nothing is owed`() throws {
        let policy = PolicyInForce(policy: .sample([quarterly]), effective: day("2026-09-01"))
        let found = try findings(of: quarterly, in: town([]), under: policy)
        #expect(found.map(\.verdict) == [.notApplicable])
        #expect(found.map(\.facts) == [[.term(.nothingHappened)]])
    }
}
