/// A person's name in one cell: surname, given name and, where there is one, patronymic.
package struct FullName: Hashable, Sendable {
    package let surname: String
    package let given: String
    package let patronymic: String?

    /// `nil` for less than two names, and for initials: they do not tell two people apart.
    package init?(_ text: String) {
        let words = Blanks.words(text)
        guard (2...5).contains(words.count), !words.contains(where: { $0.contains(".") || $0.contains(",") }),
            words.allSatisfy({ $0.unicodeScalars.contains(where: \.properties.isAlphabetic) })
        else { return nil }
        surname = words[0]
        given = words[1]
        patronymic = words.count > 2 ? words[2...].joined(separator: " ") : nil
    }
}
