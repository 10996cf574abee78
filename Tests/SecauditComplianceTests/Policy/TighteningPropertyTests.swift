import SecauditRegister
import Testing

@testable import SecauditCompliance

/// Asking for more never makes a failure disappear: tried on every example of every act.
@Suite struct TighteningPropertyTests {
    static let tightenings: [Entry] = [
        ("max-holders", .maxHolders, nil, ["n": .integer(1)]),
        (
            "two-factor-enabled", .twoFactorEnabled, nil,
            ["independent": .boolean(true)]
        ),
        ("two-factor-enabled", .twoFactorEnabled, nil, ["methods": .words(["key"])]),
        ("holders-authorised", .holdersAuthorised, nil, ["require-act": .boolean(true)]),
        ("responsible-appointed", .responsibleAppointed, nil, ["min": .integer(2), "deputy": .word("required")]),
        (
            "responsible-current", .responsibleCurrent, nil,
            ["long-absence-days": .integer(1), "confirm-age-days": .integer(1)]
        ),
        ("report-change", .deadlineAfterEvent, nil, ["n": .integer(1), "counting": .word("same-day")]),
        ("notify-region", .notifyOnChange, nil, ["sla": .integer(1)]),
        ("local-act", .localAct, .must, [:]),
        ("allowed-networks", .allowedNetworks, nil, ["otherwise": .word("fail")]),
    ]

    typealias Entry = (rule: String, kind: Kind, strength: Strength?, values: [String: ParameterValue])

    static func tightened(_ policy: Policy, by entries: [Entry] = tightenings) throws -> Policy {
        try entries.filter { entry in policy.rules.contains { $0.id == entry.rule } }
            .reduce(policy) { policy, entry in
                let change = RuleChange(
                    rule: entry.rule,
                    kind: entry.kind,
                    strength: entry.strength,
                    parameters: RuleParameters(entry.values),
                    ground: nil
                )
                let local = PolicyExtension(
                    id: "stricter",
                    digest: "",
                    layer: .local,
                    title: Bilingual(russian: "Строже", english: "Stricter"),
                    extends: nil,
                    parameters: [],
                    clauses: [],
                    rules: [],
                    changes: [change],
                    networks: []
                )
                return try local.applied(to: policy, on: CalendarDay(number: 0))
            }
    }

    /// The findings of one example by their names, each with its verdict.
    static func verdicts(_ policy: Policy, _ test: PolicyTestCase) throws -> [String: Verdict] {
        let binding = PolicyBinding(policy: policy.id, parameters: test.parameters, readings: test.readings)
        let found = try Assessor.assess(
            test.municipality,
            under: PolicyInForce(try BoundPolicy(policy: policy, binding: binding)),
            scope: test.scope,
            calendar: PoliciesFolder.calendar()
        )
        return Dictionary(found.findings.map { ($0.fingerprint, $0.verdict) }) { first, _ in first }
    }

    @Test(arguments: PoliciesFolder.acts)
    func `tightening never removes a failure`(act: String) throws {
        let policy = try PoliciesFolder.policy(act)
        let stricter = try Self.tightened(policy)
        var added = 0
        for test in try PoliciesFolder.tests(act).cases {
            let before = try Self.verdicts(policy, test).filter { $0.value == .fail }
            let after = try Self.verdicts(stricter, test).filter { $0.value == .fail }
            added += after.count - before.count
            #expect(Set(before.keys).isSubset(of: after.keys), "line \(test.position.line)")
        }
        #expect(stricter.rules != policy.rules ? added > 0 : added == 0)
    }

    /// Stale evidence proves nothing either way, so an old "off" that was a failure becomes unconfirmed, never a pass.
    @Test(arguments: ["khasyn-2022", "novoaltaysk-608"])
    func `asking for fresher evidence never turns a failure into a pass`(act: String) throws {
        let policy = try PoliciesFolder.policy(act)
        let entry: Entry = ("two-factor-enabled", .twoFactorEnabled, nil, ["max-evidence-age": .integer(1)])
        let stricter = try Self.tightened(policy, by: [entry])
        var failures = 0
        for test in try PoliciesFolder.tests(act).cases where test.rule == "two-factor-enabled" {
            let after = try Self.verdicts(stricter, test)
            for (name, verdict) in try Self.verdicts(policy, test) where verdict == .fail {
                failures += 1
                #expect(after[name] == .fail || after[name] == .unknown, "line \(test.position.line)")
            }
        }
        #expect(failures > 0)
    }
}
