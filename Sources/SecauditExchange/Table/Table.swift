/// A table somebody else made: a header and rows of text, each row knowing its line in the file.
package struct Table: Hashable, Sendable {
    package let header: [String]
    package let rows: [Row]

    package init(header: [String], rows: [Row]) {
        self.header = header
        self.rows = rows
    }

    package struct Row: Hashable, Sendable {
        /// The line on which the row begins, from 1; a cell may hold further lines.
        package let line: Int
        /// As many as the header has.
        package let cells: [String]

        package init(line: Int, cells: [String]) {
            self.line = line
            self.cells = cells
        }
    }

    /// Reads a whole CSV file.
    package init(csv bytes: [UInt8], limits: CSVReader.Limits = CSVReader.Limits()) throws(TableError) {
        var reader = try CSVReader(bytes, limits: limits)
        var rows: [Row] = []
        while let row = try reader.next() { rows.append(row) }
        self.init(header: reader.header, rows: rows)
    }
}
