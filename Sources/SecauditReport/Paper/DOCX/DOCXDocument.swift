/// The main part of a DOCX file (WordprocessingML, ECMA-376 part 1): real paragraphs, styles and tables.
package struct DOCXDocument {
    private var xml = ""
    private let paper: Paper

    package static func xml(_ paper: Paper) -> String {
        var document = DOCXDocument(paper: paper)
        document.write()
        return document.xml
    }

    private init(paper: Paper) {
        self.paper = paper
    }

    private mutating func write() {
        xml += "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        xml += "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        xml += "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>"
        for (place, sheet) in paper.sheets.enumerated() {
            let isLast = place == paper.sheets.count - 1
            for (index, block) in sheet.blocks.enumerated() {
                let endsPaper = isLast && paper.mark != nil && index == sheet.blocks.count - 1
                write(block, width: sheet.orientation.textWidth, keepNext: endsPaper)
            }
            if isLast, let mark = paper.mark { paragraph(PaperText(mark), style: "Mark") }
            let section = sheet.orientation.section
            // The last section stands in the body; each before it in the paragraph that ends it.
            xml += isLast ? section : "<w:p><w:pPr><w:pStyle w:val=\"Gap\"/>\(section)</w:pPr></w:p>"
        }
        xml += "</w:body></w:document>"
    }

    /// `keepNext`: the integrity mark follows, and must not stand alone on a sheet.
    private mutating func write(_ block: PaperBlock, width: Int, keepNext: Bool) {
        switch block {
        case .approvals(let left, let right):
            layout([width * 48 / 100, width * 52 / 100], [[left, right]], style: "Plain")
        case .addressee(let lines): layout([width * 52 / 100, width * 48 / 100], [[[], lines]], style: "Plain")
        case .issuer(let lines): for line in lines { paragraph(line, style: "Issuer") }
        case .kind(let text): paragraph(text, style: "Title")
        case .edges(let left, let right):
            xml +=
                "<w:p><w:pPr><w:pStyle w:val=\"Plain\"/><w:tabs><w:tab w:val=\"right\" w:pos=\"\(width)\"/></w:tabs></w:pPr>"
            xml += runs(left) + "<w:r><w:tab/></w:r>" + runs(right) + "</w:p>"
        case .title(let lines): for line in lines { paragraph(line, style: "Subject") }
        case .heading(let text): paragraph(text, style: "Heading1")
        case .paragraph(let text): paragraph(text, style: "BodyText", keepNext: keepNext)
        case .item(let text): paragraph(text, style: "Item", keepNext: keepNext)
        case .caption(let text): paragraph(text, style: "Caption")
        case .table(let table): write(table, width: width)
        case .signatures(let lines): write(lines, width: width)
        case .tearOff(let text):
            paragraph("- - - - - - - - - - - - - - - - - - - - - - - - - - - - - -", style: "Cut", keepNext: true)
            paragraph(text, style: "Plain", keepNext: keepNext)
        case .footnote(let text): paragraph(text, style: "Footnote", keepNext: keepNext)
        // The tables say the same; an office program would want the drawing in a format of its own.
        case .picture: break
        }
    }

    private mutating func paragraph(_ text: PaperText, style: String, keepNext: Bool = false) {
        xml += "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(keepNext ? "<w:keepNext/>" : "")</w:pPr>\(runs(text))</w:p>"
    }

    private func runs(_ text: PaperText) -> String {
        text.runs.map { run in
            switch run {
            case .words(let words, .plain): Self.run(words)
            case .words(let words, .bold): Self.run(words, "<w:b/>")
            case .words(let words, .small): Self.run(words, "<w:sz w:val=\"14\"/><w:szCs w:val=\"14\"/>")
            case .blank(let blank): Self.run(String(repeating: "_", count: blank.width))
            }
        }.joined()
    }

    private static func run(_ words: String, _ properties: String = "") -> String {
        let properties = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
        return "<w:r>\(properties)<w:t xml:space=\"preserve\">\(Markup.escaped(words.withInitialsHeld))</w:t></w:r>"
    }

    private mutating func write(_ table: PaperTable, width: Int) {
        let whole = table.columns.reduce(0) { $0 + $1.share }
        let widths = table.columns.map { $0.share * width / whole }
        let style = widths.count > 8 ? "TableDense" : "TableText"
        xml += "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"\(width)\" w:type=\"dxa\"/>"
        xml += "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
        for column in widths { xml += "<w:gridCol w:w=\"\(column)\"/>" }
        xml += "</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
        for (column, width) in zip(table.columns, widths) {
            cell([PaperText(column.title, .bold)], width: width, style: widths.count > 8 ? "TableDense" : "TableHead")
        }
        xml += "</w:tr>"
        for row in table.rows {
            xml += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            switch row {
            case .section(let text):
                cell([text.bold], width: width, style: style, span: widths.count, keepNext: true)
            case .cells(let cells):
                for (text, width) in zip(cells, widths) { cell([text], width: width, style: style) }
            case .total(let cells):
                for (text, width) in zip(cells, widths) { cell([text.bold], width: width, style: style) }
            }
            xml += "</w:tr>"
        }
        // A paragraph after each table: two tables side by side would run into one.
        xml += "</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr></w:p>"
    }

    private mutating func cell(
        _ lines: [PaperText],
        width: Int,
        style: String,
        span: Int = 1,
        keepNext: Bool = false
    ) {
        xml += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
        if span > 1 { xml += "<w:gridSpan w:val=\"\(span)\"/>" }
        xml += "</w:tcPr>"
        // A cell without a paragraph is no valid cell.
        for line in lines.isEmpty ? [PaperText()] : lines { paragraph(line, style: style, keepNext: keepNext) }
        xml += "</w:tc>"
    }

    /// Columns without borders, for what stands side by side.
    private mutating func layout(_ widths: [Int], _ rows: [[[PaperText]]], style: String, keepNext: Bool = false) {
        xml += "<w:tbl><w:tblPr><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>"
        xml += "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
        for width in widths { xml += "<w:gridCol w:w=\"\(width)\"/>" }
        xml += "</w:tblGrid>"
        for row in rows {
            xml += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            for (lines, width) in zip(row, widths) { cell(lines, width: width, style: style, keepNext: keepNext) }
            xml += "</w:tr>"
        }
        xml += "</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr></w:p>"
    }

    private mutating func write(_ lines: [SignatureLine], width: Int) {
        let widths = [width * 46 / 100, width * 22 / 100, width * 32 / 100]
        for line in lines {
            switch line {
            case .words(let text): paragraph(text, style: "Plain", keepNext: true)
            case .signature(let post, let name):
                layout(widths, [[[post], ["\(.hand(14))"], [name]]], style: "Plain", keepNext: true)
            }
        }
    }
}

extension PaperText {
    /// Every word of it in bold.
    var bold: PaperText {
        var result = PaperText()
        for run in runs {
            switch run {
            case .words(let words, _): result += PaperText(words, .bold)
            case .blank(let blank): result += PaperText(blank)
            }
        }
        return result
    }
}

/// Twentieths of a point: A4 is 11906 by 16838; 20 mm are 1134, 10 mm are 567.
extension PaperSheet.Orientation {
    var textWidth: Int {
        switch self {
        case .portrait: 11906 - 1134 - 567
        case .landscape: 16838 - 1134 - 567
        }
    }

    /// The section: size, margins, the number of the page in the middle above, from the second page on.
    var section: String {
        let size =
            switch self {
            case .portrait: "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            case .landscape: "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
            }
        return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/>"
            + "<w:headerReference w:type=\"first\" r:id=\"rId3\"/>\(size)"
            + "<w:pgMar w:top=\"1134\" w:right=\"567\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" "
            + "w:footer=\"567\" w:gutter=\"0\"/><w:titlePg/></w:sectPr>"
    }
}
