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
        self.init(lent: bytes.span)
    }

    /// The id with bytes that are lent, as a row of a database lends them.
    init?(lent bytes: Span<UInt8>) {
        guard bytes.count == Self.length else { return nil }
        self.init(in: bytes, at: 0)
    }

    /// The id whose bytes begin at a place of these, and are within them.
    init(in bytes: Span<UInt8>, at place: Int) {
        let raw = unsafe bytes.bytes
        // Any eight bytes are a number.
        let high = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
        let low = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place + 8, as: UInt64.self)
        self.init(high: UInt64(bigEndian: high), low: UInt64(bigEndian: low))
    }

    /// The id written as 32 hexadecimal digits.
    package init?(hexadecimal: String) {
        self.init(hexadecimal: hexadecimal.utf8Span.span)
    }

    /// The id written as 32 hexadecimal digits of ASCII.
    package init?(hexadecimal digits: Span<UInt8>) {
        guard digits.count == 2 * Self.length else { return nil }
        var words: (high: UInt64, low: UInt64) = (0, 0)
        for place in digits.indices {
            guard let value = Hexadecimal.value(of: digits[place]) else { return nil }
            words = (words.high << 4 | words.low >> 60, words.low << 4 | UInt64(value))
        }
        self.init(high: words.high, low: words.low)
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
        unsafe lend { unsafe output.append(contentsOf: $0) }
    }

    /// Lends the bytes for the length of `body`.
    func lend(_ body: (UnsafeRawBufferPointer) -> Void) {
        let words = (high.bigEndian, low.bigEndian)
        unsafe withUnsafeBytes(of: words) { unsafe body($0) }
    }

    /// The bytes with their number before them, as all fields of a structure have it.
    func appendField(to output: inout [UInt8]) {
        // The number stands in the last four bytes of the first word.
        let words = (UInt64(Self.length).bigEndian, high.bigEndian, low.bigEndian)
        unsafe withUnsafeBytes(of: words) { unsafe output.append(contentsOf: $0[4...]) }
    }

    package var hexadecimal: String { Hexadecimal.text(bytes) }

    package static func < (left: Self, right: Self) -> Bool {
        left.high != right.high ? left.high < right.high : left.low < right.low
    }

    /// The number that the first `count` bits are.
    func first(_ count: Int) -> UInt64 { high >> (64 - UInt64(count)) }
}

extension ByteReader {
    // Ledgers and indexes are ids and digests by the hundred thousand: they are read as words, without an array each.

    package mutating func readID<Object>() throws(FormatError) -> ObjectID<Object> {
        try readLength(ObjectID<Object>.length)
        return try readPlainID()
    }

    package mutating func readDigest() throws(FormatError) -> Digest {
        try readLength(Digest.length)
        return try readPlainDigest()
    }

    /// An id without a length before it.
    mutating func readPlainID<Object>() throws(FormatError) -> ObjectID<Object> {
        ObjectID(high: try readUInt64(), low: try readUInt64())
    }

    /// A digest without a length before it.
    mutating func readPlainDigest() throws(FormatError) -> Digest {
        Digest(
            first: try readUInt64(),
            second: try readUInt64(),
            third: try readUInt64(),
            fourth: try readUInt64()
        )
    }
}
