import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

/// What an assessment says beside its findings: of whom, by what, how far proved.
@Suite struct AssessmentTests {
    private func assess(
        _ town: Municipality,
        _ rules: [Rule],
        under policy: PolicyInForce? = nil,
        asOf: CalendarDay = sampleDay
    ) throws -> Assessment {
        try Assessor.assess(
            town,
            under: policy ?? .sample(rules),
            scope: CheckScope(asOf: asOf),
            calendar: .sample
        )
    }

    @Test func `rules are counted once each`() throws {
        let town = Municipality.sample(organs: [.sample(accounts: [.sample("x"), .sample("y")])])
        let result = try assess(town, [.sample(.twoFactorEnabled), .sample(.credentialRecorded)])
        #expect(result.findings.count == 4)
        #expect(result.ruleCount == 2)
    }

    @Test func `what is proved by keys, claimed and not known is counted by page`() throws {
        let claimed = Grant(person: "anna", from: day("2026-01-12"), basis: .claimed)
        var mixed = Account.sample("mixed")
        mixed.managersSeen = [ManagersSeen(on: day("2026-09-01"), managers: [], source: "stated")]
        var proved = Account.sample("proved")
        proved.managersSeen = []
        let town = Municipality.sample(
            organs: [.sample(accounts: [proved, mixed, .sample("unknown"), .sample("none")])],
            credentials: [
                .sample("1", manages: ["proved", "mixed", "unknown"], grants: [.key("anna")], twoFactor: []),
                .sample("2", manages: ["proved"], grants: []),
                .sample(
                    "3",
                    manages: ["mixed"],
                    grants: [claimed, .key("pyotr")],
                    twoFactor: [TwoFactorEvidence(state: .on, on: day("2026-09-01"))]
                ),
                .sample("4", manages: ["unknown"], grants: nil),
            ]
        )
        #expect(
            try assess(town, [.sample(.twoFactorEnabled)]).provenance
                == Provenance(
                    accounts: 4,
                    holdersProved: 1,
                    holdersClaimed: 1,
                    holdersNotKnown: 2,
                    twoFactorClaimed: 1,
                    managersClaimed: 1
                )
        )
    }

    @Test func `each organ's part holds its own extensions`() throws {
        let waivers = ["a", "b"].map { organ in
            Waiver(
                id: Waiver.ID("w-\(organ)"),
                rule: "account-required",
                organ: Organ.ID(organ),
                approver: "глава",
                basis: "поручение",
                first: day("2026-09-01"),
                last: day("2026-12-31")
            )
        }
        let town = Municipality.sample(organs: [.sample("a"), .sample("b")], waivers: waivers)
        let parts = try assess(town, [.sample(.accountRequired)]).byOrgan
        #expect(parts.map { $0.waivers.map(\.waiver.id) } == [["w-a"], ["w-b"]])
    }

    @Test func `the pages of a credential stand in the order of their addresses`() {
        var first = Account.sample("z")
        first.address = "vk.example/1"
        let names = Names(
            .sample(
                organs: [.sample(accounts: [first, .sample("b"), .sample("a")])],
                credentials: [
                    .sample(manages: ["b", "a", "z"]), .sample("two", manages: ["a", "z"]),
                    .sample("one", manages: ["b"]),
                ]
            )
        )
        #expect(names.pages(of: "login") == ["z", "a", "b"])
        #expect(names.pages(of: "two") == ["z", "a"])
        #expect(names.pages(of: "one") == ["b"])
        #expect(names.pages(of: "nobody").isEmpty)
    }

    @Test(arguments: [("2026-09-30", true), ("2026-09-29", false)])
    func `an organ is judged through its last day`(closed: String, isJudged: Bool) throws {
        let town = Municipality.sample(organs: [.sample(closed: day(closed)), .sample("other")])
        let found = try assess(town, [.sample(.accountRequired)]).findings.filter { $0.subject.organ == "org" }
        #expect(found.map(\.verdict) == [isJudged ? .fail : .notApplicable])
        #expect(found.map { $0.facts == [.scope(.organClosed(day(closed)))] } == [!isJudged])
    }

    @Test(arguments: [("2026-07-01", 1), ("2026-06-30", 0)])
    func `a page closed before the period is history`(closed: String, count: Int) throws {
        let town = Municipality.sample(organs: [.sample(accounts: [.sample(closed: day(closed))])])
        #expect(try assess(town, [.sample(.twoFactorEnabled)]).organs.map(\.accounts.count) == [count])
    }

    /// That another act replaces it some day says nothing of the days before it was in force.
    @Test func `an act is not in force before its first day, whatever comes after it`() throws {
        let rule = Rule.sample(.accountRequired)
        let policy = PolicyInForce(
            policy: .sample([rule]),
            effective: day("2026-09-30"),
            lastDay: day("2026-12-31")
        )
        let town = Municipality.sample(organs: [.sample()])
        #expect(try assess(town, [], under: policy).findings.count == 1)
        #expect(
            throws: AssessmentError.policyNotInForce(
                policy: "sample-1",
                effective: day("2026-09-30"),
                asOf: day("2026-09-29")
            )
        ) { try assess(town, [], under: policy, asOf: day("2026-09-29")) }
    }

    /// Repealed by its own text on the 29th, replaced from the 1st of October on: on the 30th neither act binds.
    @Test func `an act repealed before another took its place is not in force between them`() {
        let policy = PolicyInForce(
            policy: .sample([.sample(.accountRequired)], repealed: day("2026-09-29")),
            effective: day("2024-01-10"),
            lastDay: day("2026-09-30")
        )
        #expect(
            throws: AssessmentError.policyRepealed(policy: "sample-1", last: day("2026-09-29"), asOf: sampleDay)
        ) { try assess(.sample(organs: [.sample()]), [], under: policy) }
    }

    @Test(arguments: [("2026-07-01", true), ("2026-06-30", false)])
    func `what was counted over days is judged if the act bound on one of them`(last: String, isJudged: Bool) throws {
        let period = try #require(Period(first: day("2026-07-01"), last: day("2026-09-30")))
        let posts = Rule.sample(.minPosts, ["n": .integer(8)])
        #expect(posts.isJudged(afterReplacementOn: day(last), in: period) == isJudged)
    }

    @Test(arguments: [(30, true), (31, false)])
    func `an extension ends soon in its last thirty days`(daysLeft: Int, isSoon: Bool) {
        let waiver = Waiver(
            id: "w",
            rule: "r",
            organ: "org",
            approver: "глава",
            basis: "план",
            first: day("2026-09-01"),
            last: day("2026-12-31")
        )
        for state in [WaiverStanding.State.used(daysLeft: daysLeft), .unused(daysLeft: daysLeft)] {
            #expect(WaiverStanding(waiver: waiver, state: state).endsSoon == isSoon)
        }
        #expect(!WaiverStanding(waiver: waiver, state: .expired).endsSoon)
    }

    @Test func `of a replaced act the extensions that still cover something are told`() throws {
        let rule = Rule.sample(
            .deadlineAfterEvent,
            ["event": .word("created"), "action": .word("reported"), "n": .integer(3)]
        )
        let policy = PolicyInForce(policy: .sample([rule]), effective: day("2024-01-10"), lastDay: day("2026-08-14"))
        let waivers = [("used", rule.id), ("unused", "another")].map { id, rule in
            Waiver(
                id: Waiver.ID(id),
                rule: rule,
                organ: "org",
                approver: "глава",
                basis: "план",
                first: day("2026-09-01"),
                last: day("2026-12-31")
            )
        }
        let page = Account.sample(created: day("2026-08-13"), events: [])
        let town = Municipality.sample(organs: [.sample(accounts: [page])], waivers: waivers)
        #expect(try assess(town, [], under: policy).waivers.map(\.waiver.id) == ["used"])
    }

    /// Subjects of different kinds may have one name.
    @Test func `a finding is known by its rule, its subject and its kind`() {
        let applied = AppliedRule(rule: .sample(.localAct), strength: .must, parameters: [], fixedReading: nil)
        let subjects: [Subject] = [
            .municipality, .organ("a"), .account("a", of: "a"), .credential("a", of: "a"), .credential("a", of: "b"),
        ]
        let names = subjects.map { Finding(applied: applied, subject: $0, outcome: Outcome(.pass, [])).fingerprint }
        #expect(Set(names).count == subjects.count)
    }
}
