/// A table somebody else made: a header and rows of text, each row knowing its line in the file.
package struct Table: Hashable, Sendable {
    package let header: [String]
    package let rows: [Row]
    /// The numbers of rows that a table program hides; they are among the rows.
    package let hiddenRows: [Int]
    /// The numbers of rows with text beside the last named column, which is not read.
    package let rowsWithMore: [Int]

    package init(header: [String], rows: [Row], hiddenRows: [Int] = [], rowsWithMore: [Int] = []) {
        self.header = header
        self.rows = rows
        self.hiddenRows = hiddenRows
        self.rowsWithMore = rowsWithMore
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
