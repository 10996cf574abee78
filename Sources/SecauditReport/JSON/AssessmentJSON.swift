import SecauditCompliance
import SecauditRegister

/// One assessment as JSON.
struct AssessmentJSON {
    let assessment: Assessment
    /// Lists what is met and what does not apply as well.
    let everything: Bool

    init(_ assessment: Assessment, everything: Bool) {
        self.assessment = assessment
        self.everything = everything
    }

    /// All of it.
    var value: JSONValue {
        var members = head
        members["apart"] = findings(assessment.apart)
        members["findings"] = findings(assessment.findings)
        return .object(members)
    }

    private func findings(_ findings: [Finding]) -> JSONValue {
        .elements(of: findings.lazy.filter { [everything] in everything || $0.verdict.asksForAttention }) {
            FindingJSON.value($0)
        }
    }

    /// All but the findings.
    var head: JSONMembers {
        let scope = assessment.scope
        // A vault without recovery, and a register file, have nothing to say of it.
        let recovery: JSONMembers = assessment.recovery.map { ["recovery": Self.value($0)] } ?? [:]
        return recovery.merging([
            "as-known-on": .maybe(scope.asKnownOn),
            "as-of": .day(scope.asOf),
            "conclusion": Self.value(assessment.total.conclusion),
            "counts": Self.value(assessment.counts),
            "demonstration": .bool(assessment.isDemonstration),
            "counts-apart": Self.value(VerdictCounts(of: assessment.apart)),
            "groups": .array(RuleGroup.allCases.filter(scope.groups.contains).map { .text($0.rawValue) }),
            "listed": .text(everything ? "everything" : "attention"),
            "municipality": .object([
                "id": .text(assessment.municipality.text),
                "name": .text(assessment.names.municipality),
                "zone": .text(assessment.zone.description),
            ]),
            "organs": .array(assessment.organs.map(value)),
            "period": .object(["first": .day(scope.period.first), "last": .day(scope.period.last)]),
            "persons": persons,
            "policy": .object([
                "digest": .text(assessment.policy.digest),
                "extensions": .array(assessment.policy.extensions.map(ExtensionJSON.value)),
                "id": .text(assessment.policy.id),
                "replaced-after": .maybe(assessment.replacedAfter),
                "title": RuleJSON.value(assessment.policy.act.short),
            ]),
            "provenance": provenance,
            "rules": rules,
            "separation-of-duties": duties,
            "verdict": .text(assessment.total.verdict.rawValue),
            "waivers": .array(assessment.waivers.map(value)),
        ])
    }

    static func value(_ counts: VerdictCounts) -> JSONValue {
        .object(JSONMembers(Verdict.allCases.map { ($0.rawValue, .int(counts[$0])) }))
    }

    static func value(_ conclusion: Conclusion?) -> JSONValue {
        guard let conclusion else { return .null }
        let (word, failed, late, unconfirmed) =
            switch conclusion {
            case .noViolations: ("no-violations", 0, 0, 0)
            case .noViolationsUnconfirmed(let count): ("no-violations-unconfirmed", 0, 0, count)
            case .remedied(let late, let unconfirmed): ("remedied", 0, late, unconfirmed)
            case .violations(let failed, let unconfirmed): ("violations", failed, 0, unconfirmed)
            }
        return .object([
            "conclusion": .text(word), "failed": .int(failed), "late": .int(late),
            "result": .text(conclusion.result.rawValue), "unconfirmed": .int(unconfirmed),
        ])
    }

    private func value(_ organ: OrganResult) -> JSONValue {
        .object([
            "accounts": .array(organ.accounts.map(value)),
            "conclusion": Self.value(organ.conclusion),
            "counts": Self.value(organ.rollUp.counts),
            "id": .text(organ.organ.text),
            "name": .maybe(assessment.names.organs[organ.organ]),
            "verdict": .text(organ.rollUp.verdict.rawValue),
        ])
    }

    private func value(_ account: AccountResult) -> JSONValue {
        let name = assessment.names.accounts[account.account]
        return .object([
            "address": .maybe(name?.address),
            "id": .text(account.account.text),
            "network": .maybe(name?.network.text),
            "verdict": .text(account.rollUp.verdict.rawValue),
        ])
    }

    private func value(_ standing: WaiverStanding) -> JSONValue {
        let (state, daysLeft): (String, JSONValue) =
            switch standing.state {
            case .used(let daysLeft): ("used", .int(daysLeft))
            case .unused(let daysLeft): ("unused", .int(daysLeft))
            case .expired: ("expired", .null)
            }
        return .object(
            FindingJSON.members(standing.waiver).merging(["days-left": daysLeft, "state": .text(state)])
        )
    }

    private var provenance: JSONValue {
        let found = assessment.provenance
        return .object([
            "accounts": .int(found.accounts), "holders-claimed": .int(found.holdersClaimed),
            "holders-not-known": .int(found.holdersNotKnown), "holders-proved": .int(found.holdersProved),
            "managers-claimed": .int(found.managersClaimed), "two-factor-claimed": .int(found.twoFactorClaimed),
        ])
    }

    private var duties: JSONValue {
        let (state, persons): (String, [Person.ID]) =
            switch assessment.duties {
            case .notKnown: ("not-known", [])
            case .separate: ("separate", [])
            case .none(let persons): ("none", persons)
            }
        return .object(["persons": .array(persons.map { .text($0.text) }), "state": .text(state)])
    }

    /// The names of everybody in the register of that day, by id.
    private var persons: JSONValue {
        let named = assessment.names.persons.map { ($0.key.text, JSONValue.text($0.value)) }
        return .object(JSONMembers(named.sorted { $0.0 < $1.0 }))
    }

    /// Each rule once, in the order of the act.
    private var rules: JSONValue {
        var applied: [String: AppliedRule] = [:]
        for finding in [assessment.findings, assessment.apart].joined()
        where applied[finding.rule.id] == nil {
            applied[finding.rule.id] = finding.applied
        }
        return .array(assessment.policy.rules.compactMap { applied[$0.id].map(RuleJSON.value) })
    }
}
