/// The outcome of one rule for one subject.
package enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
    case pass
    /// Done, but after the term.
    case passLate = "pass-late"
    case fail
    /// A recommendation not followed, or norms in conflict.
    case remark
    /// No fact, or a stale one; never a pass.
    case unknown
    /// The term has not run out.
    case pending
    case notApplicable = "not-applicable"
    /// The facts could not be judged: the data are at odds.
    case error
}
