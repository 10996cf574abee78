/// Cuts UTF-8 text into records and cells by the rules of RFC 4180.
struct CSVRecords {
    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var position: Int
    private var line: Int

    private static let quote = UInt8(ascii: "\"")

    init(_ bytes: [UInt8], dialect: CSVDialect) {
        self.bytes = bytes
        delimiter = dialect.delimiter
        position = dialect.start
        line = dialect.start == 0 ? 1 : 2
    }

    /// The next record; lines without a single byte are passed over.
    mutating func next() throws(TableError) -> Table.Row? {
        while atLineEnd { passLineEnd() }
        guard position < bytes.count else { return nil }
        let start = line
        var cells: [String] = []
        repeat {
            cells.append(try cell(column: cells.count + 1))
        } while passesDelimiter()
        passLineEnd()
        return Table.Row(line: start, cells: cells)
    }

    private mutating func passesDelimiter() -> Bool {
        guard position < bytes.count, bytes[position] == delimiter else { return false }
        position += 1
        return true
    }

    private var atLineEnd: Bool {
        position < bytes.count && (bytes[position] == 0x0A || bytes[position] == 0x0D)
    }

    /// Passes one line end of any kind; CR LF is one.
    private mutating func passLineEnd() {
        guard atLineEnd else { return }
        let isReturn = bytes[position] == 0x0D
        position += 1
        if isReturn, position < bytes.count, bytes[position] == 0x0A { position += 1 }
        line += 1
    }

    private mutating func cell(column: Int) throws(TableError) -> String {
        guard position < bytes.count, bytes[position] == Self.quote else { return try plainCell(column: column) }
        return try quotedCell(column: column)
    }

    private mutating func plainCell(column: Int) throws(TableError) -> String {
        let start = position
        while position < bytes.count, bytes[position] != delimiter, !atLineEnd {
            guard bytes[position] != Self.quote else { throw .strayQuote(line: line, column: column) }
            position += 1
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func quotedCell(column: Int) throws(TableError) -> String {
        let opened = line
        position += 1
        var text: [UInt8] = []
        var run = position
        while position < bytes.count {
            if atLineEnd {
                // Line ends inside a cell are brought to one kind, so that the same table saved on two systems is
                // the same table.
                text += bytes[run..<position]
                text.append(0x0A)
                passLineEnd()
                run = position
                continue
            }
            guard bytes[position] == Self.quote else {
                position += 1
                continue
            }
            text += bytes[run..<position]
            position += 1
            guard position < bytes.count, bytes[position] == Self.quote else {
                guard position == bytes.count || bytes[position] == delimiter || atLineEnd else {
                    throw .strayQuote(line: line, column: column)
                }
                return String(decoding: text, as: UTF8.self)
            }
            run = position
            position += 1
        }
        throw .unterminatedQuote(line: opened, column: column)
    }
}
