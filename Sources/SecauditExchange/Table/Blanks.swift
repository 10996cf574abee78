/// The white space of tables made by hand: blanks, non-breaking blanks, line ends.
enum Blanks {
    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace
    }

    /// Without blanks at both ends.
    static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(scalars[first...last])
    }

    /// The words between blanks.
    static func words(_ text: String) -> [String] {
        text.unicodeScalars.split(whereSeparator: isBlank).map { String($0) }
    }
}
