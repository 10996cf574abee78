/// A language that a person reads.
package enum Language: String, Hashable, Sendable, CaseIterable {
    case russian = "ru"
    case english = "en"
}
