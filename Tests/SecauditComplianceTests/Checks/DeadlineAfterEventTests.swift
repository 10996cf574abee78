import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

struct DeadlineAfterEventTests {
    private func rule(_ event: String, _ action: String, _ n: Int, _ more: [String: ParameterValue] = [:]) -> Rule {
        .sample(
            .deadlineAfterEvent,
            more.merging(["event": .word(event), "action": .word(action), "n": .integer(n)]) { $1 }
        )
    }

    private func town(created: String = "2024-02-01", closed: String? = nil, site: String? = nil, _ events: [Event]?)
        -> Municipality
    {
        var organ = Organ.sample(accounts: [.sample(created: day(created), closed: closed.map(day), events: events)])
        organ.site = site
        return .sample(organs: [organ])
    }

    private func reported(_ on: String, answers: String? = nil) -> Event {
        Event(kind: .reported, on: day(on), answers: answers.map(day))
    }

    /// Created on Friday, 3 July 2026: the third working day after it is Wednesday, 8 July.
    @Test(arguments: [("2026-07-08", Verdict.pass), ("2026-07-09", .passLate), ("2026-07-03", .pass)])
    func `done by the due day passes and later is late`(done: String, expected: Verdict) throws {
        let found = try findings(
            of: rule("created", "reported", 3),
            in: town(created: "2026-07-03", [reported(done)])
        )
        #expect(found.map(\.verdict) == [expected])
        #expect(found.map(\.due) == [DueDay(day("2026-07-08"), from: day("2026-07-03"), count: 3, unit: .workingDay)])
        #expect(found.map(\.occurrence) == [day("2026-07-03")])
    }

    @Test(arguments: [("2026-07-08", Verdict.pending), ("2026-07-09", .fail), ("2026-12-31", .fail)])
    func `not done is pending through the due day and fails after it`(asOf: String, expected: Verdict) throws {
        let town = town(created: "2026-07-03", [])
        #expect(try verdict(of: rule("created", "reported", 3), in: town, asOf: day(asOf)) == expected)
    }

    /// 28 December 2025 is a Sunday; after the days off of the New Year the fifth working day is 12 January.
    @Test(arguments: [("2026-01-12", Verdict.pending), ("2026-01-13", .fail)])
    func `days off of the New Year do not count`(asOf: String, expected: Verdict) throws {
        let town = town(created: "2025-12-28", [])
        #expect(try verdict(of: rule("created", "reported", 5), in: town, asOf: day(asOf)) == expected)
    }

    @Test(arguments: [
        ("working-day", "same-day", "2026-07-07"), ("working-day", "next-day", "2026-07-08"),
        ("calendar-day", "same-day", "2026-07-05"), ("calendar-day", "next-day", "2026-07-06"),
    ])
    func `the unit and the first day of the count are the policy's`(
        unit: String,
        counting: String,
        due: String
    ) throws {
        let rule = rule("created", "reported", 3, ["unit": .word(unit), "counting": .word(counting)])
        let found = try findings(of: rule, in: town(created: "2026-07-03", []))
        #expect(found.map(\.due?.day) == [day(due)])
    }

    @Test
    func `what happened before the act is not judged`() throws {
        for (created, expected) in [("2024-01-09", Verdict.notApplicable), ("2024-01-10", .fail)] {
            #expect(try verdict(of: rule("created", "reported", 3), in: town(created: created, [])) == expected)
        }
        #expect(try verdict(of: rule("created", "reported", 3), in: town(created: "2019-01-09", nil)) == .notApplicable)
    }

    @Test
    func `without a list of events nothing is confirmed`() throws {
        #expect(try verdict(of: rule("created", "reported", 3), in: town(nil)) == .unknown)
        #expect(try verdict(of: rule("changed", "reported", 3), in: town(nil)) == .unknown)
        #expect(try verdict(of: rule("changed", "reported", 3), in: town([])) == .notApplicable)
    }

    @Test
    func `each change is judged by itself`() throws {
        let events = [
            Event(kind: .changed, field: "phone", on: day("2026-07-03")),
            Event(kind: .changed, field: "email", on: day("2026-08-03")),
            reported("2026-07-11", answers: "2026-07-03"),
        ]
        let found = try findings(of: rule("changed", "reported", 3), in: town(events))
        #expect(found.map(\.verdict) == [.passLate, .fail])
        #expect(Set(found.map(\.fingerprint)).count == 2)
    }

    @Test
    func `a change answered in time speaks for no earlier one`() throws {
        let events = [
            Event(kind: .changed, field: "phone", on: day("2026-07-03")),
            Event(kind: .changed, field: "email", on: day("2026-08-03")),
            reported("2026-08-04", answers: "2026-08-03"),
        ]
        let found = try findings(of: rule("changed", "reported", 3), in: town(events))
        #expect(found.map(\.verdict) == [.fail, .pass])
    }

    @Test
    func `a term done in time belongs to the quarter of its last day`() throws {
        let town = town(created: "2026-06-29", [reported("2026-06-30")])
        #expect(try verdict(of: rule("created", "reported", 3), in: town, asOf: day("2026-06-30")) == .notApplicable)
        #expect(try verdict(of: rule("created", "reported", 3), in: town, asOf: day("2026-09-30")) == .pass)
        #expect(try verdict(of: rule("created", "reported", 3), in: town, asOf: day("2026-12-31")) == .notApplicable)
    }

    @Test
    func `an account closed in the period still owes its reports`() throws {
        let town = town(created: "2026-07-03", closed: "2026-09-01", [])
        #expect(try verdict(of: rule("created", "reported", 3), in: town) == .fail)
    }

    @Test
    func `a link is wanted in each place, and on an own site only where there is one`() throws {
        let links = rule("created", "link-published", 5, ["places": .words(["city-page", "own-site"])])
        let city = Event(kind: .linkPublished, on: day("2026-07-06"), place: "https://town.example/org")
        let own = Event(kind: .linkPublished, on: day("2026-07-13"), place: "http://www.org.example/contacts")
        #expect(try verdict(of: links, in: town(created: "2026-07-03", [city])) == .pass)
        let site = "https://org.example"
        #expect(try verdict(of: links, in: town(created: "2026-07-03", site: site, [city])) == .fail)
        #expect(try verdict(of: links, in: town(created: "2026-07-03", site: site, [own])) == .fail)
        #expect(try verdict(of: links, in: town(created: "2026-07-03", site: site, [city, own])) == .passLate)
    }

    @Test
    func `a year without a calendar ends the check`() {
        #expect(throws: AssessmentError.calendarYearMissing(2027)) {
            try findings(
                of: rule("created", "reported", 3),
                in: town(created: "2026-12-30", []),
                asOf: day("2026-12-31")
            )
        }
    }

    /// Without the day of creation its term is unknown; terms of other events have nothing to do with it.
    @Test(arguments: [("created", Verdict.unknown), ("changed", .notApplicable)])
    func `a page whose day of creation nobody knows`(event: String, expected: Verdict) throws {
        let town = Municipality.sample(organs: [.sample(accounts: [.sample(created: nil, events: [])])])
        let found = try findings(of: rule(event, "reported", 3), in: town)
        #expect(found.map(\.verdict) == [expected])
        let fact = Fact.term(event == "created" ? .creationDayNotKnown : .nothingHappened)
        #expect(found.map(\.facts) == [[fact]])
    }

    /// What happened on the last day of an act is still its own.
    @Test(arguments: [("2026-08-14", [Verdict.pending]), ("2026-08-13", [])])
    func `an act judges what happened through its last day`(last: String, expected: [Verdict]) throws {
        let rule = rule("created", "reported", 30)
        let act = PolicyInForce(policy: .sample([rule]), effective: day("2024-01-10"), lastDay: day(last))
        let found = try findings(of: rule, in: town(created: "2026-08-14", []), asOf: day("2026-08-14"), under: act)
        #expect(found.map(\.verdict) == expected)
    }

    @Test(arguments: [
        ("https://ORG.example/contacts", true), ("http://www.org.example", true), ("HTTPS://WWW.ORG.EXAMPLE/", true),
        ("own-site", true), ("https://org.example.town.example", false), ("https://Town.example/org", false),
        ("https://пример.рф/a", false),
    ])
    func `a host is one however it is written`(place: String, isOwn: Bool) {
        func isOnSite(_ place: String, _ site: String) -> Bool {
            var organ = Organ.sample()
            organ.site = site
            let scope = CheckScope(asOf: sampleDay)
            let view = OrganView([organ], 0, credentials: ManagedPages(), act: ActView(.sample([])), scope: scope)
            return RecordFact.Place.ownSite.contains(place, of: view)
        }
        #expect(isOnSite(place, "https://org.example") == isOwn)
        #expect(isOnSite("http://www.пример.рф/новости", "https://Пример.рф"))
        #expect(!isOnSite("http://www.образец.рф/новости", "https://Пример.рф"))
    }

    @Test(arguments: [(0, "2026-07-03"), (1, "2026-07-06"), (2, "2026-07-07")])
    func `a term of one working day ends on the next one`(count: Int, due: String) throws {
        let found = try findings(of: rule("created", "reported", count), in: town(created: "2026-07-03", []))
        #expect(found.map { $0.due?.day } == [day(due)])
    }

    /// Links put up on one day in both places are one answer: that of the first place is cited.
    @Test func `of two answers of one day the first place is cited`() throws {
        let links = rule("created", "link-published", 5, ["places": .words(["city-page", "own-site"])])
        func link(_ place: String, _ author: Person.ID) -> Event {
            Event(
                kind: .linkPublished,
                on: day("2026-07-06"),
                place: place,
                attribution: Attribution(person: author, basis: .claimed)
            )
        }
        let events = [link("own-site", "pyotr"), link("city-page", "anna")]
        let found = try findings(of: links, in: town(created: "2026-07-03", site: "https://org.example", events))
        #expect(found.map { $0.evidence.map { $0.author?.person } } == [["anna"]])
    }

    @Test func `hosts in letters of one script are the same in capitals`() {
        #expect(WebHost(of: "ПРИМЕР").holds("пример"))
        #expect(!WebHost(of: "ПРИМЕР").holds("примера"))
    }

    /// Replaced on 14 August: in the third quarter it still judges what fell due from its first day on.
    @Test(arguments: [("2026-06-26", [Verdict.fail]), ("2026-06-25", [])])
    func `of a replaced act what fell due in the period is still owed`(created: String, expected: [Verdict]) throws {
        let rule = rule("created", "reported", 3)
        let act = PolicyInForce(policy: .sample([rule]), effective: day("2024-01-10"), lastDay: day("2026-08-14"))
        let found = try findings(of: rule, in: town(created: created, []), under: act)
        #expect(found.map(\.verdict) == expected)
        if let due = found.first?.due { #expect(due.day == day("2026-07-01")) }
    }

    /// On the last day itself it is not replaced yet: what was never done stays a failure.
    @Test(arguments: [("2026-08-14", [Verdict.fail]), ("2026-08-15", [])])
    func `an act is replaced from the day after its last`(asOf: String, expected: [Verdict]) throws {
        let rule = rule("created", "reported", 3)
        let act = PolicyInForce(policy: .sample([rule]), effective: day("2024-01-10"), lastDay: day("2026-08-14"))
        let found = try findings(of: rule, in: town(created: "2025-03-03", []), asOf: day(asOf), under: act)
        #expect(found.map(\.verdict) == expected)
    }
}
