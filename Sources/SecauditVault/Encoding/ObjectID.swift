package import SecauditCrypto

/// 16 random bytes that name a compartment or a record; the parameter keeps the two apart.
package struct ObjectID<Object>: Hashable, Sendable, Comparable {
    package static var length: Int { 16 }

    fileprivate let high: UInt64
    fileprivate let low: UInt64

    /// The id with these 16 bytes, or `nil` when there are not 16.
    package init?(bytes: [UInt8]) {
        self.init(bytes: bytes[...])
    }

    init?(bytes: ArraySlice<UInt8>) {
        guard bytes.count == Self.length else { return nil }
        let middle = bytes.startIndex + 8
        var high: UInt64 = 0
        for place in bytes.startIndex..<middle { high = high << 8 | UInt64(bytes[place]) }
        var low: UInt64 = 0
        for place in middle..<bytes.endIndex { low = low << 8 | UInt64(bytes[place]) }
        self.init(high: high, low: low)
    }

    /// The id written as 32 hexadecimal digits.
    package init?(hexadecimal: String) {
        guard let bytes = Hexadecimal.bytes(hexadecimal) else { return nil }
        self.init(bytes: bytes)
    }

    /// The same 16 bytes as a name of something else.
    init<Other>(_ other: ObjectID<Other>) {
        self.init(high: other.high, low: other.low)
    }

    fileprivate init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    package static func random() -> Self {
        Self(bytes: randomBytes(count: length)) ?? .none
    }

    /// All zero: stands where a structure names nothing.
    package static var none: Self { Self(high: 0, low: 0) }

    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.length)
        appendBytes(to: &bytes)
        return bytes
    }

    func appendBytes(to output: inout [UInt8]) {
        unsafe withUnsafeBytes(of: high.bigEndian) { unsafe output.append(contentsOf: $0) }
        unsafe withUnsafeBytes(of: low.bigEndian) { unsafe output.append(contentsOf: $0) }
    }

    package var hexadecimal: String { Hexadecimal.text(bytes) }

    package static func < (left: Self, right: Self) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

extension ByteReader {
    // Ledgers and indexes are ids and digests by the hundred thousand: they are read as words, without an array each.

    package mutating func readID<Object>() throws(FormatError) -> ObjectID<Object> {
        try readLength(ObjectID<Object>.length)
        return ObjectID(high: try readUInt64(), low: try readUInt64())
    }

    package mutating func readDigest() throws(FormatError) -> Digest {
        try readLength(Digest.length)
        return Digest(
            first: try readUInt64(),
            second: try readUInt64(),
            third: try readUInt64(),
            fourth: try readUInt64()
        )
    }
}
