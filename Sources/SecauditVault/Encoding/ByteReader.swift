/// Bytes that are not the structure they should be.
package enum FormatError: Error, Hashable, Sendable {
    case truncated
    /// Bytes are left over behind the structure.
    case trailing
    /// A length beyond what this field may have.
    case tooLong
    /// The structure begins with another tag.
    case wrongTag
    /// Made by a later version of the program, or by nobody.
    case unknownVersion(UInt8)
    case unknownSuite(UInt8)
    /// A code or number that this field may not hold.
    case unknownCode(UInt8)
}

/// Reads what ``ByteWriter`` wrote; never past the end, never more than a field may hold.
package struct ByteReader {
    private let bytes: [UInt8]
    private var position = 0

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Begins with `tag`, or throws.
    package init(_ bytes: [UInt8], tag: StructureTag) throws(FormatError) {
        self.init(bytes)
        guard try readBytes(atMost: 64) == Array(tag.rawValue.utf8) else { throw .wrongTag }
    }

    package mutating func readUInt8() throws(FormatError) -> UInt8 {
        guard position < bytes.count else { throw .truncated }
        defer { position += 1 }
        return bytes[position]
    }

    package mutating func readUInt32() throws(FormatError) -> UInt32 {
        guard bytes.count - position >= 4 else { throw .truncated }
        defer { position += 4 }
        return bytes[position..<position + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }

    package mutating func readUInt64() throws(FormatError) -> UInt64 {
        guard bytes.count - position >= 8 else { throw .truncated }
        defer { position += 8 }
        return bytes[position..<position + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }

    package mutating func readBytes(atMost limit: Int) throws(FormatError) -> [UInt8] {
        let count = Int(try readUInt32())
        guard count <= limit else { throw .tooLong }
        guard bytes.count - position >= count else { throw .truncated }
        defer { position += count }
        return Array(bytes[position..<position + count])
    }

    /// A field of exactly `count` bytes.
    package mutating func readBytes(exactly count: Int) throws(FormatError) -> [UInt8] {
        let field = try readBytes(atMost: count)
        guard field.count == count else { throw .truncated }
        return field
    }

    /// Says that nothing may follow.
    package func end() throws(FormatError) {
        guard position == bytes.count else { throw .trailing }
    }
}
