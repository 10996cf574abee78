/// Why recovery cannot be arranged or used this way.
package enum RecoveryError: Error, Hashable, Sendable {
    /// There have to be two, and different ones.
    case twoTrustees
    case trusteeCoordinates(name: String)
    /// Whose key it is has not been confirmed, or it is the other trustee's.
    case trusteeUnbound(name: String)
    case notArranged
    case notATrustee
    case recipientOnlyReads(name: String)
    /// One of two would have both halves.
    case recipientIsTrustee(name: String)
    /// The key is not split, was handed over already, or the recipient has access.
    case nothingToHandOver(credential: String)
    /// Where there are people to be trusted, no single key may open everything.
    case paperInATeam(count: Int)
    /// Nothing was ever opened.
    case noOpening
}
