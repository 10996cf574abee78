internal import CSodium

/// A pair of Ed25519 keys (RFC 8032), made from 32 random bytes.
package struct SigningKey: ~Copyable, Sendable {
    package static let seedLength = 32

    private let secret: SecretBytes
    package let publicKey: VerifyingKey

    /// The pair that belongs to `seed` (32 bytes).
    package init(seed: borrowing SecretBytes) {
        precondition(seed.count == Self.seedLength, "a seed has 32 bytes")
        sodiumReady()
        var pair = SecretBytes(zeros: 64)
        var publicBytes = [UInt8](repeating: 0, count: VerifyingKey.length)
        unsafe seed.withPointer { seedPointer in
            _ = unsafe pair.withMutablePointer { output in
                unsafe crypto_sign_seed_keypair(
                    &publicBytes,
                    output,
                    seedPointer
                )
            }
        }
        secret = pair
        publicKey = VerifyingKey(unchecked: publicBytes)
    }

    /// The signature of `message`, 64 bytes.
    package borrowing func signature(of message: [UInt8]) -> [UInt8] {
        var signature = [UInt8](repeating: 0, count: VerifyingKey.signatureLength)
        unsafe secret.withPointer { pointer in
            _ = unsafe crypto_sign_detached(&signature, nil, message, UInt64(message.count), pointer)
        }
        return signature
    }
}

/// The public half of a ``SigningKey``.
package struct VerifyingKey: Hashable, Sendable {
    package static let length = 32
    package static let signatureLength = 64

    package let bytes: [UInt8]

    package init(bytes: [UInt8]) throws(CryptoError) {
        guard bytes.count == Self.length else { throw .badPublicKey }
        self.bytes = bytes
    }

    fileprivate init(unchecked bytes: [UInt8]) {
        self.bytes = bytes
    }

    package func verify(_ signature: [UInt8], of message: [UInt8]) throws(CryptoError) {
        sodiumReady()
        guard signature.count == Self.signatureLength,
            unsafe crypto_sign_verify_detached(signature, message, UInt64(message.count), bytes) == 0
        else { throw .badSignature }
    }
}
