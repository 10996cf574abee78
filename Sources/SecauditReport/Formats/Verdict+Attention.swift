package import SecauditCompliance

extension Verdict {
    /// Whether a report lists it when not everything is asked for; the rest is counted.
    package var asksForAttention: Bool {
        switch self {
        case .pass, .notApplicable: false
        case .passLate, .fail, .remark, .unknown, .pending, .error: true
        }
    }
}

extension VerdictCounts {
    /// How many of these findings have each verdict.
    init(of findings: [Finding]) {
        self.init()
        for finding in findings { self[finding.verdict] += 1 }
    }
}
