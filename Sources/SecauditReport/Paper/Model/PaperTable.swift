/// A table of a paper; its head is repeated on every sheet.
package struct PaperTable: Hashable, Sendable {
    package let columns: [Column]
    package let rows: [Row]

    package struct Column: Hashable, Sendable {
        package let title: String
        /// The share of the width, compared with the other columns.
        package let share: Int

        package init(_ title: String, _ share: Int) {
            self.title = title.printable
            self.share = max(1, share)
        }
    }

    package enum Row: Hashable, Sendable {
        case cells([PaperText])
        /// Over the whole width: the account that the rows below speak of.
        case section(PaperText)
        case total([PaperText])
    }

    package init(_ columns: [Column], rows: [Row]) {
        self.columns = columns
        self.rows = rows
    }

    package var texts: [PaperText] {
        rows.flatMap { row in
            switch row {
            case .cells(let cells), .total(let cells): cells
            case .section(let text): [text]
            }
        }
    }

    /// Head and rows as text, for a program of tables; a row over the whole width is its first cell.
    package var plain: (header: [String], rows: [[String]]) {
        (
            columns.map(\.title),
            rows.map { row in
                switch row {
                case .cells(let cells), .total(let cells):
                    cells.map { $0.isOnlyBlank ? "" : $0.plain }
                case .section(let text): [text.plain] + Array(repeating: "", count: max(0, columns.count - 1))
                }
            }
        )
    }
}

extension PaperText {
    /// Nothing but places to write on.
    var isOnlyBlank: Bool {
        runs.allSatisfy { run in
            if case .blank = run { true } else { false }
        }
    }
}
