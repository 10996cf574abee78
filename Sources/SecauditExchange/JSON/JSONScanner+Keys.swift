extension JSONScanner {
    /// Passes the key that begins here if its bytes are `key` exactly as written, without escapes.
    mutating func passesKey(_ key: [UInt8]) -> Bool {
        let start = position + 1
        let end = start + key.count
        guard end < bytes.count, bytes[end] == UInt8(ascii: "\""), bytes[position] == UInt8(ascii: "\"") else {
            return false
        }
        for index in 0..<key.count where bytes[start + index] != key[index] { return false }
        position = end + 1
        return true
    }
}
