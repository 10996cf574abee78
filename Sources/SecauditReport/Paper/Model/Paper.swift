/// A paper that people sign, as a value: every format is made of it.
package struct Paper: Hashable, Sendable {
    /// What it is, for a title bar and a list of files: «Акт проверки: Комитет по образованию».
    package let name: String
    package let language: Language
    package let sheets: [PaperSheet]
    /// What the paper was made of, in small print at the end; no signature.
    package let mark: String?

    package init(name: String, language: Language, sheets: [PaperSheet], mark: String?) {
        self.name = name.printable
        self.language = language
        self.sheets = sheets
        self.mark = mark?.printable
    }

    /// Upright sheets alone.
    package init(name: String, language: Language, blocks: [PaperBlock], mark: String?) {
        self.init(
            name: name,
            language: language,
            sheets: [PaperSheet(orientation: .portrait, blocks: blocks)],
            mark: mark
        )
    }

    /// What is to be filled in before signing, each thing once, in the order of the text.
    package var toFill: [String] {
        var seen: Set<String> = []
        return sheets.flatMap(\.blocks).flatMap(\.texts).flatMap(\.toFill).filter { seen.insert($0).inserted }
    }

    package var tables: [PaperTable] {
        sheets.flatMap(\.blocks).compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
    }
}

/// Sheets of one orientation, one after another.
package struct PaperSheet: Hashable, Sendable {
    package let orientation: Orientation
    package let blocks: [PaperBlock]

    package enum Orientation: Hashable, Sendable {
        case portrait
        case landscape
    }

    package init(orientation: Orientation, blocks: [PaperBlock]) {
        self.orientation = orientation
        self.blocks = blocks
    }
}
