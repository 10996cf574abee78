/// A typed answer in the forms in which it is compared.
enum AnswerText {
    static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }

    /// Small letters and «ё» as «е», as people search.
    static func folded(_ text: String) -> String {
        String(trimmed(text).lowercased().map { $0 == "ё" ? "е" : $0 })
    }

    /// Whether each word of `needle` is a part of `text`; both folded.
    static func matches(_ text: String, _ needle: String) -> Bool {
        needle.split(whereSeparator: \.isWhitespace).allSatisfy { text.contains($0) }
    }
}
