/// Looks at the characters of an address: one foreign letter makes another address that looks the same.
enum AddressSpelling {
    /// Latin letters and what they are mistaken for.
    private static let lookalikes: [Unicode.Scalar: String] = [
        "а": "a", "в": "b", "с": "c", "ԁ": "d", "е": "e", "ё": "e", "һ": "h", "н": "h", "і": "i", "ї": "i", "ј": "j",
        "к": "k", "ӏ": "l", "м": "m", "п": "n", "о": "o", "р": "p", "ԛ": "q", "г": "r", "ѕ": "s", "т": "t", "и": "u",
        "ѵ": "v", "ԝ": "w", "х": "x", "у": "y", "А": "A", "В": "B", "С": "C", "Е": "E", "Н": "H", "І": "I", "Ј": "J",
        "К": "K", "М": "M", "О": "O", "Р": "P", "Ѕ": "S", "Т": "T", "Х": "X", "У": "Y", "α": "a", "ε": "e", "ι": "i",
        "κ": "k", "ν": "v", "ο": "o", "ρ": "p", "τ": "t", "υ": "u", "χ": "x", "ı": "i", "ꞵ": "b",
    ]

    static func lookalike(of scalar: Unicode.Scalar) -> String? {
        lookalikes[scalar]
    }

    /// The text with every look-alike replaced by the Latin letter it looks like.
    static func skeleton(of text: String) -> String {
        text.unicodeScalars.map { lookalikes[$0] ?? String($0) }.joined()
    }

    /// Whether nothing is seen where the character stands.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.isDefaultIgnorableCodePoint { return true }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
        default: false
        }
    }

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .spaceSeparator || scalar == "\t" || scalar == "\n" || scalar == "\r"
    }

    /// Refuses invisible characters and blanks anywhere in `scalars`, which begin at `start`.
    static func refuseUnseen(in scalars: ArraySlice<Unicode.Scalar>) throws(AddressError) {
        for (index, scalar) in zip(scalars.indices, scalars) {
            let character = AddressCharacter(scalar, position: index + 1)
            if isBlank(scalar) { throw .blankInside(character) }
            if isInvisible(scalar) { throw .invisibleCharacter(character) }
        }
    }

    /// Refuses letters that are not ASCII: no network has them in the names of its pages.
    static func refuseForeign(in scalars: ArraySlice<Unicode.Scalar>) throws(AddressError) {
        for (index, scalar) in zip(scalars.indices, scalars) where !scalar.isASCII {
            throw .foreignCharacter(AddressCharacter(scalar, position: index + 1), lookalike: lookalike(of: scalar))
        }
    }
}
