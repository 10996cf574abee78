/// Text inside XML 1.0.
enum XMLText {
    /// The text as the content of an element or a value in double quotes.
    ///
    /// Characters that XML 1.0 forbids even as references are left out.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result += "&#\(scalar.value);"
            case "\u{0}"..."\u{1f}", "\u{fffe}", "\u{ffff}": continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The text as a token (XML Schema Part 2 §3.3.2): no leading, trailing or double spaces, never empty.
    static func token(_ text: String) -> String {
        let words = escaped(text.printable).split(separator: " ")
        return words.isEmpty ? "-" : words.joined(separator: " ")
    }
}
