package import SecauditExchange

/// Columns 6 to 9 of a plan of correction, filled in by an organ in a program of tables.
package struct CorrectionAnswers: Hashable, Sendable {
    private var answers: [String: Answer] = [:]

    /// The columns that an organ fills in, counted from nought.
    static let columns = 5..<9

    package struct Answer: Hashable, Sendable {
        package let reason: String
        package let by: String
        package let term: String
        package let done: String
    }

    package init() {}

    package subscript(key: String) -> Answer? { answers[key] }

    package var count: Int { answers.count }

    /// Adds the rows of a file that carry a key; the keys of the file that no row of these checks has.
    ///
    /// A row is known by the key in its first column, whatever has happened to the order of the rows.
    package mutating func add(_ tables: [TableFile], known: Set<String>) throws(CorrectionTableError) -> [String] {
        var unknown: [String] = []
        var isPlan = false
        for table in tables {
            guard let head = table.rows.firstIndex(where: { Self.isHead($0.cells) }) else { continue }
            isPlan = true
            // A workbook has no need of the apostrophe that keeps a cell of a CSV file from becoming a formula.
            let isText = table.sheet == nil
            for row in table.rows[(head + 1)...] {
                guard let key = Self.key(in: row.cells.first ?? "") else { continue }
                let cells = Self.columns.map { column in
                    let cell = column < row.cells.count ? row.cells[column] : ""
                    return isText ? FormulaGuard.unguarded(cell) : cell
                }
                guard cells.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else { continue }
                guard known.contains(key) else {
                    unknown.append(key)
                    continue
                }
                // A cell that lost its look in a program of tables holds the number of a day.
                let term = WrittenDay.day(cells[2])?.typed ?? cells[2]
                answers[key] = Answer(reason: cells[0], by: cells[1], term: term, done: cells[3])
            }
        }
        guard isPlan else { throw .notAPlan(columns: tables.first?.rows.first?.cells.count ?? 0) }
        return unknown
    }

    /// Ten columns, numbered in their heads; programs of tables may add empty ones behind.
    private static func isHead(_ cells: [String]) -> Bool {
        cells.count >= 10 && (1...10).allSatisfy { cells[$0 - 1].starts(with: "\($0).") }
            && cells[10...].allSatisfy { $0.allSatisfy(\.isWhitespace) }
    }

    /// The last word of «7 00a1b2c3d4e5f607».
    private static func key(in cell: String) -> String? {
        cell.split(separator: " ").last.map(String.init).flatMap { word in
            word.utf8.count == 16 && word.allSatisfy(\.isHexDigit) ? word : nil
        }
    }
}

package enum CorrectionTableError: Error, Hashable, Sendable {
    /// The head is not that of a plan of correction.
    case notAPlan(columns: Int)
}
