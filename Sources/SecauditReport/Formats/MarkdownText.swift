/// Text of the register inside Markdown: shown as it is, never read as markup.
enum MarkdownText {
    private static let active: Set<Character> = [
        "\\", "`", "*", "_", "{", "}", "[", "]", "(", ")", "#", "+", "-", "!", "|", "~", ">", "=", ":", "@", ".",
    ]

    /// Backslashes before ASCII punctuation (CommonMark 0.31.2 §2.4); angle brackets and `&` as entities.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text.printable {
            switch character {
            case "<": result += "&lt;"
            case "&": result += "&amp;"
            // Of these a place inside a word makes nothing; addresses and dates stay readable.
            case ".", ":", "-", "+", "=", ")", "(", "#", "!":
                let starts = result.isEmpty
                result += starts ? "\\\(character)" : String(character)
            case _ where active.contains(character): result += "\\\(character)"
            default: result.append(character)
            }
        }
        // A bare address would become a link of its own in many readers.
        return result.replacing("://", with: ":&#47;/").replacing("www.", with: "www&#46;")
    }
}
