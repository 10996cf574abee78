/// One element of a paper, named after what an office calls it.
package enum PaperBlock: Hashable, Sendable {
    /// «УТВЕРЖДАЮ» and «СОГЛАСОВАНО»: the right half of the sheet, and the left one where there are two.
    case approvals(left: [PaperText], right: [PaperText])
    /// Whoever issues the paper, in the middle.
    case issuer([PaperText])
    /// АКТ, ПЛАН, СПРАВКА.
    case kind(PaperText)
    /// Two texts at the edges of one line: date and number.
    case edges(PaperText, PaperText)
    /// To whom it goes: the right half of the sheet.
    case addressee([PaperText])
    /// The title of the text: «о результатах внутренней проверки …».
    case title([PaperText])
    case heading(PaperText)
    case paragraph(PaperText)
    /// A numbered or dashed item, without the indent of a paragraph's first line.
    case item(PaperText)
    /// What stands over a table: «Таблица 1».
    case caption(PaperText)
    case table(PaperTable)
    /// Lines to sign; never torn from what stands before them.
    case signatures([SignatureLine])
    /// Cut off along a dashed line.
    case tearOff(PaperText)
    case footnote(PaperText)
    case picture(PaperPicture)

    /// Every text in it, in reading order.
    package var texts: [PaperText] {
        switch self {
        case .approvals(let left, let right): left + right
        case .issuer(let lines), .addressee(let lines), .title(let lines): lines
        case .kind(let text), .heading(let text), .paragraph(let text), .item(let text), .caption(let text),
            .tearOff(let text), .footnote(let text):
            [text]
        case .edges(let left, let right): [left, right]
        case .table(let table): table.texts
        case .signatures(let lines): lines.flatMap(\.texts)
        case .picture: []
        }
    }
}

/// A place for a signature: post, line, name.
package enum SignatureLine: Hashable, Sendable {
    case signature(post: PaperText, name: PaperText)
    /// A line of words among the signatures: «Члены комиссии:».
    case words(PaperText)

    var texts: [PaperText] {
        switch self {
        case .signature(let post, let name): [post, name]
        case .words(let text): [text]
        }
    }
}

/// A drawing made of data, with words for those who cannot see it.
package struct PaperPicture: Hashable, Sendable {
    /// One whole `svg` element, made by this program; names in it are escaped.
    package let svg: String
    package let description: String

    package init(svg: String, description: String) {
        self.svg = svg
        self.description = description.printable
    }
}
