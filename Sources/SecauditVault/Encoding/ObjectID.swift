package import SecauditCrypto

/// 16 random bytes that name a compartment or a record; the parameter keeps the two apart.
package struct ObjectID<Object>: Hashable, Sendable, Comparable {
    package static var length: Int { 16 }

    private let high: UInt64
    private let low: UInt64

    /// The id with these 16 bytes, or `nil` when there are not 16.
    package init?(bytes: [UInt8]) {
        guard bytes.count == Self.length else { return nil }
        high = bytes[..<8].reduce(0) { $0 << 8 | UInt64($1) }
        low = bytes[8...].reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The id written as 32 hexadecimal digits.
    package init?(hexadecimal: String) {
        guard let bytes = Hexadecimal.bytes(hexadecimal) else { return nil }
        self.init(bytes: bytes)
    }

    private init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    package static func random() -> Self {
        Self(bytes: randomBytes(count: length)) ?? .none
    }

    /// All zero: stands where a structure names nothing.
    package static var none: Self { Self(high: 0, low: 0) }

    package var bytes: [UInt8] {
        [high, low].flatMap { word in
            stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
        }
    }

    package var hexadecimal: String { Hexadecimal.text(bytes) }

    package static func < (left: Self, right: Self) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

extension ByteReader {
    package mutating func readID<Object>() throws(FormatError) -> ObjectID<Object> {
        guard let id = ObjectID<Object>(bytes: try readBytes(exactly: ObjectID<Object>.length)) else {
            throw .truncated
        }
        return id
    }

    package mutating func readDigest() throws(FormatError) -> Digest {
        guard let digest = Digest(bytes: try readBytes(exactly: Digest.length)) else { throw .truncated }
        return digest
    }
}
