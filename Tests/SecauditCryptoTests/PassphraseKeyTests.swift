import Testing

@testable import SecauditCrypto

struct PassphraseKeyTests {
    private struct Vector: Decodable {
        let passphrase, salt, key: HexBytes
        let passes, kibibytes: UInt32
    }

    @Test
    func `Argon2id as the reference implementation makes it`() throws {
        let vectors = try VectorFile<Vector>.load("argon2id.json")
        #expect(vectors.count == 4)
        for vector in vectors {
            let key = try PassphraseKey.deriveUnbounded(
                from: vector.passphrase.secret,
                salt: vector.salt.bytes,
                cost: PassphraseCost(passes: vector.passes, kibibytes: vector.kibibytes),
                count: vector.key.bytes.count
            ).copied
            #expect(key == vector.key.bytes)
        }
    }

    @Test(arguments: [
        (1, 65_536, false), (2, 65_535, false), (2, 65_536, true), (3, 262_144, true), (4, 1_048_576, true),
        (5, 65_536, false), (2, 1_048_577, false), (0, 0, false), (.max, .max, false),
    ])
    func `costs have a floor and a ceiling`(passes: UInt32, kibibytes: UInt32, allowed: Bool) {
        #expect(PassphraseCost(passes: passes, kibibytes: kibibytes).isAllowed == allowed)
    }

    @Test(arguments: [PassphraseCost(passes: 1, kibibytes: 65_536), PassphraseCost(passes: 2, kibibytes: 2_000_000)])
    func `a cost outside the range is refused before any work`(cost: PassphraseCost) {
        #expect(throws: CryptoError.costOutOfRange) {
            _ = try PassphraseKey.derive(
                from: SecretBytes(text: "x"),
                salt: [UInt8](repeating: 0, count: 16),
                cost: cost,
                count: 32
            )
        }
    }
}
