import Testing

@testable import SecauditCrypto

struct OneTimeCodeTests {
    private struct Vector: Decodable {
        let hash, code: String
        let time: Int64
        let seed: HexBytes
    }

    private struct MessageVector: Decodable {
        let hash: String
        let key, message, code: HexBytes
    }

    @Test
    func `the codes of the RFC`() throws {
        let vectors = try VectorFile<Vector>.load("totp.json")
        #expect(vectors.count == 18)
        for vector in vectors {
            let hash = try #require(MessageCode.Hash(rawValue: vector.hash))
            let eight = try #require(OneTimeCode(hash: hash, digits: 8, period: 30))
            #expect(eight.code(seed: vector.seed.secret, at: vector.time) == vector.code)
            let six = try #require(OneTimeCode(hash: hash, digits: 6, period: 30))
            #expect(six.code(seed: vector.seed.secret, at: vector.time) == vector.code.suffix(6))
        }
    }

    @Test
    func `HMAC of the RFCs`() throws {
        let vectors = try VectorFile<MessageVector>.load("hmac.json")
        #expect(vectors.count == 21)
        for vector in vectors {
            let hash = try #require(MessageCode.Hash(rawValue: vector.hash))
            let code = MessageCode.code(of: vector.message.bytes, key: vector.key.secret, hash: hash)
            #expect(code.prefix(vector.code.bytes.count) == vector.code.bytes[...])
        }
    }

    @Test
    func `a code stands for its thirty seconds`() {
        let seed = SecretBytes(text: "12345678901234567890")
        let codes = [30, 59, 60].map { OneTimeCode.usual.code(seed: seed, at: $0) }
        #expect(codes[0] == codes[1] && codes[1] != codes[2])
        #expect([30, 59, 60].map { OneTimeCode.usual.secondsLeft(at: $0) } == [30, 1, 30])
    }

    @Test(arguments: [
        (5, 30, false), (6, 30, true), (8, 30, true), (9, 30, false), (6, 0, false), (6, 1, true), (6, -1, false),
        (6, 86_400, true), (6, 86_401, false),
    ])
    func `digits and period have bounds`(digits: Int, period: Int, allowed: Bool) {
        #expect((OneTimeCode(hash: .sha1, digits: digits, period: period) != nil) == allowed)
    }
}

struct Base32Tests {
    private struct Vector: Decodable {
        let bytes: HexBytes
        let text: String
    }

    @Test
    func `the vectors of the RFC, as they are and as people type them`() throws {
        for vector in try VectorFile<Vector>.load("base32.json") {
            let spaced = vector.text.lowercased().map { "\($0) " }.joined()
            let bare = vector.text.filter { $0 != "=" }
            for text in [vector.text, spaced, bare] {
                let decoded = try Base32.decode(SecretBytes(text: text)).copied
                #expect(decoded == vector.bytes.bytes)
            }
        }
    }

    @Test(arguments: ["", "=", "M", "M1======", "0Y", "8Y", "M!", "МУ", "MZXW6\n"])
    func `anything else is refused`(text: String) {
        #expect(throws: CryptoError.notBase32) { _ = try Base32.decode(SecretBytes(text: text)) }
    }
}
