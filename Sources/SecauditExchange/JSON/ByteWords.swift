// Texts of hundreds of megabytes are looked at eight bytes at a time. Loading a word is the one thing here that needs
// leave of the compiler: the words of a span are within its bounds or the program stops, and any eight bytes are a
// number.

extension [UInt8] {
    /// The eight bytes from `place` on, the first of them lowest; `nil` near the end, where there are fewer.
    ///
    /// Open to the room that reads facts, where it is a part of what asks.
    @inlinable @inline(__always)
    package func word(at place: Int) -> UInt64? {
        guard place >= 0, place <= count - 8 else { return nil }
        let bytes = unsafe span.bytes
        return UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
}

extension UInt64 {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    /// Whether each of the eight bytes is a character of ASCII.
    @inline(__always)
    var isASCII: Bool { self & Self.tops == 0 }

    /// The top bits of the bytes that end a plain string or may not stand in one.
    ///
    /// These are quotation marks, backslashes and what is less than a blank. Bits above the lowest may be wrong: a
    /// subtraction borrows from the byte above.
    @inline(__always)
    var endsOfPlainText: UInt64 {
        let quotes = self ^ Self.ones &* UInt64(UInt8(ascii: "\""))
        let backslashes = self ^ Self.ones &* UInt64(UInt8(ascii: "\\"))
        let found =
            (quotes &- Self.ones) & ~quotes | (backslashes &- Self.ones) & ~backslashes
            | (self &- Self.ones &* 0x20) & ~self
        return found & Self.tops
    }
}
