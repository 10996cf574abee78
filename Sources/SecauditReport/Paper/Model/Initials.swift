extension String {
    /// The same words with initials that no end of a line parts from each other and from the surname.
    ///
    /// An initial is one capital letter with a full stop; the space before it becomes one that does not break, and the
    /// space behind it where a name follows.
    var withInitialsHeld: String {
        var words = split(separator: " ", omittingEmptySubsequences: false)[...]
        guard var last = words.popFirst() else { return self }
        var text = String(last)
        for word in words {
            let isBehind = last.hasSuffix(".") && Self.isInitial(last) && word.first?.isUppercase == true
            text += (isBehind || Self.isInitial(word) ? "\u{A0}" : " ") + word
            last = word
        }
        return text
    }

    /// «П.», also with a bracket or a quotation mark before it and marks of punctuation behind it.
    private static func isInitial(_ word: Substring) -> Bool {
        let bare = word.drop { "(«„“".contains($0) }
        guard let letter = bare.first, letter.isLetter, letter.isUppercase else { return false }
        let rest = bare.dropFirst()
        return rest.first == "." && rest.dropFirst().allSatisfy { ".,;:)»”“".contains($0) }
    }
}
