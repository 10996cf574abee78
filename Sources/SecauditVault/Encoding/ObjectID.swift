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
        let raw = unsafe digits.bytes
        func word(_ place: Int) -> UInt64? {
            // There are 32 bytes, and any eight of them are a number.
            let first = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
            let second = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place + 8, as: UInt64.self)
            guard let high = Hexadecimal.number(ofDigits: UInt64(bigEndian: first)),
                let low = Hexadecimal.number(ofDigits: UInt64(bigEndian: second))
            else { return nil }
            return UInt64(high) << 32 | UInt64(low)
        }
        guard let high = word(0), let low = word(16) else { return nil }
        self.init(high: high, low: low)
    }

    /// The same 16 bytes as a name of something else.
    init<Other>(_ other: ObjectID<Other>) {
        self.init(high: other.high, low: other.low)
    }

    /// The id that is this number, with zeros before it.
    init(number: UInt64) {
        self.init(high: 0, low: number)
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
        let count = UInt32(Self.length).bigEndian
        unsafe withUnsafeBytes(of: count) { unsafe output.append(contentsOf: $0) }
        appendBytes(to: &output)
    }

    /// Puts the bytes in the place of those that begin at `place`, and are within `output`.
    func put(into output: inout [UInt8], at place: Int) {
        var span = output.mutableSpan
        var raw = unsafe span.mutableBytes
        raw.storeBytes(of: high.bigEndian, toByteOffset: place, as: UInt64.self)
        raw.storeBytes(of: low.bigEndian, toByteOffset: place + 8, as: UInt64.self)
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

    /// Ids without a length before each, behind their number.
    mutating func readPlainIDs<Object>() throws(FormatError) -> [ObjectID<Object>] {
        let count = try readUInt32()
        var ids: [ObjectID<Object>] = []
        // Room for as many as there can be: the number could be any, but not what stands behind it.
        ids.reserveCapacity(min(Int(count), left / ObjectID<Object>.length))
        for _ in 0..<count { ids.append(try readPlainID()) }
        return ids
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
