/// What separates the cells of a file, seen from its first line.
struct CSVDialect {
    let delimiter: UInt8
    /// Where the header begins: after a line `sep=;`, which Excel writes and reads.
    let start: Int

    /// In the order in which a tie is decided.
    private static let delimiters = [UInt8(ascii: ";"), 0x09, UInt8(ascii: ",")]

    init(_ bytes: [UInt8]) {
        if let declared = Self.declared(bytes) {
            self = declared
            return
        }
        var counts = [Int](repeating: 0, count: Self.delimiters.count)
        var isQuoted = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if byte == 0x0A || byte == 0x0D { break }
            if let index = Self.delimiters.firstIndex(of: byte) { counts[index] += 1 }
        }
        let most = counts.max() ?? 0
        delimiter = Self.delimiters[counts.firstIndex(of: most) ?? 0]
        start = 0
    }

    private init(delimiter: UInt8, start: Int) {
        self.delimiter = delimiter
        self.start = start
    }

    private static func declared(_ bytes: [UInt8]) -> CSVDialect? {
        guard bytes.count > 5, bytes.starts(with: "sep=".utf8), delimiters.contains(bytes[4]) else { return nil }
        var start = 5
        if bytes[start] == 0x0D { start += 1 }
        guard start < bytes.count, bytes[start] == 0x0A else { return nil }
        return CSVDialect(delimiter: bytes[4], start: start + 1)
    }
}
