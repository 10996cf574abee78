package import SecauditRegister

/// One example beside a policy: a register, a day, a rule, and the verdict that a careful inspector would give.
package struct PolicyTestCase: Hashable, Sendable {
    /// A sentence in Russian and English that says what the example shows.
    package let title: Bilingual
    package let rule: String
    package let shows: Side
    package let municipality: Municipality
    package let scope: CheckScope
    package let parameters: [String: String]
    package let readings: [String: FixedReading]
    package let expected: Expectation
    package let position: TextPosition

    /// Which side of the requirement the example stands on.
    package enum Side: String, Hashable, Sendable, CaseIterable {
        case passing
        case failing
        /// On the edge: the last day of a term, the last holder allowed, a fact that is missing.
        case boundary
    }

    package enum Expectation: Hashable, Sendable {
        /// The only finding of the rule.
        case only(Verdict)
        /// Every finding of the rule, by its subject, in order of the subjects.
        case each([SubjectVerdict])
    }
}

/// The verdict on one subject; the subject is its id, with the day of the occurrence where there are several.
package struct SubjectVerdict: Hashable, Sendable {
    package let subject: String
    package let verdict: Verdict

    init(subject: String, verdict: Verdict) {
        self.subject = subject
        self.verdict = verdict
    }

    init(_ finding: Finding) {
        let name =
            switch finding.subject {
            case .municipality: "municipality"
            case .organ(let id): id.text
            case .account(let id, of: _): id.text
            case .credential(let id, of: _): id.text
            }
        subject = finding.occurrence.map { "\(name) \($0)" } ?? name
        verdict = finding.verdict
    }
}
