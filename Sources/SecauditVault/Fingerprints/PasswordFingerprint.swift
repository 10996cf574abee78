package import SecauditCrypto

/// What stands for a password where it may be compared and not read: 16 bytes that follow from it and a key.
///
/// Of 128 bits none can be spared: fewer would make strangers look equal and stop nobody who guesses.
package struct PasswordFingerprint: Hashable, Sendable {
    package static let length = 16

    package let bytes: [UInt8]

    /// The fingerprint with these bytes, or `nil` when there are not 16.
    package init?(bytes: [UInt8]) {
        guard bytes.count == Self.length else { return nil }
        self.bytes = bytes
    }

    fileprivate init(beginningOf digest: Digest) {
        bytes = Array(digest.bytes.prefix(Self.length))
    }
}

/// The time of one fingerprint key, named by the hash of its sealed bytes when it was new.
///
/// Fingerprints of two epochs have nothing to do with one another.
package struct FingerprintEpoch: Hashable, Sendable {
    package let hash: Digest

    package init(_ hash: Digest) {
        self.hash = hash
    }
}

/// The key under which passwords are compared; holders of secrets have it, and coordinators who hold none have not.
package struct FingerprintKey: ~Copyable {
    package static let length = 32
    /// 3 passes over 64 MiB: about a tenth of a second for each guess of whoever has both key and fingerprints.
    package static let cost = PassphraseCost(passes: 3, kibibytes: 65_536)

    package let epoch: FingerprintEpoch
    private let vault: VaultID
    private let secret: SecretBytes

    init(_ secret: consuming SecretBytes, epoch: FingerprintEpoch, vault: VaultID) {
        self.secret = secret
        self.epoch = epoch
        self.vault = vault
    }

    /// The fingerprint of a password, made of its bytes as they are kept.
    ///
    /// The salt is the same for all passwords of an epoch: equal ones could not be seen otherwise.
    package borrowing func fingerprint(of password: borrowing SecretBytes) throws(CryptoError) -> PasswordFingerprint {
        let salt = Digest(of: context(.fingerprintSalt), key: secret).bytes.prefix(PassphraseKey.saltLength)
        let hard = try PassphraseKey.derive(from: password, salt: Array(salt), cost: Self.cost, count: 32)
        return PasswordFingerprint(
            beginningOf: Digest(of: hard, key: secret.subkey(for: context(.fingerprint)))
        )
    }

    private borrowing func context(_ tag: StructureTag) -> [UInt8] {
        var writer = ByteWriter(tag: tag)
        writer.writeSuite()
        writer.write(vault.bytes)
        return writer.bytes
    }
}
