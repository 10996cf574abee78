/// A page in roff's macros for manual pages (man(7)), in which no sign of a text is taken for a request.
struct Roff {
    private(set) var source = ""
    /// A heading opens a paragraph by itself.
    private var isBelowHeading = false

    /// A macro with its arguments, each of them one word of text.
    mutating func macro(_ name: String, _ arguments: String...) {
        request(([name] + arguments.map { "\"\(Self.plain($0))\"" }).joined(separator: " "))
        isBelowHeading = name == "SH" || name == "SS"
    }

    /// A line for roff itself, as it stands.
    mutating func request(_ line: String) {
        source += ".\(line)\n"
    }

    /// A line of text whose parts have been made by `plain`, `bold` and `slanted`.
    mutating func line(_ text: String) {
        // Roff takes a full stop or an apostrophe at the beginning for a request.
        isBelowHeading = false
        source += (text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : "") + text + "\n"
    }

    /// A paragraph of plain text.
    mutating func paragraph(_ text: String) {
        for part in text.split(separator: "\n") {
            if !isBelowHeading { macro("PP") }
            line(Self.plain(String(part)))
        }
    }

    /// A term with what it means.
    mutating func entry(_ term: String, _ meaning: [String]) {
        macro("TP")
        line(term)
        for text in meaning where !text.isEmpty { line(Self.plain(text)) }
    }

    static func bold(_ text: String) -> String { "\\fB\(plain(text))\\fR" }

    static func slanted(_ text: String) -> String { "\\fI\(plain(text))\\fR" }

    /// Every sign stands for itself; a hyphen stays one that can be copied into a shell.
    static func plain(_ text: String) -> String {
        text.map { sign in
            switch sign {
            case "\\": "\\e"
            case "-": "\\-"
            case "'": "\\(aq"
            case "`": "\\(ga"
            case "\"": "\\(dq"
            case "^": "\\(ha"
            case "~": "\\(ti"
            case "\n": " "
            default: String(sign)
            }
        }
        .joined()
    }
}
