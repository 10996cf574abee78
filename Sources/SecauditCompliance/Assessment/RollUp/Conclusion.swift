/// What a check concludes about an organ, one of four in words.
package enum Conclusion: Hashable, Sendable {
    case noViolations
    case noViolationsUnconfirmed(Int)
    /// Everything late was done before the check; a missed term is never hidden, whatever else is open.
    case remedied(late: Int, unconfirmed: Int)
    case violations(failed: Int, unconfirmed: Int)

    package enum Result: String, Hashable, Sendable, CaseIterable {
        case pass
        case fail
        case unconfirmed
    }

    package var result: Result {
        switch self {
        case .noViolations: .pass
        case .noViolationsUnconfirmed: .unconfirmed
        case .remedied(_, let unconfirmed): unconfirmed > 0 ? .unconfirmed : .pass
        case .violations: .fail
        }
    }
}
