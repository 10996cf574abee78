/// What makes a password easy to guess; the order is the one in which they are told.
package enum Weakness: String, Hashable, Sendable, Codable, CaseIterable {
    /// Among the first that everybody tries.
    case commonPassword = "common-password"
    /// Stands in a list of leaked passwords.
    case leaked
    /// A name of the organ, the town or the network itself.
    case ownName = "own-name"
    /// A word of town halls and networks.
    case officialWord = "official-word"
    case name
    case place
    case word
    /// Russian typed in the Latin layout or the other way round.
    case wrongLayout = "wrong-layout"
    /// Russian in Latin letters.
    case transliteration
    case year
    case date
    case phone
    /// Neighbours on the keyboard, in the alphabet or among the digits.
    case sequence
    case repetition
    case short
}
