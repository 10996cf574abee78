package import SecauditExchange

/// Columns 6 to 9 of a plan of correction, filled in by an organ in a program of tables.
package struct CorrectionAnswers: Hashable, Sendable {
    private var answers: [String: Answer] = [:]

    package struct Answer: Hashable, Sendable {
        package let reason: String
        package let by: String
        package let term: String
        package let done: String
    }

    package init() {}

    package subscript(key: String) -> Answer? { answers[key] }

    package var count: Int { answers.count }

    /// Adds the rows of a table that carry a key; the keys of the table that no row of these checks has.
    ///
    /// A row is known by the key in its first column, whatever has happened to the order of the rows.
    package mutating func add(_ table: Table, known: Set<String>) throws(CorrectionTableError) -> [String] {
        guard table.header.count == 10, (1...10).allSatisfy({ table.header[$0 - 1].starts(with: "\($0).") }) else {
            throw .notAPlan(columns: table.header.count)
        }
        var unknown: [String] = []
        for row in table.rows {
            guard row.cells.count == 10, let key = Self.key(in: row.cells[0]) else { continue }
            let cells = row.cells[5...8].map { FormulaGuard.unguarded($0) }
            guard cells.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else { continue }
            guard known.contains(key) else {
                unknown.append(key)
                continue
            }
            answers[key] = Answer(reason: cells[0], by: cells[1], term: cells[2], done: cells[3])
        }
        return unknown
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
