extension Table {
    /// How far from its top a table's heading is looked for: titles and dates may stand above it.
    package static let headingReach = 30

    /// Finds the table with these columns in a file: which sheet it is on, and which row names the columns.
    ///
    /// Without such a row it is the first one of the first sheet, so that whoever needs the columns can say which of
    /// them is missing. A heading over several rows is read as one: the names one above another, with ` / ` between.
    package init(
        file: [UInt8],
        columns: [String],
        sheet: String? = nil,
        headingRows: Int = 1
    ) throws(TableFileError) {
        var tables = try TableFile.all(in: file)
        if let sheet {
            let names = tables.compactMap(\.sheet)
            tables = tables.filter { $0.sheet.map { Spelling.folded($0) == Spelling.folded(sheet) } ?? true }
            guard !tables.isEmpty else { throw .sheetMissing(sheet, sheets: names) }
        }
        let visible = tables.filter { !$0.isHidden && !$0.rows.isEmpty }
        let needed = Set(columns.map { Spelling.folded($0) })
        for table in visible {
            let last = min(Self.headingReach, table.rows.count - headingRows)
            for index in 0..<max(0, last + 1) where index < table.rows.count {
                let names = Self.heading(table.rows[index...].prefix(headingRows).map(\.cells))
                if needed.isSubset(of: Set(names.map { Spelling.folded($0) })) {
                    self = try Table(table, heading: names, at: index, rows: headingRows)
                    return
                }
            }
        }
        guard let table = visible.first ?? tables.first, !table.rows.isEmpty else { throw .text(.empty) }
        let names = Self.heading(table.rows.prefix(headingRows).map(\.cells))
        guard !names.isEmpty else { throw .text(.empty) }
        self = try Table(table, heading: names, at: 0, rows: headingRows)
    }

    private init(_ table: TableFile, heading: [String], at start: Int, rows count: Int) throws(TableFileError) {
        var rows: [Row] = []
        var rowsWithMore: [Int] = []
        for row in table.rows.dropFirst(start + count) {
            if let extra = row.cells.indices.first(where: { $0 >= heading.count && !row.cells[$0].isEmpty }) {
                // In a text file a cell too many shows that the cells before it were cut wrongly; on a sheet it is a
                // remark that somebody wrote beside the table.
                guard table.sheet != nil else { throw .beyondHeading(line: row.line, column: extra + 1) }
                rowsWithMore.append(row.line)
            }
            let missing = Array(repeating: "", count: max(0, heading.count - row.cells.count))
            rows.append(Row(line: row.line, cells: Array(row.cells.prefix(heading.count)) + missing))
        }
        let first = rows.first?.line ?? 0
        self.init(
            header: heading,
            rows: rows,
            hiddenRows: table.hiddenRows.filter { $0 >= first },
            rowsWithMore: rowsWithMore
        )
    }

    /// One name for each column; a name that is joined over rows stands once.
    private static func heading(_ rows: [[String]]) -> [String] {
        let width = rows.map(\.count).max() ?? 0
        var names = (0..<width).map { column in
            var parts: [String] = []
            for row in rows where column < row.count {
                let name = Spelling.tidy(row[column])
                if !name.isEmpty, parts.last != name { parts.append(name) }
            }
            return parts.joined(separator: " / ")
        }
        while names.last == "" { names.removeLast() }
        return names
    }
}
