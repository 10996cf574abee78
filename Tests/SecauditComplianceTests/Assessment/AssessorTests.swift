import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

struct AssessorTests {
    private let factor = Rule.sample(.twoFactorEnabled)

    private func assess(
        _ town: Municipality,
        _ rules: [Rule],
        _ scope: CheckScope = CheckScope(asOf: sampleDay)
    ) throws -> Assessment {
        try Assessor.assess(town, under: .sample(rules), scope: scope, calendar: .sample)
    }

    @Test(arguments: [("2024-01-09", false), ("2024-01-10", true)])
    func `an act is checked from the day it is in force`(asOf: String, isInForce: Bool) throws {
        let town = Municipality.sample(organs: [.sample()])
        let scope = CheckScope(asOf: day(asOf))
        if isInForce {
            #expect(try assess(town, [factor], scope).findings.count == 1)
        } else {
            let error = AssessmentError.policyNotInForce(
                policy: "sample-1",
                effective: day("2024-01-10"),
                asOf: day(asOf)
            )
            #expect(throws: error) { try assess(town, [factor], scope) }
        }
    }

    @Test(arguments: [("2026-09-30", true), ("2026-09-29", false)])
    func `a repealed act is checked through its last day`(last: String, isInForce: Bool) throws {
        let policy = PolicyInForce(policy: .sample([factor], repealed: day(last)), effective: day("2024-01-10"))
        let run = {
            try Assessor.assess(
                .sample(organs: [.sample()]),
                under: policy,
                scope: CheckScope(asOf: sampleDay),
                calendar: .sample
            )
        }
        if isInForce {
            #expect(try run().findings.count == 1)
        } else {
            #expect(
                throws: AssessmentError.policyRepealed(policy: "sample-1", last: day(last), asOf: sampleDay)
            ) { try run() }
        }
    }

    @Test
    func `nothing to check is an error and never a success`() throws {
        let town = Municipality.sample(organs: [.sample("a")])
        #expect(throws: AssessmentError.noOrgan("town")) { try assess(.sample(organs: []), [factor]) }
        #expect(throws: AssessmentError.noRule(policy: "sample-1")) { try assess(town, []) }
        let conduct = Rule.sample(.style, group: .conduct)
        #expect(throws: AssessmentError.noRule(policy: "sample-1")) { try assess(town, [conduct]) }
        let filter = CheckScope(asOf: sampleDay, organs: ["a", "z", "y"])
        #expect(throws: AssessmentError.organsUnknown(["y", "z"])) { try assess(town, [factor], filter) }
        let none = CheckScope(asOf: sampleDay, organs: [])
        #expect(throws: AssessmentError.noOrgan("town")) { try assess(town, [factor], none) }
    }

    @Test
    func `a reading that the rule does not have is an error`() {
        let fixed = ["two-factor-enabled": FixedReading(choice: "other", basis: "письмо")]
        #expect(throws: AssessmentError.readingUnknown(rule: "two-factor-enabled", choice: "other")) {
            try findings(
                of: factor,
                in: .sample(organs: [.sample()]),
                under: .sample([factor], fixedReadings: fixed)
            )
        }
    }

    @Test
    func `an organ that the act does not bind is never silently absent`() throws {
        let town = Municipality.sample(organs: [.sample(kind: .other, accounts: [.sample()])])
        let result = try assess(town, [factor, .sample(.accountRequired)])
        #expect(result.findings.map(\.facts) == Array(repeating: [.scope(.organNotBound(.other))], count: 2))
        #expect(result.organs.map(\.conclusion) == [nil])
        #expect(result.total.verdict == .notApplicable)
    }

    @Test(arguments: [(Organ.Kind.administration, Verdict.fail), (.institution, .remark), (.body, .notApplicable)])
    func `a rule binds some, is recommended to others, and is silent of the rest`(
        kind: Organ.Kind,
        expected: Verdict
    ) throws {
        let rule = Rule.sample(
            .accountRequired,
            appliesTo: Applicability(kinds: [.administration], recommendedFor: [.institution])
        )
        #expect(try verdict(of: rule, in: .sample(organs: [.sample(kind: kind)])) == expected)
    }

    @Test(arguments: [
        (Strength.must, Verdict.fail), (.mustNot, .fail), (.recommended, .remark), (.permitted, .notApplicable),
    ])
    func `a failure weighs by the strength of the clause`(strength: Strength, expected: Verdict) throws {
        let rule = Rule.sample(.accountRequired, strength: strength)
        #expect(try verdict(of: rule, in: .sample(organs: [.sample()])) == expected)
    }

    @Test(arguments: Kind.allCases)
    func `a rule of every kind is judged`(kind: Kind) throws {
        let values: [String: ParameterValue] =
            switch kind {
            case .maxHolders, .minPosts: ["n": .integer(1)]
            case .passwordAge: ["days": .integer(90)]
            case .deadlineAfterEvent:
                ["event": .word("created"), "action": .word("reported"), "n": .integer(3)]
            case .notifyOnChange: ["event": .word("changed:responsible")]
            default: [:]
            }
        let town = Municipality.sample(organs: [.sample(accounts: [.sample()])])
        let result = try assess(town, [.sample(kind, values)])
        #expect(result.findings.map(\.rule.kind) == [kind])
    }

    /// Room for what is kept of the organs to come is set aside after the sixty-fourth, by how much there was of those.
    @Test(arguments: [63, 64, 65, 200])
    func `however many organs there are, each has its findings`(count: Int) throws {
        let organs = (1...count).map { number in
            Organ.sample(
                Organ.ID("organ\(1000 + number)"),
                accounts: number.isMultiple(of: 3) ? [] : [.sample(Account.ID("page\(number)"))]
            )
        }
        let found = try findings(of: .sample(.accountRequired), in: .sample(organs: organs))
        #expect(found.map(\.subject.organ) == organs.map(\.id))
        #expect(found.map(\.verdict) == organs.map { $0.accounts.isEmpty ? .fail : .pass })
    }

    @Test
    func `conduct is judged only when asked and changes no result`() throws {
        let town = Municipality.sample(organs: [.sample()])
        let rules = [factor, Rule.sample(.accountRequired, id: "posts", group: .conduct)]
        let standard = try assess(town, rules)
        let all = try assess(town, rules, CheckScope(asOf: sampleDay, groups: Set(RuleGroup.allCases)))
        #expect(standard.apart.isEmpty)
        #expect(all.apart.map(\.verdict) == [.fail])
        #expect(all.findings == standard.findings)
        #expect(all.organs == standard.organs)
    }

    @Test
    func `a quarter is looked at from its last day and a day from the start of its quarter`() throws {
        let quarter = CheckScope(quarter: try #require(Quarter("2026-Q3")))
        #expect(quarter.period == Period(first: day("2026-07-01"), last: day("2026-09-30")))
        #expect(quarter.asOf == day("2026-09-30"))
        #expect(quarter.quarter == Quarter("2026-Q3"))
        let single = CheckScope(asOf: day("2026-08-20"))
        #expect(single.period == Period(first: day("2026-07-01"), last: day("2026-08-20")))
        #expect(single.quarter == nil)
        #expect(
            throws: AssessmentError.asOfOutsidePeriod(
                asOf: day("2026-07-02"),
                first: day("2026-07-01"),
                last: day("2026-07-01")
            )
        ) { try CheckScope(period: Period(day: day("2026-07-01")), asOf: day("2026-07-02")) }
    }

    @Test
    func `fingerprints are stable and differ by rule and subject`() throws {
        let town = Municipality.sample(organs: [.sample(accounts: [.sample("x"), .sample("y")])])
        let found = try assess(town, [factor, .sample(.credentialRecorded)]).findings.map(\.fingerprint)
        #expect(Set(found).count == 4)
        #expect(found == (try assess(town, [factor, .sample(.credentialRecorded)])).findings.map(\.fingerprint))
        var hash = StableHash()
        #expect(hash.hexadecimal == "cbf29ce484222325")
        hash.add("")
        #expect(hash.hexadecimal == "af63bd4c8601b7df")
    }
}
