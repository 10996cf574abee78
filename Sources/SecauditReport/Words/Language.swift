/// The languages in which everything a person reads exists.
package enum Language: String, Hashable, Sendable, CaseIterable {
    case russian = "ru"
    case english = "en"
}
