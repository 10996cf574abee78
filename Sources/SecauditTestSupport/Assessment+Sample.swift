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
    try assessedBothWays { detail in
        try Assessor.assess(
            municipality,
            under: policy ?? .sample([rule]),
            scope: CheckScope(asOf: asOf),
            calendar: .sample,
            keeping: detail
        )
    }.findings.filter { $0.rule.id == rule.id }
}

/// What `assess` finds with every finding kept, once it is seen that leaving out changes nothing of what stays.
package func assessedBothWays(_ assess: (FindingDetail) throws -> Assessment) throws -> Assessment {
    let whole = try assess(.everything)
    let short = try assess(.shortcomings)
    guard short.findings == whole.findings.filter({ FindingDetail.shortcomings.keeps($0.verdict) }),
        short.total == whole.total, short.organs == whole.organs
    else { throw SampleMistake.changedByLeavingOut }
    return whole
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
    /// A check of shortcomings alone has judged otherwise than one of everything.
    case changedByLeavingOut
}
