internal import SecauditCrypto

/// The rows of a table with secrets, cut by the rules of RFC 4180 inside the text's own memory.
///
/// Doubled quotes are brought together in place; a cell is a range of the text, so no cell is copied out. A quote in a
/// cell that did not begin with one is a sign like any other: passwords have them.
struct SecretRows {
    struct Row {
        let line: Int
        var cells: [Range<Int>] = []
        var fault: EntryFault?
    }

    private let delimiter: UInt8
    private var position: Int
    private var line: Int

    private static let quote = UInt8(ascii: "\"")

    init(_ text: borrowing SecretBytes) {
        // The first line alone is copied, for as long as this takes: it should hold the names of the columns.
        var first: [UInt8] = []
        var place = 0
        while place < min(text.count, 65_536) {
            first.append(text[place])
            if text[place] == 0x0A { break }
            place += 1
        }
        let dialect = CSVDialect(first)
        delimiter = dialect.delimiter
        position = dialect.start
        line = dialect.start == 0 ? 1 : 2
    }

    /// The next record; lines without a single byte are passed over.
    mutating func next(in text: inout SecretBytes) throws(LoginFault) -> Row? {
        while atLineEnd(text) { passLineEnd(text) }
        guard position < text.count else { return nil }
        var row = Row(line: line)
        while true {
            try cell(in: &text, of: &row)
            guard position < text.count, text[position] == delimiter else { break }
            position += 1
        }
        passLineEnd(text)
        return row
    }

    private func atLineEnd(_ text: borrowing SecretBytes) -> Bool {
        position < text.count && (text[position] == 0x0A || text[position] == 0x0D)
    }

    private mutating func passLineEnd(_ text: borrowing SecretBytes) {
        guard atLineEnd(text) else { return }
        let isReturn = text[position] == 0x0D
        position += 1
        if isReturn, position < text.count, text[position] == 0x0A { position += 1 }
        line += 1
    }

    private mutating func cell(in text: inout SecretBytes, of row: inout Row) throws(LoginFault) {
        guard position < text.count, text[position] == Self.quote else {
            let start = position
            while position < text.count, text[position] != delimiter, !atLineEnd(text) { position += 1 }
            row.cells.append(start..<position)
            return
        }
        let opened = line
        position += 1
        let start = position
        var end = start
        while true {
            guard position < text.count else { throw .unterminatedQuote(line: opened) }
            let byte = text[position]
            if byte == Self.quote {
                position += 1
                guard position < text.count, text[position] == Self.quote else { break }
            } else if byte == 0x0A {
                line += 1
            }
            text[end] = byte
            end += 1
            position += 1
        }
        row.cells.append(start..<end)
        while position < text.count, text[position] != delimiter, !atLineEnd(text) {
            row.fault = .strayQuote
            position += 1
        }
    }
}
