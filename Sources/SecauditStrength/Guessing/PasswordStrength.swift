/// The class of a password by how many guesses it stands.
///
/// The bounds are powers of ten: a network stops guessing at its door long before a million; whoever has stolen its
/// hashes makes ten thousand million guesses a second (cheap hashes, one computer).
package enum PasswordStrength: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// Under 10⁶ guesses.
    case veryWeak = "very-weak"
    /// Under 10¹⁰.
    case weak
    /// Under 10¹⁴: good enough behind a second factor.
    case fair
    case strong

    package init(bits: Double) {
        self =
            switch bits / Self.bitsPerDigit {
            case ..<6: .veryWeak
            case ..<10: .weak
            case ..<14: .fair
            default: .strong
            }
    }

    /// The logarithm of ten to base two.
    private static let bitsPerDigit = 3.321_928_094_887_362

    package static func < (left: PasswordStrength, right: PasswordStrength) -> Bool {
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

/// What is found out about a password, without a sign of it.
package struct PasswordEstimate: Hashable, Sendable {
    /// The logarithm to base two of the guesses needed.
    package let bits: Double
    package let strength: PasswordStrength
    package let weaknesses: [Weakness]

    package init(bits: Double, weaknesses: Set<Weakness>) {
        self.bits = bits
        self.weaknesses = Weakness.allCases.filter(weaknesses.contains)
        strength =
            weaknesses.contains(.leaked)
            ? min(PasswordStrength(bits: bits), .weak) : PasswordStrength(bits: bits)
    }
}
