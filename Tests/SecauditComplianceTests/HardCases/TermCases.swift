import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

/// Days and terms: cases 11, 13, 14, 22, 43.
@Suite struct TermCases {
    @Test(arguments: [
        ("report-creation", "2024-01-10"), ("site-link-in-time", "2024-01-12"),
    ])
    func `case 11: a term over the New Year ends on its working day`(rule: String, due: String) throws {
        let act = try RealAct("novoaltaysk-608")
        let town = CaseTown.with(created: day("2023-12-28"))
        let last = day(due)
        let finding = try #require(try act.findings(rule, town, asOf: last).first)
        #expect(finding.due?.day == last)
        #expect(finding.due?.from == day("2023-12-28"))
        #expect(try act.verdicts(rule, town, asOf: day("2024-01-09")) == ["page pending"])
        #expect(finding.verdict == .pending)
        #expect(try act.verdicts(rule, town, asOf: last.adding(days: 1)) == ["page fail"])
    }

    @Test(arguments: [("2026-01-25", "town pass"), ("2026-01-26", "town pass-late")])
    func `case 13: the register is published on a Sunday, or a day late`(on: String, verdict: String) throws {
        let act = try RealAct("novoaltaysk-608")
        let town = CaseTown.with { $0.events = [Event(kind: .registerPublished, on: day(on))] }
        #expect(try act.verdicts("register-published", town, asOf: day("2026-03-31")) == [verdict])
    }

    @Test func `case 13: the term lasts to the end of the local day`() throws {
        let act = try RealAct("novoaltaysk-608")
        let town = CaseTown.with { $0.events = [Event(kind: .registerPublished, on: day("2026-07-20"))] }
        // 23:59:59 and midnight at UTC+7.
        let evening = try #require(Instant("2026-10-25T16:59:59Z")).day(in: town.zone)
        let midnight = try #require(Instant("2026-10-25T17:00:00Z")).day(in: town.zone)
        #expect([evening, midnight] == [day("2026-10-25"), day("2026-10-26")])
        #expect(try act.verdicts("register-published", town, asOf: evening) == ["town pending"])
        #expect(try act.verdicts("register-published", town, asOf: midnight) == ["town fail"])
    }

    @Test func `case 14: a check of the past sees nothing later and repeats itself`() throws {
        let act = try RealAct("novoaltaysk-608")
        let scope = CheckScope(asOf: day("2024-03-31"))
        let before = CaseTown.with(created: day("2024-02-01")) { town in
            town.login.grants = [.key("anna", from: "2024-02-01")]
            town.login.secretChanges = [SecretChange(on: day("2024-02-01"), differs: .first)]
            town.login.twoFactor = [TwoFactorEvidence(state: .on, on: day("2024-02-01"))]
            town.page.appointments = [.sample("anna", from: "2024-02-01")]
            town.page.managersSeen = [ManagersSeen(on: day("2024-03-01"), managers: [], source: "stated")]
            town.events = [Event(kind: .registerPublished, on: day("2024-01-25"))]
        }
        let later = day("2024-04-01")
        var after = before
        after.page.closed = later
        after.page.appointments?[0].to = later
        after.page.appointments?.append(.sample("pyotr", from: "2024-04-01"))
        after.page.managersSeen?.append(
            ManagersSeen(on: later, managers: [.init(user: "9", role: .editor)], source: "stated")
        )
        after.login.grants?[0].to = later
        after.login.grants?.append(.key("pyotr", from: "2024-04-01"))
        after.login.secretChanges?.append(SecretChange(on: later, differs: .proved))
        after.login.twoFactor?.append(TwoFactorEvidence(state: .off, on: later))
        after.events?.append(Event(kind: .registerPublished, on: later))
        after.change("anna") { $0.employedTo = later }
        let first = try act.assess(before, scope)
        #expect(try act.assess(after, scope) == first)
        #expect(try act.assess(after, CheckScope(asOf: later)).findings != first.findings)
    }

    @Test func `case 22: for a page older than the act no term ran, and its row must be full`() throws {
        let act = try RealAct("novoaltaysk-608")
        var town = CaseTown.with(created: day("2019-05-20"))
        for rule in ["report-creation", "site-link-in-time"] {
            let finding = try #require(try act.findings(rule, town).first)
            #expect(finding.verdict == .notApplicable)
            #expect(finding.facts == [.term(.beforeAct(day("2019-05-20")))])
        }
        #expect(try act.verdicts("register-fields", town) == ["page pass"])
        town.change("anna") { $0.phone = nil }
        #expect(try act.verdicts("register-fields", town) == ["page fail"])
        // On the first day of the act the term runs.
        town.page.created = day("2023-04-05")
        #expect(try act.verdicts("report-creation", town, asOf: day("2023-04-05")) == ["page pending"])
        town.page.created = day("2023-04-04")
        #expect(try act.verdicts("report-creation", town, asOf: day("2023-04-05")) == ["page not-applicable"])
    }

    @Test func `case 43: a term runs from the leap day`() throws {
        let act = try RealAct("novoaltaysk-608")
        let town = CaseTown.with(created: day("2024-02-29"))
        let finding = try #require(try act.findings("report-creation", town, asOf: day("2024-03-31")).first)
        #expect(finding.due?.day == day("2024-03-05"))
        #expect(finding.occurrence == day("2024-02-29"))
    }

    @Test(arguments: [("2025-12-31", 1), ("2026-01-01", 0)])
    func `case 43: access given on 31 December and ended on 1 January lasts one day`(asOf: String, count: Int) throws {
        let act = try RealAct("novoaltaysk-608").fixing("max-holders", "account")
        let town = CaseTown.with(holders: []) { town in
            town.login.grants = [.key("anna", from: "2025-12-31", to: "2026-01-01")]
        }
        let finding = try #require(try act.findings("max-holders", town, asOf: day(asOf)).first)
        #expect(finding.facts.first == .holders(.count(count, limit: 3)))
    }

    @Test(arguments: [("2024-02-29", "page pass"), ("2024-03-01", "page fail")])
    func `case 43: the last day of an appointment is included`(asOf: String, verdict: String) throws {
        let act = try RealAct("novoaltaysk-608")
        let town = CaseTown.with(created: day("2023-05-02")) { town in
            town.page.appointments = [.sample("anna", from: "2023-05-02", to: "2024-02-29")]
        }
        #expect(try act.verdicts("responsible-appointed", town, asOf: day(asOf)) == [verdict])
    }
}
