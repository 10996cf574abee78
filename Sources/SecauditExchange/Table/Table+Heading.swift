extension Table {
    /// How far from its top a table's heading is looked for: titles and dates may stand above it.
    package static let headingReach = 30

    /// Finds the table with these columns in a file: which sheet it is on, and which row names the columns.
    ///
    /// Where no row names them all, the one that names the most of them stands for it, so that whoever needs the
    /// columns can say which is missing. A heading over several rows is read as one: the names one above another, with
    /// ` / ` between.
    package init(
        file: [UInt8],
        columns: [String],
        sheet: String? = nil,
        headingRows: Int = 1
    ) throws(TableFileError) {
        let needed = Set(columns.map { Spelling.folded($0) })
        try self.init(file: file, sheet: sheet, headingRows: headingRows, needs: needed.count) { names in
            needed.intersection(names.map { Spelling.folded($0) }).count
        }
    }

    /// Finds the table whose heading is recognised by its names.
    init(file: [UInt8], whereHeading isHeading: ([String]) -> Bool) throws(TableFileError) {
        try self.init(file: file, sheet: nil, headingRows: 1, needs: 1) { isHeading($0) ? 1 : 0 }
    }

    /// `known` counts what a row names of the `needed` things.
    private init(
        file: [UInt8],
        sheet: String?,
        headingRows: Int,
        needs needed: Int,
        known: ([String]) -> Int
    ) throws(TableFileError) {
        let tables = try Self.tables(in: file, on: sheet)
        guard let found = Self.likeliestHeading(in: tables, rows: headingRows, needs: needed, known: known) else {
            throw .text(.empty)
        }
        self = try Table(
            found.table,
            heading: found.names,
            at: found.index,
            rows: headingRows,
            isHeading: found.known == needed
        )
    }

    /// The tables of a file that are seen by whoever opens it; hidden sheets where there is no other.
    private static func tables(in file: [UInt8], on sheet: String?) throws(TableFileError) -> [TableFile] {
        var tables = try TableFile.all(in: file)
        if let sheet {
            let names = tables.compactMap(\.sheet)
            tables = tables.filter { $0.sheet.map { Spelling.folded($0) == Spelling.folded(sheet) } ?? true }
            guard !tables.isEmpty else { throw .sheetMissing(sheet, sheets: names) }
        }
        tables = tables.filter { !$0.rows.isEmpty }
        let visible = tables.filter { !$0.isHidden }
        return visible.isEmpty ? tables : visible
    }

    private struct LikelyHeading {
        let table: TableFile
        let index: Int
        let names: [String]
        /// How many it names of the columns that are looked for.
        let known: Int

        /// A row that names more of the columns is likelier; of two that name none, the one with more names.
        func isLikelier(than other: LikelyHeading) -> Bool {
            (known, named) > (other.known, other.named)
        }

        private var named: Int { names.count { !$0.isEmpty } }
    }

    private static func likeliestHeading(
        in tables: [TableFile],
        rows count: Int,
        needs needed: Int,
        known: ([String]) -> Int
    ) -> LikelyHeading? {
        var likeliest: LikelyHeading?
        for table in tables {
            for index in table.rows.indices.prefix(headingReach + 1) {
                let names = heading(table.rows[index...].prefix(count).map(\.cells))
                guard !names.isEmpty else { continue }
                let row = LikelyHeading(table: table, index: index, names: names, known: known(names))
                if row.known == needed { return row }
                if likeliest.map({ row.isLikelier(than: $0) }) ?? true { likeliest = row }
            }
        }
        return likeliest
    }

    private init(
        _ table: TableFile,
        heading: [String],
        at start: Int,
        rows count: Int,
        isHeading: Bool
    ) throws(TableFileError) {
        var rows: [Row] = []
        var rowsWithMore: [Int] = []
        for row in table.rows.dropFirst(start + count) {
            if let extra = row.cells.indices.first(where: { $0 >= heading.count && !row.cells[$0].isEmpty }) {
                // In a text file a cell too many shows that the cells before it were cut wrongly; on a sheet it is a
                // remark that somebody wrote beside the table; below a row that only stands for a heading it shows
                // nothing.
                guard table.sheet != nil || !isHeading else { throw .beyondHeading(line: row.line, column: extra + 1) }
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
