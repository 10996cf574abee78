internal import CSodium

/// What deriving a key from a passphrase costs; pinned, never calibrated by a clock.
package struct PassphraseCost: Hashable, Sendable {
    package let passes: UInt32
    package let kibibytes: UInt32

    /// 2 passes over 64 MiB: the floor.
    package static let interactive = PassphraseCost(passes: 2, kibibytes: 65_536)
    /// 3 passes over 256 MiB: what identities are made with.
    package static let moderate = PassphraseCost(passes: 3, kibibytes: 262_144)
    /// 4 passes over 1 GiB: the ceiling.
    package static let sensitive = PassphraseCost(passes: 4, kibibytes: 1_048_576)

    package init(passes: UInt32, kibibytes: UInt32) {
        self.passes = passes
        self.kibibytes = kibibytes
    }

    /// Neither cheaper than the floor nor dearer than the ceiling, in passes or in memory.
    package var isAllowed: Bool {
        (Self.interactive.passes...Self.sensitive.passes).contains(passes)
            && (Self.interactive.kibibytes...Self.sensitive.kibibytes).contains(kibibytes)
    }
}

/// Argon2id (RFC 9106) with one lane, as libsodium offers it.
package enum PassphraseKey {
    package static let saltLength = 16

    /// Derives `count` bytes (16 or more) from a passphrase.
    package static func derive(
        from passphrase: borrowing SecretBytes,
        salt: [UInt8],
        cost: PassphraseCost,
        count: Int
    ) throws(CryptoError) -> SecretBytes {
        guard cost.isAllowed else { throw .costOutOfRange }
        return try deriveUnbounded(from: passphrase, salt: salt, cost: cost, count: count)
    }

    /// The same without the range of ``PassphraseCost/isAllowed``, for published vectors.
    static func deriveUnbounded(
        from passphrase: borrowing SecretBytes,
        salt: [UInt8],
        cost: PassphraseCost,
        count: Int
    ) throws(CryptoError) -> SecretBytes {
        precondition(salt.count == saltLength, "a salt has 16 bytes")
        sodiumReady()
        var key = SecretBytes(zeros: count)
        let derived = unsafe passphrase.withPointer { pointer in
            unsafe key.withMutablePointer { output in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: passphrase.count) { characters in
                    unsafe crypto_pwhash(
                        output,
                        UInt64(count),
                        characters,
                        UInt64(passphrase.count),
                        salt,
                        UInt64(cost.passes),
                        Int(cost.kibibytes) * 1024,
                        crypto_pwhash_ALG_ARGON2ID13
                    ) == 0
                }
            }
        }
        guard derived else { throw .noMemory }
        return key
    }
}
