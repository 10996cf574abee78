/// A paper as plain text, for a terminal and a letter: tables become lists.
package struct PlainPaper {
    private var lines: TextLines

    package static func render(_ paper: Paper, width: Int = 80) -> [UInt8] {
        var page = PlainPaper(lines: TextLines(width: width))
        for block in paper.sheets.flatMap(\.blocks) { page.write(block) }
        if let mark = paper.mark {
            page.lines.add("")
            page.lines.wrap(mark)
        }
        return page.lines.bytes
    }

    private mutating func write(_ block: PaperBlock) {
        switch block {
        case .approvals(let left, let right):
            for text in left { lines.wrap(text.plain) }
            half(right)
        case .addressee(let texts): half(texts)
        case .issuer(let texts):
            lines.add("")
            for text in texts { centre(text) }
        case .kind(let text):
            lines.add("")
            centre(text)
        case .edges(let left, let right): lines.spread(left.plain, right.plain)
        case .title(let texts):
            lines.add("")
            for text in texts { lines.wrap(text.plain) }
            lines.add("")
        case .heading(let text):
            lines.add("")
            lines.wrap(text.plain)
        case .paragraph(let text): lines.wrap(text.plain)
        case .item(let text): lines.wrap(text.plain, indent: 2)
        case .caption(let text):
            lines.add("")
            lines.wrap(text.plain)
        case .table(let table): write(table)
        case .signatures(let signatures): write(signatures)
        case .tearOff(let text):
            lines.add(["", String(repeating: "- ", count: lines.width / 2)])
            lines.wrap(text.plain)
        case .footnote(let text): lines.wrap(text.plain, lead: "* ")
        case .picture: break
        }
    }

    private mutating func half(_ texts: [PaperText]) {
        let lead = String(repeating: " ", count: lines.width / 2)
        for text in texts { lines.wrap(text.plain, lead: lead) }
    }

    private mutating func centre(_ text: PaperText) {
        for line in Paragraph.lines(text.plain, width: lines.width) {
            lines.add(String(repeating: " ", count: max(0, lines.width - line.columns) / 2) + line)
        }
    }

    private mutating func write(_ table: PaperTable) {
        for row in table.rows {
            switch row {
            case .section(let text): lines.wrap(text.plain, lead: "  ")
            case .cells(let cells), .total(let cells):
                for (place, pair) in zip(table.columns, cells).enumerated() where !pair.1.isEmpty {
                    lines.wrap("\(pair.0.title): \(pair.1.plain)", lead: place == 0 ? "  · " : "    ", indent: 6)
                }
            }
        }
    }

    private mutating func write(_ signatures: [SignatureLine]) {
        lines.add("")
        for line in signatures {
            switch line {
            case .words(let text): lines.wrap(text.plain)
            case .signature(let post, let name):
                lines.wrap("\(post.plain)  ____________  \(name.plain)", indent: 2)
            }
        }
    }
}
