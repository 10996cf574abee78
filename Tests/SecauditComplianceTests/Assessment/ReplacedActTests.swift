import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

/// An act replaced within a quarter: each rule is judged under the act of the day that matters.
@Suite struct ReplacedActTests {
    /// The old act allows three days and two holders, the new one a day and five; both look at the whole period.
    private static func rules(days: Int, holders: Int) -> [Rule] {
        [
            .sample(
                .deadlineAfterEvent,
                id: "report",
                ["event": .word("created"), "action": .word("reported"), "n": .integer(days)]
            ),
            .sample(.maxHolders, id: "holders", ["n": .integer(holders), "window": .word("period-max")]),
            .sample(.twoFactorEnabled, id: "factor"),
        ]
    }

    private static let last = day("2026-08-14")
    private static let old = PolicyInForce(
        policy: .sample(rules(days: 3, holders: 2)),
        effective: day("2024-01-10"),
        lastDay: last
    )
    private static let new = PolicyInForce(
        policy: .sample(rules(days: 1, holders: 5)),
        effective: last.adding(days: 1)
    )

    /// Three pages: created and reported under the old act, created under it and never reported, created under the new.
    private static let town = Municipality.sample(
        organs: [
            .sample(accounts: [
                .sample(
                    "reported",
                    created: day("2026-08-10"),
                    events: [Event(kind: .reported, on: day("2026-08-13"))]
                ),
                .sample("silent", created: day("2026-08-13"), events: []),
                .sample("late", created: day("2026-08-17"), events: [Event(kind: .reported, on: day("2026-08-19"))]),
            ])
        ],
        credentials: [
            .sample(
                manages: ["reported"],
                grants: [
                    .key("anna", from: "2026-08-10"), .key("pyotr", from: "2026-08-10"),
                    .key("tamara", from: "2026-08-10", to: "2026-08-12"),
                ]
            )
        ]
    )

    private static func verdicts(_ policy: PolicyInForce, asOf: CalendarDay = sampleDay) throws -> [String] {
        let scope = CheckScope(asOf: asOf)
        return try Assessor.assess(town, under: policy, scope: scope, calendar: .sample).findings
            .map { "\($0.rule.id) \($0.subject.name) \($0.verdict.rawValue)" }.sorted()
    }

    @Test func `the old act judges the terms and the days that fell to it, and nothing else`() throws {
        #expect(
            try Self.verdicts(Self.old) == [
                "holders late unknown", "holders reported fail", "holders silent unknown",
                "report reported pass", "report silent fail",
            ]
        )
    }

    @Test func `the term of an event under the old act is counted by the old act, though it ends under the new`() throws
    {
        let all = try Assessor.assess(
            Self.town,
            under: Self.old,
            scope: CheckScope(asOf: day("2026-08-18")),
            calendar: .sample
        ).findings
        let silent = try #require(all.first { $0.rule.id == "report" && $0.subject.name == "silent" })
        #expect(silent.due?.day == day("2026-08-18"))
        #expect(silent.verdict == .pending)
    }

    @Test func `the new act judges the state of things and what happened under it`() throws {
        let found = try Self.verdicts(Self.new)
        #expect(found.contains("factor reported unknown"))
        #expect(found.contains("report reported not-applicable"))
        #expect(found.contains("report silent not-applicable"))
        #expect(found.contains("report late pass-late"))
        #expect(!found.contains { $0.hasPrefix("holders") && $0.hasSuffix("fail") })
    }

    @Test(arguments: [("2026-08-14", true), ("2026-08-15", false)])
    func `on its last day the old act still judges the state of things`(asOf: String, judges: Bool) throws {
        let found = try Self.verdicts(Self.old, asOf: day(asOf))
        #expect(found.contains { $0.hasPrefix("factor") } == judges)
    }

    @Test func `of an act that binds no longer nothing is owed in later quarters`() throws {
        #expect(try Self.verdicts(Self.old, asOf: day("2026-12-31")) == [])
    }

    /// Over the period each page has few; on the old act's last day two persons had the organ's page, by the day of the
    /// check one.
    @Test func `a reading that looks at one day looks at the old act's last one`() throws {
        let rule = Rule.sample(
            .maxHolders,
            ["n": .integer(5)],
            readings: [
                .sample("ever", ["window": .word("period-max")]),
                .sample("at-once", ["n": .integer(1), "per": .word("organ")]),
            ]
        )
        let old = PolicyInForce(policy: .sample([rule]), effective: day("2024-01-10"), lastDay: Self.last)
        let seen = ManagersSeen(on: day("2026-08-01"), managers: [], source: "stated")
        func verdicts(pyotrUntil last: String) throws -> [Verdict] {
            let town = Municipality.sample(
                organs: [.sample(accounts: [.sample(managersSeen: [seen])])],
                credentials: [
                    .sample(grants: [.key("anna"), .key("pyotr", from: "2026-01-10", to: last)], secretChanges: nil)
                ]
            )
            let scope = CheckScope(asOf: sampleDay)
            return try Assessor.assess(town, under: old, scope: scope, calendar: .sample).findings.map(\.verdict)
        }
        #expect(try verdicts(pyotrUntil: "2026-08-20") == [.remark])
        #expect(try verdicts(pyotrUntil: "2026-08-10") == [.pass])
    }

    @Test func `pages of which a replaced act has nothing to say are not listed under it`() throws {
        let holders = Rule.sample(.maxHolders, ["n": .integer(3), "window": .word("period-max")])
        let act = Policy.sample([holders], networks: ["vk"])
        let old = PolicyInForce(policy: act, effective: day("2024-01-10"), lastDay: Self.last)
        let town = Municipality.sample(
            organs: [.sample(accounts: [.sample("ours"), .sample("theirs", network: "telegram")])]
        )
        let assessment = try Assessor.assess(town, under: old, scope: CheckScope(asOf: sampleDay), calendar: .sample)
        #expect(assessment.organs.map { $0.accounts.map(\.account) } == [["ours"]])
    }

    @Test func `nothing that does not apply is printed of a replaced act`() throws {
        let scope = CheckScope(asOf: day("2026-12-31"))
        let assessment = try Assessor.assess(Self.town, under: Self.old, scope: scope, calendar: .sample)
        #expect(assessment.replacedAfter == Self.last)
        #expect(assessment.organs.isEmpty)
    }

    @Test(arguments: [
        Organ.sample(kind: .other, accounts: [.sample()]), .sample(closed: day("2026-07-31"), accounts: [.sample()]),
        .sample(),
    ])
    func `of an organ that it does not speak of a replaced act says nothing`(organ: Organ) throws {
        let scope = CheckScope(asOf: sampleDay)
        let town = Municipality.sample(organs: [organ])
        let assessment = try Assessor.assess(town, under: Self.old, scope: scope, calendar: .sample)
        #expect(assessment.findings == [])
        #expect(assessment.organs == [])
        #expect(assessment.total == RollUp())
        #expect(assessment.ruleCount == 0)
    }

    @Test(arguments: [(Self.town.organs, [Verdict.fail]), ([.sample()], [])])
    func `what fell to a replaced act of the whole town is kept`(organs: [Organ], expected: [Verdict]) throws {
        let rule = Rule.sample(
            .maxHolders,
            ["n": .integer(2), "per": .word("all"), "window": .word("period-max")]
        )
        let old = PolicyInForce(policy: .sample([rule]), effective: day("2024-01-10"), lastDay: Self.last)
        let town = Municipality.sample(organs: organs, credentials: Self.town.credentials)
        let found = try findings(of: rule, in: town, under: old)
        #expect(found.map(\.verdict) == expected)
        #expect(found.map(\.subject) == expected.map { _ in .municipality })
    }
}
