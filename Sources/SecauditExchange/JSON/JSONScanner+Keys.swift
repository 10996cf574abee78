/// A key of an object as it stands in a file, ready to be compared eight bytes at a time.
struct WrittenKey: Sendable {
    let bytes: [UInt8]
    /// Its first bytes as one word, the first of them lowest, and a mask of those that it has.
    fileprivate let head: UInt64
    fileprivate let mask: UInt64

    init(_ name: String) {
        bytes = Array(name.utf8)
        var head: UInt64 = 0
        for (place, byte) in bytes.prefix(8).enumerated() { head |= UInt64(byte) << UInt64(8 * place) }
        self.head = head
        mask = bytes.count < 8 ? (1 << UInt64(8 * bytes.count)) - 1 : .max
    }
}

extension JSONScanner {
    /// Passes the key that begins here if its bytes are `key` exactly as written, without escapes.
    mutating func passesKey(_ key: WrittenKey) -> Bool {
        let start = position + 1
        let end = start + key.bytes.count
        guard end < bytes.count, bytes[end] == UInt8(ascii: "\""), bytes[position] == UInt8(ascii: "\"") else {
            return false
        }
        var compared = 0
        if let word = bytes.word(at: start) {
            guard word & key.mask == key.head else { return false }
            compared = min(8, key.bytes.count)
        }
        for index in compared..<key.bytes.count where bytes[start + index] != key.bytes[index] { return false }
        position = end + 1
        return true
    }
}
