/// Reads the rows of a CSV file (RFC 4180) one after another.
///
/// Encoding and delimiter are found out from the file. Empty lines are passed over; missing cells at the
/// end of a row are empty, empty ones too many are dropped.
package struct CSVReader {
    package struct Limits: Hashable, Sendable {
        package var bytes: Int
        package var rows: Int

        package init(bytes: Int = 64 << 20, rows: Int = 1_000_000) {
            self.bytes = bytes
            self.rows = rows
        }
    }

    package let encoding: TextEncoding
    package let delimiter: Character
    /// The names of the columns, without blanks around them.
    package let header: [String]

    private var records: CSVRecords
    private let limits: Limits
    private var count = 0

    package init(_ file: [UInt8], limits: Limits = Limits()) throws(TableError) {
        guard file.count <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
        let text = try DecodedText(file)
        let dialect = CSVDialect(text.bytes)
        encoding = text.encoding
        delimiter = Character(Unicode.Scalar(dialect.delimiter))
        self.limits = limits
        records = CSVRecords(text.bytes, dialect: dialect)
        guard let first = try records.next() else { throw .empty }
        var names = first.cells.map { Blanks.trimmed($0) }
        while names.last == "" { names.removeLast() }
        guard !names.isEmpty else { throw .empty }
        header = names
    }

    package mutating func next() throws(TableError) -> Table.Row? {
        guard let row = try records.next() else { return nil }
        guard count < limits.rows else { throw .tooManyRows(limit: limits.rows) }
        count += 1
        if let extra = row.cells.indices.first(where: { $0 >= header.count && !row.cells[$0].isEmpty }) {
            throw .tooManyColumns(line: row.line, column: extra + 1, expected: header.count)
        }
        let missing = max(0, header.count - row.cells.count)
        let cells = row.cells.prefix(header.count) + Array(repeating: "", count: missing)
        return Table.Row(line: row.line, cells: Array(cells))
    }
}
