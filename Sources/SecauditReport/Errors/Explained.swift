/// An error that can be told to a person.
package protocol Explained: Error {
    func explanation(in language: Language) -> Explanation
}

/// What went wrong, and what to do next.
package struct Explanation: Hashable, Sendable {
    package let whatHappened: String
    package let next: String?

    package init(_ whatHappened: String, next: String? = nil) {
        self.whatHappened = whatHappened
        self.next = next
    }
}

extension Explanation {
    /// What happened and what to do, one behind the other.
    package var onOneLine: String {
        [whatHappened, next].compactMap(\.self).joined(separator: " ")
    }
}
