package import SecauditRegister

/// Applies the rules of an act to the register of a municipality.
package enum Assessor {
    /// The findings of one check; facts later than the scope's days are not seen.
    package static func assess(
        _ municipality: Municipality,
        under policy: PolicyInForce,
        scope: CheckScope,
        calendar: WorkingCalendar,
        keeping detail: FindingDetail = .everything
    ) throws(AssessmentError) -> Assessment {
        try requireInForce(policy, on: scope.asOf)
        let seen = AsOf(day: scope.asOf, known: scope.asKnownOn, zone: municipality.zone).municipality(municipality)
        try requireOrgans(scope, in: seen)
        let replaced = policy.lastDay.flatMap { $0 < scope.asOf ? $0 : nil }
        let rules = try policy.policy.rules
            .filter { rule in
                scope.groups.contains(rule.group)
                    && (replaced.map { rule.isJudged(afterReplacementOn: $0, in: scope.period) } ?? true)
            }
            .map { rule throws(AssessmentError) in try PreparedRule(rule, under: policy) }
        guard !rules.isEmpty || replaced != nil else { throw .noRule(policy: policy.policy.id) }

        let act = ActView(policy)
        let register = RegisterView(seen, act: act, scope: scope, calendar: calendar)
        var run = AssessmentRun(
            register: register,
            waivers: WaiverBook(
                // Of an organ that is not looked at nobody can say whether its extension is used.
                (seen.waivers ?? []).filter { scope.organs?.contains($0.organ) ?? true },
                asOf: scope.asOf
            ),
            scope: scope,
            detail: detail
        )
        try run.judge(rules, binds: Set(policy.policy.act.binds), keepsOnlyJudged: replaced != nil)
        var assessment = Assessment(
            policy: policy.policy,
            municipality: municipality.id,
            zone: municipality.zone,
            scope: scope,
            findings: run.findings,
            apart: run.apart,
            ruleCount: run.ruleCount,
            organs: run.organs,
            total: run.total,
            waivers: run.waivers.standings.filter { replaced == nil || $0.isUsed },
            provenance: run.provenance,
            duties: DutySeparation(seen, on: scope.asOf),
            names: register.names,
            replacedAfter: replaced
        )
        assessment.remains = Remains(register)
        return assessment
    }

    private static func requireInForce(_ policy: PolicyInForce, on day: CalendarDay) throws(AssessmentError) {
        // A replaced act still judges what fell to it.
        if let last = policy.lastDay, last < day { return }
        if day < policy.effective {
            throw .policyNotInForce(policy: policy.policy.id, effective: policy.effective, asOf: day)
        }
        if let last = policy.policy.act.repealed, last < day {
            throw .policyRepealed(policy: policy.policy.id, last: last, asOf: day)
        }
    }

    private static func requireOrgans(_ scope: CheckScope, in municipality: Municipality) throws(AssessmentError) {
        if municipality.organs.isEmpty { throw .noOrgan(municipality.id) }
        guard let wanted = scope.organs else { return }
        if wanted.isEmpty { throw .noOrgan(municipality.id) }
        let unknown = wanted.subtracting(municipality.organs.map(\.id))
        if !unknown.isEmpty { throw .organsUnknown(unknown.sorted()) }
    }
}
