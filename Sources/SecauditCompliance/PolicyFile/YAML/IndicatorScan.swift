/// Looks for anchors, aliases and tags in the raw text, before any of it is built into a tree.
///
/// A nest of aliases costs nothing to write and everything to walk, so it must not reach the parser. The scan knows
/// nothing of quotes and comments: telling them apart is the parser's work, and being fooled would be worse than the
/// small rule that no word of these files, quoted or not, may begin with `&`, `*` or `!`.
enum IndicatorScan {
    static func refuse(in text: String) throws(FileFault) {
        var line = 1
        var column = 0
        var previous: Unicode.Scalar = "\n"
        for scalar in text.unicodeScalars {
            column += 1
            if beginsWord(after: previous), let fact = fact(of: scalar) {
                throw FileFault(position: TextPosition(line: line, column: column), fact: fact)
            }
            if scalar == "\n" {
                line += 1
                column = 0
            }
            previous = scalar
        }
    }

    private static func fact(of scalar: Unicode.Scalar) -> PolicyFileFact? {
        switch scalar {
        case "&": .anchor
        case "*": .alias
        case "!": .tag
        default: nil
        }
    }

    private static func beginsWord(after scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "\t", "\n", "\r", "[", "{", ",", ":", "-", "?", "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}": true
        default: false
        }
    }
}
