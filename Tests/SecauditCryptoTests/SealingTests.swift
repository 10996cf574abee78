import Testing

@testable import SecauditCrypto

struct SealingTests {
    private struct Vector: Decodable {
        let key, nonce, associatedData, plaintext, ciphertext, tag: HexBytes
    }

    @Test
    func `the message of the draft opens`() throws {
        for vector in try VectorFile<Vector>.load("xchacha20-poly1305.json") {
            let sealed = vector.nonce.bytes + vector.ciphertext.bytes + vector.tag.bytes
            let opened = try Sealing.open(
                sealed,
                key: vector.key.secret,
                associatedData: vector.associatedData.bytes
            )
            #expect(opened == vector.plaintext.bytes)
            let secret = try Sealing.openSecret(
                sealed,
                key: vector.key.secret,
                associatedData: vector.associatedData.bytes
            ).copied
            #expect(secret == vector.plaintext.bytes)
        }
    }

    @Test(arguments: [0, 1, 63, 64, 65, 1000])
    func `what was sealed opens, forty bytes longer`(length: Int) throws {
        let key = SecretBytes(randomCount: 32)
        let plaintext = randomBytes(count: length)
        let sealed = Sealing.seal(plaintext, key: key, associatedData: [1, 2])
        #expect(sealed.count == length + 40)
        #expect(try Sealing.open(sealed, key: key, associatedData: [1, 2]) == plaintext)
        let fromSecret = Sealing.seal(SecretBytes(copying: plaintext), key: key, associatedData: [])
        #expect(try Sealing.open(fromSecret, key: key, associatedData: []) == plaintext)
    }

    @Test
    func `two seals of one message differ`() {
        let key = SecretBytes(randomCount: 32)
        let first = Sealing.seal([1, 2, 3], key: key, associatedData: [])
        let second = Sealing.seal([1, 2, 3], key: key, associatedData: [])
        #expect(first != second)
        #expect(first[..<24] != second[..<24])
    }

    /// More often than nonces are drawn at once.
    @Test
    func `no nonce comes twice`() {
        let key = SecretBytes(randomCount: 32)
        let nonces = (0..<300).map { _ in Sealing.seal([], key: key, associatedData: [])[..<Sealing.nonceLength] }
        #expect(Set(nonces).count == 300)
    }

    @Test(arguments: ["очень тайно", ""])
    func `no flipped bit of a sealed message is let through`(message: String) {
        let key = SecretBytes(randomCount: 32)
        let sealed = Sealing.seal(Array(message.utf8), key: key, associatedData: [7])
        for index in sealed.indices {
            for bit in 0..<8 {
                var changed = sealed
                changed[index] ^= 1 << UInt8(bit)
                #expect(throws: CryptoError.cannotOpen) { try Sealing.open(changed, key: key, associatedData: [7]) }
            }
        }
    }

    @Test
    func `no shortened or lengthened message is let through`() {
        let key = SecretBytes(randomCount: 32)
        let sealed = Sealing.seal([1, 2, 3], key: key, associatedData: [])
        for length in 0..<sealed.count {
            #expect(throws: CryptoError.cannotOpen) {
                try Sealing.open(Array(sealed[..<length]), key: key, associatedData: [])
            }
        }
        #expect(throws: CryptoError.cannotOpen) { try Sealing.open(sealed + [0], key: key, associatedData: []) }
    }

    @Test
    func `another key or other associated data does not open`() {
        let key = SecretBytes(randomCount: 32)
        let sealed = Sealing.seal([1, 2, 3], key: key, associatedData: [1, 2])
        #expect(throws: CryptoError.cannotOpen) {
            try Sealing.open(sealed, key: SecretBytes(randomCount: 32), associatedData: [1, 2])
        }
        for associatedData: [UInt8] in [[], [1], [2, 1], [1, 2, 0]] {
            #expect(throws: CryptoError.cannotOpen) {
                try Sealing.open(sealed, key: key, associatedData: associatedData)
            }
        }
    }
}
