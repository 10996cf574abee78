import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

/// What stands in the way of leaving: case 41.
@Suite struct HandoverCases {
    private func plan(_ town: Municipality) throws -> HandoverPlan {
        try HandoverPlan(
            for: CaseTown.people[0],
            in: town,
            policy: try RealAct("novoaltaysk-608").policy,
            calendar: try RealAct.calendar(),
            on: sampleDay
        )
    }

    private static let hard = CaseTown.with { town in
        let creator = ManagersSeen.Manager(user: "1001", role: .creator)
        town.page.managersSeen = [ManagersSeen(on: day("2026-09-15"), managers: [creator], source: "stated")]
        town.login.twoFactor = [
            TwoFactorEvidence(state: .on, method: .app, phone: .personal, phoneOf: "anna", on: day("2026-09-01"))
        ]
        town.login.recoveryPhone = .personal
    }

    @Test func `case 41: a sole holder who created the page cannot simply leave`() throws {
        let plan = try plan(Self.hard)
        #expect(
            plan.obstacles == [
                .soleHolder("login"), .creator("page"), .personalPhone("login", .app), .noSuccessor("page"),
            ]
        )
        #expect(plan.obligations == [.init(credential: "login", kinds: Obligation.Kind.allCases)])
        // Three working days from the last day of September.
        #expect(plan.terms.map(\.rule) == ["report-change"])
        #expect(plan.terms.map(\.due) == [day("2026-10-05")])
    }

    @Test func `case 41: with a second holder, a successor and a service telephone the way is free`() throws {
        var town = Self.hard
        town.login.grants?.append(.key("pyotr"))
        town.login.twoFactor?[0].phone = .organ
        town.login.twoFactor?[0].phoneOf = nil
        town.page.appointments?.append(.sample("pyotr", .deputy))
        town.page.managersSeen?[0].managers[0].role = .administrator
        #expect(try plan(town).obstacles == [])
    }

    @Test func `case 41: the order of what was seen changes nothing`() throws {
        var town = Self.hard
        let former = ManagersSeen.Manager(user: "1001", role: .editor)
        town.page.managersSeen?.append(ManagersSeen(on: day("2026-03-15"), managers: [former], source: "stated"))
        town.login.twoFactor?.append(TwoFactorEvidence(state: .off, on: day("2026-09-01")))
        town.login.grants?.append(Grant(person: "anna", from: day("2024-02-01"), basis: .claimed))
        let expected = try plan(town)
        #expect(expected.roles.map(\.role) == [.creator])
        town.page.managersSeen?.reverse()
        town.login.twoFactor?.reverse()
        town.login.grants?.reverse()
        #expect(try plan(town) == expected)
    }

    @Test func `whoever is appointed from the day after the last one is a successor`() throws {
        var town = Self.hard
        town.page.appointments?.append(.sample("pyotr", .responsible, from: "2026-10-16"))
        #expect(try plan(town).obstacles.contains(.noSuccessor("page")))
        let leaving = try #require(town.persons.first)
        for (last, isNamed) in [("2026-10-15", true), ("2026-10-14", false)] {
            let plan = try HandoverPlan(
                for: leaving,
                in: town,
                policy: nil,
                calendar: try RealAct.calendar(),
                on: sampleDay,
                planned: day(last)
            )
            #expect(plan.lastDay == day(last))
            #expect(plan.obstacles.contains(.noSuccessor("page")) != isNamed, "\(last)")
        }
    }

    @Test(arguments: [("2026-10-14", false), ("2026-10-15", false), ("2026-10-16", true)])
    func `whoever's own appointment ends by the last day is no successor`(to: String, isNamed: Bool) throws {
        var town = Self.hard
        town.page.appointments?.append(.sample("pyotr", .responsible, to: to))
        let plan = try HandoverPlan(
            for: try #require(town.persons.first),
            in: town,
            policy: nil,
            calendar: try RealAct.calendar(),
            on: sampleDay,
            planned: day("2026-10-15")
        )
        #expect(plan.obstacles.contains(.noSuccessor("page")) != isNamed)
    }

    @Test func `what opens a page besides a password is listed`() throws {
        var town = Self.hard
        town.page.managersSeen?[0].managers += [
            ManagersSeen.Manager(user: "77", role: .editor),
            ManagersSeen.Manager(user: "bot-5", role: .editor, isBot: true),
        ]
        town.page.gospublikiSince = day("2025-02-01")
        town.page.appointments?.append(.sample("pyotr", .deputy))
        let means = try plan(town).means
        #expect(
            means.factors == [
                .init(credential: "login", method: .app, phone: .personal, isOwn: true, on: day("2026-09-01"))
            ]
        )
        #expect(means.recovery == [.init(credential: "login", phone: .personal)])
        #expect(means.strangers.map(\.user) == ["77", "bot-5"])
        #expect(means.strangers.map(\.isBot) == [false, true])
        #expect(means.connected == [.init(account: "page", since: day("2025-02-01"))])
        #expect(means.standIns == [.init(account: "page", person: "pyotr", role: .deputy)])
    }

    @Test func `what was settled stays in the plan, and what is open stands in the way`() throws {
        var town = Self.hard
        town.login.grants = [.key("pyotr")]
        town.login.obligations = [
            Obligation(
                kind: .password,
                raised: day("2026-09-20"),
                cause: "anna",
                entryChanged: day("2026-09-21"),
                statedChanged: day("2026-09-21")
            ),
            Obligation(kind: .sessions, raised: day("2026-09-20"), cause: "anna"),
        ]
        let plan = try plan(town)
        #expect(plan.access.isEmpty)
        #expect(plan.credentials == ["login"])
        #expect(plan.obstacles.contains(.unchangedAfterLeaving("login", .sessions)))
        #expect(!plan.obstacles.contains(.unchangedAfterLeaving("login", .password)))
    }

    /// One act gives no term for a notice and a number of days for what follows it.
    @Test func `whom to tell of a change is named by each act in its own way`() throws {
        func notices(_ act: String) throws -> [String] {
            try HandoverPlan(
                for: CaseTown.people[0],
                in: Self.hard,
                policy: try RealAct(act).policy,
                calendar: try RealAct.calendar(),
                on: sampleDay
            ).terms.map { "\($0.rule) \($0.action) \($0.due?.description ?? "-") \($0.days)" }
        }
        #expect(try notices("khasyn-2022") == ["notify-region notified - 3", "notify-responsible notified - 3"])
        #expect(try notices("novoaltaysk-608") == ["report-change reported 2026-10-05 3"])
    }
}
