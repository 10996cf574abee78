import SecauditCompliance

/// The sign before a line; colour repeats it and never stands in its place.
enum Mark {
    static func of(_ verdict: Verdict) -> String {
        switch verdict {
        case .pass, .passLate: "✓"
        case .fail: "✗"
        case .remark: "!"
        case .unknown: "?"
        case .pending: "…"
        case .notApplicable: "–"
        case .error: "E"
        }
    }

    static func of(_ conclusion: Conclusion?) -> String {
        switch conclusion {
        case nil: "–"
        case .noViolations?: "✓"
        case .noViolationsUnconfirmed?: "?"
        case .remedied?: "!"
        case .violations?: "✗"
        }
    }

    /// What turns the colour of a verdict on and off.
    static func colour(_ verdict: Verdict) -> (before: String, after: String) {
        let code =
            switch verdict {
            case .fail, .error: "31"
            case .unknown, .passLate: "33"
            case .remark: "35"
            case .pass: "32"
            case .pending, .notApplicable: "2"
            }
        return ("\u{1b}[\(code)m", "\u{1b}[0m")
    }
}
