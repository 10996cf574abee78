internal import CSodium

/// A pair of X25519 keys (RFC 7748).
package struct AgreementKey: ~Copyable, Sendable {
    package static let length = 32

    private let secret: SecretBytes
    package let publicKey: AgreementPublicKey

    /// The pair whose private half is `secret` (32 bytes).
    package init(secret bytes: borrowing SecretBytes) {
        precondition(bytes.count == Self.length, "a private key has 32 bytes")
        sodiumReady()
        var publicBytes = [UInt8](repeating: 0, count: Self.length)
        unsafe bytes.withPointer { pointer in
            _ = unsafe crypto_scalarmult_base(&publicBytes, pointer)
        }
        secret = bytes.slice(0..<Self.length)
        publicKey = AgreementPublicKey(unchecked: publicBytes)
    }

    /// A key for one purpose of the owner's alone, derived from the private half.
    package borrowing func subkey(for purpose: [UInt8]) -> SecretBytes {
        secret.subkey(for: purpose)
    }

    /// The key shared with the owner of `other`: 32 bytes that must go through a derivation before use.
    ///
    /// A key of small order, which gives the same result to everybody, is refused.
    package borrowing func sharedSecret(with other: AgreementPublicKey) throws(CryptoError) -> SecretBytes {
        var shared = SecretBytes(zeros: Self.length)
        let agreed = unsafe secret.withPointer { pointer in
            unsafe shared.withMutablePointer { output in
                unsafe crypto_scalarmult(
                    output,
                    pointer,
                    other.bytes
                ) == 0
            }
        }
        guard agreed else { throw .badPublicKey }
        return shared
    }
}

/// The public half of an ``AgreementKey``.
package struct AgreementPublicKey: Hashable, Sendable {
    package let bytes: [UInt8]

    package init(bytes: [UInt8]) throws(CryptoError) {
        guard bytes.count == AgreementKey.length else { throw .badPublicKey }
        self.bytes = bytes
    }

    fileprivate init(unchecked bytes: [UInt8]) {
        self.bytes = bytes
    }
}
