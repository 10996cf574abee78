import Testing

@testable import SecauditCrypto

struct KeyAgreementTests {
    private struct Vector: Decodable {
        let secret, point, shared, publicKey: HexBytes
    }

    @Test
    func `the results of the RFC`() throws {
        let vectors = try VectorFile<Vector>.load("x25519.json")
        #expect(vectors.count == 4)
        for vector in vectors {
            let key = AgreementKey(secret: vector.secret.secret)
            #expect(key.publicKey.bytes == vector.publicKey.bytes)
            let shared = try key.sharedSecret(with: AgreementPublicKey(bytes: vector.point.bytes)).copied
            #expect(shared == vector.shared.bytes)
        }
    }

    /// Points whose order divides eight: everybody's result with them is zero.
    @Test(arguments: [
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    ])
    func `a point of small order is refused`(point: String) throws {
        let other = try AgreementPublicKey(bytes: #require(Hexadecimal.bytes(point)))
        let key = AgreementKey(secret: SecretBytes(randomCount: 32))
        #expect(throws: CryptoError.badPublicKey) {
            _ = try key.sharedSecret(with: other)
        }
    }

    @Test(arguments: [0, 31, 33])
    func `a public key has thirty-two bytes`(count: Int) {
        #expect(throws: CryptoError.badPublicKey) {
            try AgreementPublicKey(bytes: [UInt8](repeating: 9, count: count))
        }
    }

    @Test
    func `both sides come to one key`() throws {
        let one = AgreementKey(secret: SecretBytes(randomCount: 32))
        let other = AgreementKey(secret: SecretBytes(randomCount: 32))
        let here = try one.sharedSecret(with: other.publicKey).copied
        let there = try other.sharedSecret(with: one.publicKey).copied
        #expect(here == there)
    }
}
