package import SecauditCompliance
package import SecauditRegister

/// The day of most sample checks: the last of a quarter.
package let sampleDay = day("2026-09-30")

/// The findings of one rule over a municipality, as of a day.
package func findings(
    of rule: Rule,
    in municipality: Municipality,
    asOf: CalendarDay = sampleDay,
    under policy: PolicyInForce? = nil
) throws -> [Finding] {
    try Assessor.assess(
        municipality,
        under: policy ?? .sample([rule]),
        scope: CheckScope(asOf: asOf),
        calendar: .sample
    ).findings.filter { $0.rule.id == rule.id }
}

/// The verdict of one rule over a municipality with one subject for it.
package func verdict(
    of rule: Rule,
    in municipality: Municipality,
    asOf: CalendarDay = sampleDay,
    under policy: PolicyInForce? = nil
) throws -> Verdict {
    let all = try findings(of: rule, in: municipality, asOf: asOf, under: policy)
    guard all.count == 1, let only = all.first else { throw SampleMistake.findings(all.count) }
    return only.verdict
}

/// A sample that does not give what its test counts on.
package enum SampleMistake: Error {
    case findings(Int)
}
