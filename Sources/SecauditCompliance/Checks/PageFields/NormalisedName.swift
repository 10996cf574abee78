/// A name without the differences that a typist makes: spaces, quotation marks, letter case, «ё», kinds of dash.
package struct NormalisedName: Hashable, Sendable {
    package let text: String

    package init(_ name: String) {
        text = Self.plain(name) ?? Self.any(name)
    }

    /// The first letter of a name that begins with a Russian one, in one case and «ё» as «е»; `nil`: it begins otherwise.
    static func plainInitial(_ name: String) -> UInt32? {
        switch name.unicodeScalars.first?.value {
        case 0x401?, 0x451?: 0x435
        case .some(let letter) where (0x410...0x42F).contains(letter): letter + 0x20
        case .some(let letter) where (0x430...0x44F).contains(letter): letter
        default: nil
        }
    }

    /// A name of Russian and English letters, as nearly all are, without the tables of Unicode; `nil`: another.
    private static func plain(_ name: String) -> String? {
        var letters = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A: letters.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
            case 0x401, 0x451: letters.append("е")
            case 0x410...0x42F: letters.append(Unicode.Scalar(scalar.value + 0x20) ?? scalar)
            case 0x430...0x44F: letters.append(scalar)
            case 0x22, 0x27, 0xAB, 0xBB: continue
            case 0x20, 0x09, 0xA0: appendBlank(to: &letters)
            case 0x21...0x7E: letters.append(scalar)
            default: return nil
            }
        }
        if letters.last == " " { letters.removeLast() }
        return String(letters)
    }

    private static func any(_ name: String) -> String {
        var letters = String.UnicodeScalarView()
        for character in name.lowercased() {
            switch character {
            case "«", "»", "\"", "“", "”", "„", "'", "’", "‘": continue
            case "ё": letters.append("е")
            // However it was typed: as one sign, or as «и» with a breve.
            case "й": letters.append("й")
            case "–", "—", "‑", "−": letters.append("-")
            case _ where character.isWhitespace: appendBlank(to: &letters)
            default: letters.append(contentsOf: character.unicodeScalars)
            }
        }
        if letters.last == " " { letters.removeLast() }
        return String(letters)
    }

    /// Adds a blank, but none after another or after a point.
    ///
    /// Initials are written with a blank between them and without: «Примеров П.П.», «Примеров П. П.».
    private static func appendBlank(to letters: inout String.UnicodeScalarView) {
        if let last = letters.last, last != " ", last != "." { letters.append(" ") }
    }
}
