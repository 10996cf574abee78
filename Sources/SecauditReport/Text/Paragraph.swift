/// Text laid out in lines of a fixed width.
package enum Paragraph {
    /// `text` after `lead` on the first line and under its end on the others; words are never broken.
    package static func lines(_ text: String, lead: String = "", indent: Int? = nil, width: Int) -> [String] {
        let hanging = String(repeating: " ", count: indent ?? lead.columns)
        var lines: [String] = []
        var current = lead
        var isEmpty = true
        for word in text.split(separator: " ") {
            if !isEmpty, current.columns + 1 + word.columns > width {
                lines.append(current)
                current = hanging
                isEmpty = true
            }
            current += isEmpty ? String(word) : " \(word)"
            isEmpty = false
        }
        lines.append(current)
        return lines
    }

    /// `left` and `right` at the two edges; on two lines where one does not hold both.
    static func spread(_ left: String, _ right: String, width: Int) -> [String] {
        let gap = width - left.columns - right.columns
        if gap >= 2 { return [left + String(repeating: " ", count: gap) + right] }
        return lines(left, indent: 2, width: width) + lines(right, lead: "    ", width: width)
    }
}

extension StringProtocol {
    /// How many columns it takes: one for each scalar, which holds for the scripts of this register.
    var columns: Int { unicodeScalars.count }
}
