/// A paper as one HTML file: no script, nothing from elsewhere; an act on A4, cards on a telephone.
package struct HTMLPaper {
    private let paper: Paper
    private var html = ""

    private init(_ paper: Paper) {
        self.paper = paper
    }

    package static func render(_ paper: Paper) -> [UInt8] {
        var page = HTMLPaper(paper)
        page.write()
        return Array(page.html.utf8)
    }

    private mutating func write() {
        // The policy is the second lock: even if a name did become markup, it could neither run nor fetch anything.
        html += """
            <!DOCTYPE html>
            <html lang="\(paper.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>\(Markup.escaped(paper.name))</title>
            <style>
            \(HTMLStyle.sheet)
            </style>
            </head>
            <body>

            """
        writeToFill()
        for (place, sheet) in paper.sheets.enumerated() {
            html += sheet.orientation == .landscape ? "<main class=\"wide\">\n" : "<main>\n"
            for block in sheet.blocks { write(block) }
            if let mark = paper.mark, place == paper.sheets.count - 1 {
                html += "<p class=\"mark\">\(Markup.escaped(mark))</p>\n"
            }
            html += "</main>\n"
        }
        html += "</body>\n</html>\n"
    }

    /// Seen on a screen alone: the paper itself stays clean.
    private mutating func writeToFill() {
        let items = paper.toFill
        if items.isEmpty { return }
        let title = paper.language == .russian ? "Заполнить до подписания" : "To fill in before signing"
        html += "<aside>\n<h2>\(title)</h2>\n<ul>\n"
        for item in items { html += "<li>\(Markup.escaped(item))</li>\n" }
        html += "</ul>\n</aside>\n"
    }

    private mutating func write(_ block: PaperBlock) {
        switch block {
        case .approvals(let left, let right):
            html += "<div class=\"approvals\">\n"
            html += "<div>\(lines(left))</div>\n<div>\(lines(right))</div>\n</div>\n"
        case .issuer(let texts): html += "<p class=\"issuer\">\(lines(texts))</p>\n"
        case .kind(let text): html += "<h1>\(markup(text))</h1>\n"
        case .edges(let left, let right):
            html += "<div class=\"edges\"><span>\(markup(left))</span><span>\(markup(right))</span></div>\n"
        case .addressee(let texts): html += "<p class=\"addressee\">\(lines(texts))</p>\n"
        case .title(let texts): html += "<p class=\"title\">\(lines(texts))</p>\n"
        case .heading(let text): html += "<h2>\(markup(text))</h2>\n"
        case .paragraph(let text): html += "<p>\(markup(text))</p>\n"
        case .item(let text): html += "<p class=\"item\">\(markup(text))</p>\n"
        case .caption(let text): html += "<p class=\"caption\">\(markup(text))</p>\n"
        case .table(let table): write(table)
        case .signatures(let signatures): write(signatures)
        case .tearOff(let text): html += "<p class=\"tear\">\(markup(text))</p>\n"
        case .footnote(let text): html += "<p class=\"footnote\">\(markup(text))</p>\n"
        case .picture(let picture):
            html +=
                "<figure role=\"img\" aria-label=\"\(Markup.escaped(picture.description))\">\n\(picture.svg)\n</figure>\n"
        }
    }

    private mutating func write(_ table: PaperTable) {
        let titles = table.columns.map { Markup.escaped($0.title) }
        let whole = table.columns.reduce(0) { $0 + $1.share }
        html += table.columns.count > 8 ? "<table class=\"dense\">\n<colgroup>" : "<table>\n<colgroup>"
        for column in table.columns {
            let share = column.share * 1000 / whole
            html += "<col style=\"width:\(share / 10).\(share % 10)%\">"
        }
        html += "</colgroup>\n<thead><tr>"
        for title in titles { html += "<th scope=\"col\">\(title)</th>" }
        html += "</tr></thead>\n<tbody>\n"
        for row in table.rows {
            switch row {
            case .section(let text):
                html += "<tr class=\"section\"><td colspan=\"\(titles.count)\">\(markup(text))</td></tr>\n"
            case .cells(let cells): write(cells, titles, opening: "<tr>")
            case .total(let cells): write(cells, titles, opening: "<tr class=\"total\">")
            }
        }
        html += "</tbody>\n</table>\n"
    }

    /// Each cell says its column, which a narrow screen shows before it.
    private mutating func write(_ cells: [PaperText], _ titles: [String], opening: String) {
        html += opening
        for (cell, title) in zip(cells, titles) { html += "<td data-label=\"\(title)\">\(markup(cell))</td>" }
        html += "</tr>\n"
    }

    private mutating func write(_ signatures: [SignatureLine]) {
        html += "<div class=\"signatures\">\n"
        for line in signatures {
            switch line {
            case .words(let text): html += "<p>\(markup(text))</p>\n"
            case .signature(let post, let name):
                html += "<div class=\"signature\"><span>\(markup(post))</span><span class=\"line\"></span>"
                html += "<span>\(markup(name))</span></div>\n"
            }
        }
        html += "</div>\n"
    }

    private func lines(_ texts: [PaperText]) -> String {
        texts.map(markup).joined(separator: "<br>\n")
    }

    private func markup(_ text: PaperText) -> String {
        text.runs.map { run in
            switch run {
            case .words(let words, .plain): Markup.escaped(words.withInitialsHeld)
            case .words(let words, .bold): "<b>\(Markup.escaped(words.withInitialsHeld))</b>"
            case .words(let words, .small): "<small>\(Markup.escaped(words.withInitialsHeld))</small>"
            case .blank(let blank):
                "<span class=\"blank\(blank.what == nil ? "" : " missing")\" style=\"width:\(blank.width)ch\"></span>"
            }
        }.joined()
    }
}
