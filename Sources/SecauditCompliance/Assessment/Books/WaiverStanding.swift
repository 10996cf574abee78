package import SecauditRegister

/// An extension of a term of correction, and what became of it in this check.
package struct WaiverStanding: Hashable, Sendable {
    package let waiver: Waiver
    package let state: State

    package enum State: Hashable, Sendable {
        /// Covers a failure; `daysLeft` counts from the day of the check, 0 on the last day.
        case used(daysLeft: Int)
        /// In force, but nothing fails that it covers.
        case unused(daysLeft: Int)
        case expired
    }

    /// Ends within this many days: worth a word while there is time.
    package static let soon = 30

    package var isUsed: Bool {
        if case .used = state { true } else { false }
    }

    package var endsSoon: Bool {
        switch state {
        case .used(let daysLeft), .unused(let daysLeft): daysLeft <= Self.soon
        case .expired: false
        }
    }
}
