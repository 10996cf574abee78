/// A name without the differences that a typist makes: spaces, quotation marks, letter case, «ё», kinds of dash.
package struct NormalisedName: Hashable, Sendable {
    package let text: String

    package init(_ name: String) {
        var letters: [Character] = []
        for character in name.lowercased() {
            switch character {
            case "«", "»", "\"", "“", "”", "„", "'", "’", "‘": continue
            case "ё": letters.append("е")
            case "–", "—", "‑", "−": letters.append("-")
            case _ where character.isWhitespace:
                // Initials are written with a blank between them and without: «Примеров П.П.», «Примеров П. П.».
                if let last = letters.last, last != " ", last != "." { letters.append(" ") }
            default: letters.append(character)
            }
        }
        if letters.last == " " { letters.removeLast() }
        text = String(letters)
    }
}
