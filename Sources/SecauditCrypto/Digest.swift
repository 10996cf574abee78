internal import CSodium

/// A BLAKE2b-256 hash (RFC 7693), the hash of everything in a vault.
///
/// Four words and no array: a ledger has hashes by the hundred thousand, and each would be memory of its own.
package struct Digest: Hashable, Sendable {
    package static let length = 32

    private let first: UInt64
    private let second: UInt64
    private let third: UInt64
    private let fourth: UInt64

    /// The digest with these bytes, or `nil` when there are not 32 of them.
    package init?(bytes: [UInt8]) {
        self.init(bytes: bytes[...])
    }

    /// The digest with these bytes, or `nil` when there are not 32 of them.
    package init?(bytes: ArraySlice<UInt8>) {
        guard bytes.count == Self.length else { return nil }
        func word(_ number: Int) -> UInt64 {
            var word: UInt64 = 0
            let start = bytes.startIndex + number * 8
            for place in start..<start + 8 { word = word << 8 | UInt64(bytes[place]) }
            return word
        }
        first = word(0)
        second = word(1)
        third = word(2)
        fourth = word(3)
    }

    /// The digest of these words, of which each is eight bytes with the highest first.
    package init(first: UInt64, second: UInt64, third: UInt64, fourth: UInt64) {
        self.first = first
        self.second = second
        self.third = third
        self.fourth = fourth
    }

    /// Always 32 bytes.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.length)
        appendBytes(to: &bytes)
        return bytes
    }

    package func appendBytes(to output: inout [UInt8]) {
        unsafe lend { unsafe output.append(contentsOf: $0) }
    }

    /// Lends the bytes for the length of `body`.
    package func lend(_ body: (UnsafeRawBufferPointer) -> Void) {
        let words = (first.bigEndian, second.bigEndian, third.bigEndian, fourth.bigEndian)
        unsafe withUnsafeBytes(of: words) { unsafe body($0) }
    }

    /// Appends the bytes with their number (four bytes) before them, as a field of a structure.
    package func appendField(to output: inout [UInt8]) {
        let count = UInt32(Self.length).bigEndian
        unsafe withUnsafeBytes(of: count) { unsafe output.append(contentsOf: $0) }
        appendBytes(to: &output)
    }

    /// 32 zero bytes: the hash before the first.
    package static let zero = Digest(first: 0, second: 0, third: 0, fourth: 0)

    /// Hashes `bytes`.
    package init(of bytes: [UInt8]) {
        self.init(of: bytes[...])
    }

    /// Hashes a part of what was read.
    package init(of bytes: ArraySlice<UInt8>) {
        sodiumReady()
        self = unsafe Self.filled { output in
            unsafe bytes.withUnsafeBufferPointer { buffer in
                _ = unsafe crypto_generichash(output, Self.length, buffer.baseAddress, UInt64(buffer.count), nil, 0)
            }
        }
    }

    /// Hashes two strings of bytes, one behind the other, without putting them together: an entry can have megabytes.
    package init(of start: [UInt8], and rest: [UInt8]) {
        sodiumReady()
        self = unsafe Self.filled { output in
            // The state wants to lie on a multiple of 64.
            let memory = UnsafeMutableRawPointer.allocate(
                byteCount: crypto_generichash_statebytes(),
                alignment: 64
            )
            defer { unsafe memory.deallocate() }
            let state = OpaquePointer(memory)
            unsafe crypto_generichash_init(state, nil, 0, Self.length)
            for part in [start, rest] { unsafe crypto_generichash_update(state, part, UInt64(part.count)) }
            unsafe crypto_generichash_final(state, output, Self.length)
        }
    }

    /// Hashes `bytes` under a secret key (16 to 64 bytes).
    package init(of bytes: [UInt8], key: borrowing SecretBytes) {
        sodiumReady()
        self = unsafe Self.filled { output in
            unsafe key.withPointer { pointer in
                _ = unsafe crypto_generichash(output, Self.length, bytes, UInt64(bytes.count), pointer, key.count)
            }
        }
    }

    /// The digest whose 32 bytes `body` writes.
    private static func filled(_ body: (UnsafeMutablePointer<UInt8>) -> Void) -> Digest {
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        unsafe withUnsafeMutableBytes(of: &words) { buffer in
            guard let address = buffer.baseAddress else { return }
            unsafe body(address.assumingMemoryBound(to: UInt8.self))
        }
        return Digest(
            first: UInt64(bigEndian: words.0),
            second: UInt64(bigEndian: words.1),
            third: UInt64(bigEndian: words.2),
            fourth: UInt64(bigEndian: words.3)
        )
    }

    /// Hashes a secret under a secret key (16 to 64 bytes).
    package init(of secret: borrowing SecretBytes, key: borrowing SecretBytes) {
        sodiumReady()
        self = unsafe Self.filled { output in
            unsafe secret.withPointer { bytes in
                unsafe key.withPointer { pointer in
                    _ = unsafe crypto_generichash(output, Self.length, bytes, UInt64(secret.count), pointer, key.count)
                }
            }
        }
    }

    package var hexadecimal: String { Hexadecimal.text(bytes) }
}

extension Digest: Comparable {
    /// In the order of the bytes.
    package static func < (left: Digest, right: Digest) -> Bool {
        (left.first, left.second, left.third, left.fourth) < (right.first, right.second, right.third, right.fourth)
    }
}

/// SHA-256 (FIPS 180-4), for files that others must be able to verify with the tools they have.
package struct FileDigest: Hashable, Sendable {
    package let hexadecimal: String

    package init(of bytes: [UInt8]) {
        sodiumReady()
        var output = [UInt8](repeating: 0, count: 32)
        _ = unsafe crypto_hash_sha256(&output, bytes, UInt64(bytes.count))
        hexadecimal = Hexadecimal.text(output)
    }

    /// The digest that is written with these 64 digits, in lower case; `nil` for anything else.
    package init?(hexadecimal: String) {
        guard let bytes = Hexadecimal.bytes(hexadecimal), bytes.count == 32, Hexadecimal.text(bytes) == hexadecimal
        else { return nil }
        self.hexadecimal = hexadecimal
    }

    /// Always 32 bytes.
    package var bytes: [UInt8] { Hexadecimal.bytes(hexadecimal) ?? [] }
}

/// Bytes as pairs of hexadecimal digits.
package enum Hexadecimal {
    private static let digits = Array("0123456789abcdef".utf8)

    package static func text(_ bytes: [UInt8]) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            output.append(digits[Int(byte >> 4)])
            output.append(digits[Int(byte & 15)])
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The four bits of a digit of either case; `nil`: it is none.
    ///
    /// Open to the rooms above: there it is a part of the loop that asks.
    @inlinable package static func value(of character: UInt8) -> UInt8? {
        switch character {
        case 48...57: character - 48
        case 97...102: character - 87
        case 65...70: character - 55
        default: nil
        }
    }

    /// The number that eight digits of either case are, of which the highest byte is the first; `nil`: one is none.
    ///
    /// All eight are looked at together, each in its own byte.
    package static func number(ofDigits word: UInt64) -> UInt32? {
        // Of letters bit 6 is set; without bit 5, which tells the cases apart, their upper half is 4 and a digit's 3.
        let letters = word >> 6 & ones
        let upper = word & (ones &* 0xF0) & ~(letters << 5)
        guard upper == ones &* 0x30 &+ letters &* 0x10 else { return nil }
        let values = (word & (ones &* 0x0F)) &+ letters &* 9
        // From 10 on for letters and for them alone, and below 16: no sum leaves its byte.
        guard values & (ones &* 0xF0) == 0, (values &+ ones &* 6) >> 4 & ones == letters else { return nil }
        var number = (values | values >> 4) & 0x00FF_00FF_00FF_00FF
        number = (number | number >> 8) & 0x0000_FFFF_0000_FFFF
        return UInt32(truncatingIfNeeded: number | number >> 16)
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// The bytes, or `nil` when `text` is not pairs of hexadecimal digits.
    package static func bytes(_ text: String) -> [UInt8]? {
        let characters = Array(text.utf8)
        guard characters.count.isMultiple(of: 2) else { return nil }
        var output: [UInt8] = []
        output.reserveCapacity(characters.count / 2)
        for index in stride(from: 0, to: characters.count, by: 2) {
            guard let high = value(of: characters[index]), let low = value(of: characters[index + 1]) else {
                return nil
            }
            output.append(high << 4 | low)
        }
        return output
    }
}
