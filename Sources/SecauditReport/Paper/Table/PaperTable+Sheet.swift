internal import SecauditExchange

extension PaperTable {
    /// The table as a sheet; whatever a cell begins with, it is text and never a formula.
    ///
    /// Columns of `answers` are open to be written into, and then all others are not.
    func sheet(named name: String, answers: Range<Int> = 0..<0, numbers: Bool = false) -> Sheet {
        let plain = plain
        var sheet = Sheet(
            name: name,
            rows: [plain.header.map { Cell($0, look: .heading) }]
                + zip(rows, plain.rows).map { row, texts in
                    if case .section = row { return texts.map { Cell($0, look: .heading) } }
                    return texts.enumerated().map { column, text in
                        if answers.contains(column) { return Cell(text, look: .answer) }
                        return numbers ? Self.count(text) : Cell(text, look: .given)
                    }
                }
        )
        sheet.frozenRows = 1
        // What stands over the whole width on paper does so here; the head is row 1.
        sheet.merges = rows.enumerated().compactMap { index, row in
            guard case .section = row, columns.count > 1 else { return nil }
            return CellRange(CellPlace(row: index + 2, column: 1), CellPlace(row: index + 2, column: columns.count))
        }
        sheet.isGuarded = !answers.isEmpty
        // The share is of a sheet of paper; on a screen every column has room for a word or two.
        let whole = columns.reduce(0) { $0 + $1.share }
        sheet.widths = columns.map { max(12, $0.share * 150 / whole) }
        return sheet
    }

    /// A count that a program of tables can add up; all else stays text.
    private static func count(_ text: String) -> Cell {
        guard let number = Int(text), (0..<1_000_000).contains(number), String(number) == text else {
            return Cell(text, look: .given)
        }
        return Cell(.number(Double(number)), look: .given)
    }
}
