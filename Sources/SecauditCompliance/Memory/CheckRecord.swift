package import SecauditRegister

/// What is kept of a check: enough to say later what is new, remedied or still open.
///
/// What is met or does not apply is counted and not listed: a large town has hundreds of thousands of such findings,
/// and a later check asks only after the others.
package struct CheckRecord: Hashable, Sendable, Codable {
    package static let format = "secaudit/check-record/1"

    package let format: String
    package let municipality: Municipality.ID
    package let policy: String
    package let policyDigest: String
    package let first: CalendarDay
    package let last: CalendarDay
    package let asOf: CalendarDay
    /// How many findings have each verdict, by the verdict's word.
    package let counts: [String: Int]
    package let organs: Int
    package let accounts: Int
    /// Accounts of which a second factor is on and the evidence is fresh.
    package let withSecondFactor: Int
    /// In the order of the check.
    package let open: [OpenFinding]

    package init(_ assessment: Assessment) {
        format = Self.format
        municipality = assessment.municipality
        policy = assessment.policy.id
        policyDigest = assessment.policy.digest
        first = assessment.scope.period.first
        last = assessment.scope.period.last
        asOf = assessment.scope.asOf
        counts = Dictionary(
            uniqueKeysWithValues: Verdict.allCases.map { ($0.rawValue, assessment.counts[$0]) }
        )
        organs = assessment.organs.count
        accounts = assessment.organs.reduce(0) { $0 + $1.accounts.count }
        withSecondFactor = SecondFactorCount(assessment).on
        open = assessment.findings.compactMap(OpenFinding.init)
    }

    package func count(_ verdict: Verdict) -> Int { counts[verdict.rawValue] ?? 0 }
}

/// A finding that is neither met nor beside the point, as a later check compares it.
package struct OpenFinding: Hashable, Sendable, Codable {
    /// Stays the same from check to check.
    package let fingerprint: String
    package let rule: String
    package let organ: Organ.ID?
    package let account: Account.ID?
    package let verdict: Verdict
    /// Changes with the facts and the evidence.
    package let evidence: String

    init?(_ finding: Finding) {
        if finding.verdict == .pass || finding.verdict == .notApplicable { return nil }
        fingerprint = finding.fingerprint
        rule = finding.rule.id
        organ = finding.subject.organ
        account = finding.subject.account
        verdict = finding.verdict
        var hash = StableHash()
        for fact in finding.facts {
            hash.add(fact.record.name)
            for field in fact.record.fields {
                hash.add(field.name)
                hash.add(String(describing: field.value))
            }
        }
        for citation in finding.evidence {
            hash.add(citation.what.rawValue)
            hash.add(citation.on.description)
            hash.add(citation.author?.person?.text ?? citation.author?.name ?? "")
        }
        evidence = hash.hexadecimal
    }
}

/// On how many accounts the second factor is confirmed, and of how many anything is asked.
package struct SecondFactorCount: Hashable, Sendable {
    package private(set) var on = 0
    package private(set) var asked = 0

    package init(_ assessment: Assessment, organ: Organ.ID? = nil) {
        for finding in assessment.findings where finding.rule.kind == .twoFactorEnabled {
            guard finding.subject.account != nil, finding.verdict != .notApplicable else { continue }
            if let organ, finding.subject.organ != organ { continue }
            asked += 1
            if finding.verdict == .pass { on += 1 }
        }
    }
}
