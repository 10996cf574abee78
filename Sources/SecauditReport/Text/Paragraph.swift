/// Text laid out in lines of a fixed width.
package enum Paragraph {
    /// `text` after `lead` on the first line and under its end on the others; words are never broken.
    package static func lines(_ text: String, lead: String = "", indent: Int? = nil, width: Int) -> [String] {
        var lines = TextLines(width: width)
        lines.wrap(text, lead: lead, indent: indent)
        return lines.bytes.dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }
}
