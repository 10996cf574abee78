/// Forms of a text by which two spellings of one name are seen to be the same.
package enum Spelling {
    private static let quotes: Set<Unicode.Scalar> = [
        "\"", "'", "«", "»", "“", "”", "„", "‟", "‘", "’", "`",
    ]
    private static let dashes: Set<Unicode.Scalar> = ["‐", "‑", "‒", "–", "—", "―", "−"]

    /// Single blanks, as a name is shown.
    static func tidy(_ text: String) -> String {
        Blanks.words(text).joined(separator: " ")
    }

    /// Small letters, «ё» as «е», single blanks.
    static func folded(_ text: String) -> String {
        String(tidy(text.lowercased()).map { $0 == "ё" ? "е" : $0 })
    }

    /// Folded, without quotes and with one kind of dash: the key of an organ that has no number.
    package static func key(_ name: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in folded(name).unicodeScalars where !quotes.contains(scalar) {
            scalars.append(dashes.contains(scalar) ? "-" : scalar)
        }
        return tidy(String(scalars))
    }
}
