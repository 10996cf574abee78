internal import CSodium
internal import Synchronization

/// Authenticated encryption with XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03) and a random nonce.
///
/// What is sealed is `nonce (24) ‖ ciphertext ‖ tag (16)`. The associated data is not stored: whoever opens must
/// know it, and a single other bit of it fails.
package enum Sealing {
    package static let keyLength = 32
    package static let nonceLength = 24
    /// Bytes that sealing adds.
    package static let overhead = 40

    package static func seal(
        _ plaintext: borrowing SecretBytes,
        key: borrowing SecretBytes,
        associatedData: [UInt8]
    ) -> [UInt8] {
        unsafe plaintext.withPointer { pointer in
            unsafe seal(pointer, plaintext.count, key: key, associatedData: associatedData)
        }
    }

    package static func seal(
        _ plaintext: [UInt8],
        key: borrowing SecretBytes,
        associatedData: [UInt8]
    ) -> [UInt8] {
        unsafe plaintext.withUnsafeBufferPointer { buffer in
            unsafe seal(buffer.baseAddress, buffer.count, key: key, associatedData: associatedData)
        }
    }

    /// Opens into memory for secrets.
    package static func openSecret(
        _ sealed: [UInt8],
        key: borrowing SecretBytes,
        associatedData: [UInt8]
    ) throws(CryptoError) -> SecretBytes {
        guard sealed.count >= overhead else { throw .cannotOpen }
        var plaintext = SecretBytes(zeros: sealed.count - overhead)
        let opened = unsafe plaintext.withMutableBytes { output in
            unsafe open(sealed[...], into: output.baseAddress, key: key, associatedData: associatedData)
        }
        guard opened else { throw .cannotOpen }
        return plaintext
    }

    /// Opens facts that are confidential but not credentials.
    package static func open(
        _ sealed: [UInt8],
        key: borrowing SecretBytes,
        associatedData: [UInt8]
    ) throws(CryptoError) -> [UInt8] {
        try open(sealed[...], key: key, associatedData: associatedData)
    }

    /// The same where they are a part of what was read.
    package static func open(
        _ sealed: ArraySlice<UInt8>,
        key: borrowing SecretBytes,
        associatedData: [UInt8]
    ) throws(CryptoError) -> [UInt8] {
        var plaintext: [UInt8] = []
        try open(sealed, behind: &plaintext, key: key, associatedData: associatedData)
        return plaintext
    }

    /// The same behind what `output` has already; nothing is added when it does not open.
    package static func open(
        _ sealed: ArraySlice<UInt8>,
        behind output: inout [UInt8],
        key: borrowing SecretBytes,
        associatedData: [UInt8]
    ) throws(CryptoError) {
        guard sealed.count >= overhead else { throw .cannotOpen }
        let count = sealed.count - overhead
        var opened = false
        output.append(addingCapacity: count) { (added: inout OutputSpan<UInt8>) in
            unsafe added.withUnsafeMutableBufferPointer { buffer, initialised in
                opened = unsafe open(sealed, into: buffer.baseAddress, key: key, associatedData: associatedData)
                initialised = opened ? count : 0
            }
        }
        guard opened else { throw .cannotOpen }
    }

    private static func seal(
        _ plaintext: UnsafePointer<UInt8>?,
        _ count: Int,
        key: borrowing SecretBytes,
        associatedData: [UInt8]
    ) -> [UInt8] {
        precondition(key.count == keyLength, "a sealing key has 32 bytes")
        sodiumReady()
        var output = [UInt8](repeating: 0, count: overhead + count)
        unsafe output.withUnsafeMutableBufferPointer { buffer in
            guard let nonce = buffer.baseAddress else { return }
            unsafe Nonces.write(to: nonce)
            unsafe key.withPointer { keyPointer in
                _ = unsafe crypto_aead_xchacha20poly1305_ietf_encrypt(
                    nonce + nonceLength,
                    nil,
                    plaintext,
                    UInt64(count),
                    associatedData,
                    UInt64(associatedData.count),
                    nil,
                    nonce,
                    keyPointer
                )
            }
        }
        return output
    }

    private static func open(
        _ sealed: ArraySlice<UInt8>,
        into output: UnsafeMutableRawPointer?,
        key: borrowing SecretBytes,
        associatedData: [UInt8]
    ) -> Bool {
        precondition(key.count == keyLength, "a sealing key has 32 bytes")
        sodiumReady()
        return unsafe sealed.withUnsafeBufferPointer { buffer in
            guard let nonce = buffer.baseAddress else { return false }
            return unsafe key.withPointer { keyPointer in
                unsafe crypto_aead_xchacha20poly1305_ietf_decrypt(
                    output?.assumingMemoryBound(to: UInt8.self),
                    nil,
                    nil,
                    nonce + nonceLength,
                    UInt64(sealed.count - nonceLength),
                    associatedData,
                    UInt64(associatedData.count),
                    nonce,
                    keyPointer
                )
                    == 0
            }
        }
    }
}

/// Nonces drawn from the system by the hundred: a call of the system for each costs more than the sealing itself.
///
/// A nonce is no secret; what matters is that none is used twice, and each is taken out of the store as it is used.
private enum Nonces {
    private static let drawn = Mutex<[UInt8]>([])
    private static let drawnAtOnce = 128

    static func write(to place: UnsafeMutablePointer<UInt8>) {
        drawn.withLock { bytes in
            if bytes.isEmpty { bytes = randomBytes(count: drawnAtOnce * Sealing.nonceLength) }
            for (offset, byte) in bytes.suffix(Sealing.nonceLength).enumerated() { unsafe place[offset] = byte }
            bytes.removeLast(Sealing.nonceLength)
        }
    }
}
