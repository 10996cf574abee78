import Testing

@testable import SecauditCrypto

struct DigestTests {
    private struct Vector: Decodable {
        let message, key, digest: HexBytes
    }

    private struct FileVector: Decodable {
        let message: HexBytes
        let digest: String
    }

    @Test
    func `BLAKE2b of thirty-two bytes, with and without a key`() throws {
        let vectors = try VectorFile<Vector>.load("blake2b-256.json")
        #expect(vectors.count == 8)
        for vector in vectors {
            let digest =
                vector.key.bytes.isEmpty
                ? Digest(of: vector.message.bytes) : Digest(of: vector.message.bytes, key: vector.key.secret)
            #expect(digest.bytes == vector.digest.bytes)
        }
    }

    /// A block of BLAKE2b has 128 bytes.
    @Test(arguments: [0, 1, 127, 128, 129, 400], [0, 1, 127, 128, 129, 40_000])
    func `bytes in two parts have the digest of the whole`(start: Int, rest: Int) {
        let parts = [start, rest].map { count in (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7) } }
        #expect(Digest(of: parts[0], and: parts[1]) == Digest(of: parts[0] + parts[1]))
    }

    @Test
    func `a subkey is the keyed hash of its purpose`() throws {
        for vector in try VectorFile<Vector>.load("blake2b-256.json") where vector.key.bytes.count == 32 {
            let subkey = vector.key.secret.subkey(for: vector.message.bytes).copied
            #expect(subkey == vector.digest.bytes)
        }
    }

    @Test
    func `SHA-256 of the examples`() throws {
        for vector in try VectorFile<FileVector>.load("sha-256.json") {
            #expect(FileDigest(of: vector.message.bytes).hexadecimal == vector.digest)
        }
    }

    @Test(arguments: [(31, false), (32, true), (33, false), (0, false)])
    func `a digest has thirty-two bytes`(count: Int, allowed: Bool) {
        let digest = Digest(bytes: [UInt8](repeating: 3, count: count))
        #expect((digest != nil) == allowed)
    }
}

struct HexadecimalTests {
    @Test
    func `every byte goes there and back`() {
        let bytes = [UInt8](0...255)
        let text = Hexadecimal.text(bytes)
        #expect(text.hasPrefix("000102") && text.hasSuffix("fdfeff"))
        #expect(Hexadecimal.bytes(text) == bytes)
        #expect(Hexadecimal.bytes(text.uppercased()) == bytes)
        #expect(Hexadecimal.bytes("") == [])
    }

    @Test(arguments: ["0", "abc", "0g", "g0", "/0", ":0", "@0", "`0", "G0", " 00", "0x", "а0", "00\n"])
    func `anything else is refused`(text: String) {
        #expect(Hexadecimal.bytes(text) == nil)
    }

    @Test(arguments: 0..<8)
    func `eight digits are a number, and every byte at every place is one or is refused`(place: Int) {
        for byte in UInt8.min...UInt8.max {
            for others in Array("09afAF".utf8) {
                var digits = [UInt8](repeating: others, count: 8)
                digits[place] = byte
                let word = digits.reduce(0) { $0 << 8 | UInt64($1) }
                let values = digits.compactMap(Hexadecimal.value)
                let expected = values.count == 8 ? values.reduce(0) { $0 << 4 | UInt32($1) } : nil
                #expect(Hexadecimal.number(ofDigits: word) == expected)
            }
        }
    }
}
