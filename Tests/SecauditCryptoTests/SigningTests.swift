import Testing

@testable import SecauditCrypto

struct SigningTests {
    private struct Vector: Decodable {
        let seed, publicKey, message, signature: HexBytes
    }

    @Test
    func `the signatures of the RFC`() throws {
        let vectors = try VectorFile<Vector>.load("ed25519.json")
        #expect(vectors.count == 3)
        for vector in vectors {
            let key = SigningKey(seed: vector.seed.secret)
            #expect(key.publicKey.bytes == vector.publicKey.bytes)
            #expect(key.signature(of: vector.message.bytes) == vector.signature.bytes)
            try VerifyingKey(bytes: vector.publicKey.bytes).verify(vector.signature.bytes, of: vector.message.bytes)
        }
    }

    @Test
    func `a signature holds for its message and key alone`() throws {
        let key = SigningKey(seed: SecretBytes(randomCount: 32))
        let message: [UInt8] = [1, 2, 3]
        let signature = key.signature(of: message)
        let verifying = key.publicKey
        try verifying.verify(signature, of: message)
        for index in signature.indices {
            var changed = signature
            changed[index] ^= 1
            #expect(throws: CryptoError.badSignature) { try verifying.verify(changed, of: message) }
        }
        for other: [UInt8] in [[], [1, 2], [1, 2, 4], [1, 2, 3, 0]] {
            #expect(throws: CryptoError.badSignature) { try verifying.verify(signature, of: other) }
        }
        let stranger = SigningKey(seed: SecretBytes(randomCount: 32)).publicKey
        #expect(throws: CryptoError.badSignature) { try stranger.verify(signature, of: message) }
    }

    @Test(arguments: [0, 63, 65])
    func `a signature has sixty-four bytes`(count: Int) throws {
        let key = SigningKey(seed: SecretBytes(randomCount: 32)).publicKey
        #expect(throws: CryptoError.badSignature) { try key.verify([UInt8](repeating: 0, count: count), of: []) }
    }

    @Test(arguments: [0, 31, 33])
    func `a verifying key has thirty-two bytes`(count: Int) {
        #expect(throws: CryptoError.badPublicKey) { try VerifyingKey(bytes: [UInt8](repeating: 1, count: count)) }
    }
}
