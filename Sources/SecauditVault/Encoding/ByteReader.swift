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
    /// How far has been read.
    private(set) var position = 0
    /// Where what is read ends; never behind the bytes.
    private let limit: Int

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        limit = bytes.count
    }

    /// Begins with `tag`, or throws.
    package init(_ bytes: [UInt8], tag: StructureTag) throws(FormatError) {
        self.init(bytes)
        try readTag(tag)
    }

    /// Reads a part of the bytes alone, which must be within them.
    init(_ bytes: [UInt8], _ part: Range<Int>) {
        precondition(part.lowerBound >= 0 && part.upperBound <= bytes.count, "a part is within the whole")
        self.bytes = bytes
        position = part.lowerBound
        limit = part.upperBound
    }

    /// Passes the tag with which a structure begins.
    mutating func readTag(_ tag: StructureTag) throws(FormatError) {
        let found = try readField(atMost: 64)
        let name = tag.rawValue.utf8Span.span
        guard found.count == name.count, name.indices.allSatisfy({ bytes[found.lowerBound + $0] == name[$0] }) else {
            throw .wrongTag
        }
    }

    package mutating func readUInt8() throws(FormatError) -> UInt8 {
        guard position < limit else { throw .truncated }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func readUInt16() throws(FormatError) -> UInt16 {
        guard limit - position >= 2 else { throw .truncated }
        defer { position += 2 }
        return UInt16(bytes[position]) << 8 | UInt16(bytes[position + 1])
    }

    package mutating func readUInt32() throws(FormatError) -> UInt32 {
        guard limit - position >= 4 else { throw .truncated }
        defer { position += 4 }
        return unsafe bytes.withUnsafeBytes { buffer in
            UInt32(bigEndian: unsafe buffer.loadUnaligned(fromByteOffset: position, as: UInt32.self))
        }
    }

    package mutating func readUInt64() throws(FormatError) -> UInt64 {
        guard limit - position >= 8 else { throw .truncated }
        defer { position += 8 }
        return unsafe bytes.withUnsafeBytes { buffer in
            UInt64(bigEndian: unsafe buffer.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        }
    }

    /// The length before a field of exactly `count` bytes, all of which are there.
    mutating func readLength(_ count: Int) throws(FormatError) {
        let found = Int(try readUInt32())
        guard found <= count else { throw .tooLong }
        guard limit - position >= found, found == count else { throw .truncated }
    }

    package mutating func readBytes(atMost limit: Int) throws(FormatError) -> [UInt8] {
        Array(try readSlice(atMost: limit))
    }

    /// A field as a part of the bytes that are read, without a copy.
    mutating func readSlice(atMost most: Int) throws(FormatError) -> ArraySlice<UInt8> {
        bytes[try readField(atMost: most)]
    }

    /// A reader of one field alone, which has a structure of its own.
    mutating func readPart(atMost most: Int) throws(FormatError) -> ByteReader {
        ByteReader(bytes, try readField(atMost: most))
    }

    /// Passes a field of any length.
    mutating func passField() throws(FormatError) {
        _ = try readField(atMost: .max)
    }

    /// Passes a field; where it lies.
    private mutating func readField(atMost most: Int) throws(FormatError) -> Range<Int> {
        let count = Int(try readUInt32())
        guard count <= most else { throw .tooLong }
        guard limit - position >= count else { throw .truncated }
        defer { position += count }
        return position..<position + count
    }

    /// A field of exactly `count` bytes, without a copy.
    mutating func readSlice(exactly count: Int) throws(FormatError) -> ArraySlice<UInt8> {
        let field = try readSlice(atMost: count)
        guard field.count == count else { throw .truncated }
        return field
    }

    /// A field of exactly `count` bytes.
    package mutating func readBytes(exactly count: Int) throws(FormatError) -> [UInt8] {
        Array(try readSlice(exactly: count))
    }

    var isAtEnd: Bool { position == limit }

    /// How many bytes have not been read.
    var left: Int { limit - position }

    /// Says that nothing may follow.
    package func end() throws(FormatError) {
        guard position == limit else { throw .trailing }
    }
}
