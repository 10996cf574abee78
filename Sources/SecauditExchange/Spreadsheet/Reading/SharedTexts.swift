/// Texts that many cells share, and the texts of single cells: plain, or of pieces in several looks.
enum SharedTexts {
    static func read(_ content: [UInt8], limit: Int) throws(XMLFault) -> [String] {
        var scanner = try XMLScanner(content)
        var texts: [String] = []
        while let token = try scanner.next() {
            guard case .open(let element) = token, element.name == "si" else { continue }
            texts.append(try rich(&scanner))
            if texts.count > limit { throw XMLFault(line: 1, fact: .tooManyTexts(limit: limit)) }
        }
        return texts
    }

    /// The text of the element opened last: its own pieces and those of its runs, without readings of signs (`rPh`).
    static func rich(_ scanner: inout XMLScanner) throws(XMLFault) -> String {
        var text = ""
        while let element = try scanner.child() {
            switch element.name {
            case "t": text += CellText.unescaped(try scanner.ownText())
            case "r": text += try run(&scanner)
            default: try scanner.skip()
            }
        }
        return text
    }

    private static func run(_ scanner: inout XMLScanner) throws(XMLFault) -> String {
        var text = ""
        while let element = try scanner.child() {
            if element.name == "t" {
                text += CellText.unescaped(try scanner.ownText())
            } else {
                try scanner.skip()
            }
        }
        return text
    }
}
