/// What is known of a credential's password without its being read: how hard it is to guess, and which others are equal.
package struct PasswordStanding: Hashable, Sendable, Codable {
    /// The day on which a holder's program judged it.
    package var on: CalendarDay
    /// `nil`: the password was changed since, or none is kept.
    package var strength: Strength?
    /// Whether it stands in a list of leaked passwords; `nil`: not looked up since it was changed.
    package var leaked: Bool?
    /// The credentials of the municipality with the same password; `nil`: not comparable now, empty: none.
    package var equalTo: [Credential.ID]?
    package var attribution: Attribution?

    /// By the number of guesses: under 10⁶, under 10¹⁰, under 10¹⁴, more.
    package enum Strength: String, Hashable, Sendable, Codable, CaseIterable {
        case veryWeak = "very-weak"
        case weak
        case fair
        case strong
    }

    package init(
        on: CalendarDay,
        strength: Strength? = nil,
        leaked: Bool? = nil,
        equalTo: [Credential.ID]? = nil,
        attribution: Attribution? = nil
    ) {
        self.on = on
        self.strength = strength
        self.leaked = leaked
        self.equalTo = equalTo
        self.attribution = attribution
    }
}

extension PasswordStanding.Strength: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        left.order < right.order
    }

    private var order: Int {
        switch self {
        case .veryWeak: 0
        case .weak: 1
        case .fair: 2
        case .strong: 3
        }
    }
}
