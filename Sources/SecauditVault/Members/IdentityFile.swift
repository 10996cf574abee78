package import SecauditCrypto

/// A member's private keys sealed under a passphrase; its layout is in `docs/vault-format.md`.
///
/// The derivation gives 64 bytes: a key, and a verifier whose hash lies in the file. So a wrong passphrase (`wrong`)
/// is told from a damaged file (`damaged`): a checksum over the whole file is compared first.
package enum IdentityFile {
    /// The most an identity file may have.
    package static let maximumLength = 4096

    /// Makes new keys and seals them.
    package static func create(
        passphrase: borrowing SecretBytes,
        cost: PassphraseCost,
        created: Int64
    ) throws(VaultError) -> [UInt8] {
        try seal(
            SecretBytes(randomCount: Identity.secretLength),
            passphrase: passphrase,
            cost: cost,
            created: created
        )
    }

    /// Opens the file; the keys are checked against the public ones in its header.
    package static func open(_ file: [UInt8], passphrase: borrowing SecretBytes) throws(VaultError) -> Identity {
        let (header, sealed) = try readHeader(file)
        let secret = try openSecret(sealed, header: header, passphrase: passphrase)
        let identity = Identity(secret: secret, created: header.created)
        guard identity.card.agreement.bytes == header.agreement, identity.card.verifying.bytes == header.verifying
        else { throw .identityDamaged }
        return identity
    }

    /// The same keys under another passphrase or at another cost.
    package static func reseal(
        _ file: [UInt8],
        passphrase: borrowing SecretBytes,
        newPassphrase: borrowing SecretBytes,
        cost: PassphraseCost
    ) throws(VaultError) -> [UInt8] {
        let (header, sealed) = try readHeader(file)
        let secret = try openSecret(sealed, header: header, passphrase: passphrase)
        return try seal(secret, passphrase: newPassphrase, cost: cost, created: header.created)
    }

    /// The public part, readable without a passphrase.
    package static func memberID(of file: [UInt8]) throws(VaultError) -> MemberID {
        let header = try readHeader(file).header
        guard let agreement = try? AgreementPublicKey(bytes: header.agreement),
            let verifying = try? VerifyingKey(bytes: header.verifying)
        else { throw .identityDamaged }
        return MemberID(agreement: agreement, verifying: verifying)
    }

    /// What ``open(_:passphrase:)`` makes an identity of.
    static func openSecret(of file: [UInt8], passphrase: borrowing SecretBytes) throws(VaultError) -> SecretBytes {
        let (header, sealed) = try readHeader(file)
        return try openSecret(sealed, header: header, passphrase: passphrase)
    }

    /// When the keys were made, in seconds since 1970.
    static func created(of file: [UInt8]) throws(VaultError) -> Int64 {
        try readHeader(file).header.created
    }

    /// What deriving the key from the passphrase costs, readable without it.
    package static func cost(of file: [UInt8]) throws(VaultError) -> PassphraseCost {
        try readHeader(file).header.cost
    }

    private struct Header {
        var salt: [UInt8]
        var cost: PassphraseCost
        var created: Int64
        var agreement: [UInt8]
        var verifying: [UInt8]
        var verifierHash: Digest

        var encoded: [UInt8] {
            var writer = ByteWriter(tag: .identityFile)
            writer.writeSuite()
            writer.write(salt)
            writer.write(cost.passes)
            writer.write(cost.kibibytes)
            writer.write(UInt64(bitPattern: created))
            writer.write(agreement)
            writer.write(verifying)
            writer.write(verifierHash.bytes)
            return writer.bytes
        }
    }

    private static func seal(
        _ secret: borrowing SecretBytes,
        passphrase: borrowing SecretBytes,
        cost: PassphraseCost,
        created: Int64
    ) throws(VaultError) -> [UInt8] {
        let salt = randomBytes(count: PassphraseKey.saltLength)
        let derived = try derive(passphrase, salt: salt, cost: cost)
        let card = Identity(secret: secret, created: created).card
        let header = Header(
            salt: salt,
            cost: cost,
            created: created,
            agreement: card.agreement.bytes,
            verifying: card.verifying.bytes,
            verifierHash: verifierHash(derived)
        )
        let encodedHeader = header.encoded
        var writer = ByteWriter()
        writer.append(encodedHeader)
        writer.write(Sealing.seal(secret, key: derived.slice(0..<32), associatedData: encodedHeader))
        writer.write(Digest(of: writer.bytes).bytes)
        return writer.bytes
    }

    private static func openSecret(
        _ sealed: [UInt8],
        header: Header,
        passphrase: borrowing SecretBytes
    ) throws(VaultError) -> SecretBytes {
        let derived = try derive(passphrase, salt: header.salt, cost: header.cost)
        guard verifierHash(derived) == header.verifierHash else { throw .wrongPassphrase }
        do throws(CryptoError) {
            let secret = try Sealing.openSecret(sealed, key: derived.slice(0..<32), associatedData: header.encoded)
            guard secret.count == Identity.secretLength else { throw .cannotOpen }
            return secret
        } catch {
            throw .identityDamaged
        }
    }

    private static func readHeader(_ file: [UInt8]) throws(VaultError) -> (header: Header, sealed: [UInt8]) {
        guard file.count <= maximumLength else { throw .identityDamaged }
        do throws(FormatError) {
            var reader = try ByteReader(file, tag: .identityFile)
            try reader.readSuite()
            let header = Header(
                salt: try reader.readBytes(exactly: PassphraseKey.saltLength),
                cost: PassphraseCost(passes: try reader.readUInt32(), kibibytes: try reader.readUInt32()),
                created: Int64(bitPattern: try reader.readUInt64()),
                agreement: try reader.readBytes(exactly: 32),
                verifying: try reader.readBytes(exactly: 32),
                verifierHash: try reader.readDigest()
            )
            let sealed = try reader.readBytes(atMost: 1024)
            let checksum = try reader.readDigest()
            try reader.end()
            guard header.cost.isAllowed, Digest(of: Array(file.dropLast(4 + Digest.length))) == checksum else {
                throw .truncated
            }
            return (header, sealed)
        } catch .unknownVersion(let version) {
            throw .malformed(.identity, .unknownVersion(version))
        } catch {
            throw .identityDamaged
        }
    }

    private static func derive(
        _ passphrase: borrowing SecretBytes,
        salt: [UInt8],
        cost: PassphraseCost
    ) throws(VaultError) -> SecretBytes {
        do throws(CryptoError) {
            return try PassphraseKey.derive(from: passphrase, salt: salt, cost: cost, count: 64)
        } catch .noMemory {
            throw .noMemory
        } catch {
            throw .identityDamaged
        }
    }

    private static func verifierHash(_ derived: borrowing SecretBytes) -> Digest {
        var writer = ByteWriter(tag: .identityFile)
        writer.write(Array("verifier".utf8))
        return Digest(of: writer.bytes, key: derived.slice(32..<64))
    }
}
