package import SecauditCrypto

/// A copy of an identity's private keys under a random key that lives for minutes; its layout is in
/// `docs/vault-format.md`.
///
/// The copy without the key is worth nothing, and the key without the copy neither: they lie in different places.
package enum UnlockedIdentity {
    /// The most such a copy may have.
    package static let maximumLength = 1024
    /// The length of the key that it is sealed under.
    package static let keyLength = Sealing.keyLength

    /// Opens the identity file and seals its keys under `key`; `until` is in seconds since 1970.
    package static func seal(
        _ file: [UInt8],
        passphrase: borrowing SecretBytes,
        key: borrowing SecretBytes,
        until: Int64
    ) throws(VaultError) -> [UInt8] {
        let header = Header(
            member: try IdentityFile.memberID(of: file),
            created: try IdentityFile.created(of: file),
            until: until
        )
        let secret = try IdentityFile.openSecret(of: file, passphrase: passphrase)
        var writer = ByteWriter()
        writer.append(header.encoded)
        writer.write(Sealing.seal(secret, key: key, associatedData: header.encoded))
        return writer.bytes
    }

    /// Opens a copy; it must be `member`'s, and not have run out at `now`.
    package static func open(
        _ copy: [UInt8],
        key: borrowing SecretBytes,
        member: MemberID,
        at now: Int64
    ) throws(VaultError) -> Identity {
        let (header, sealed) = try read(copy)
        guard header.member == member, header.until > now, key.count == keyLength else { throw .identityDamaged }
        do throws(CryptoError) {
            let secret = try Sealing.openSecret(sealed, key: key, associatedData: header.encoded)
            guard secret.count == Identity.secretLength else { throw .cannotOpen }
            let identity = Identity(secret: secret, created: header.created)
            guard identity.id == member else { throw .cannotOpen }
            return identity
        } catch {
            throw .identityDamaged
        }
    }

    /// Until when a copy is good, in seconds since 1970.
    package static func end(of copy: [UInt8]) throws(VaultError) -> Int64 {
        try read(copy).header.until
    }

    private struct Header {
        var member: MemberID
        var created: Int64
        var until: Int64

        var encoded: [UInt8] {
            var writer = ByteWriter(tag: .unlocked)
            writer.writeSuite()
            writer.write(member.digest.bytes)
            writer.write(UInt64(bitPattern: created))
            writer.write(UInt64(bitPattern: until))
            return writer.bytes
        }
    }

    private static func read(_ copy: [UInt8]) throws(VaultError) -> (header: Header, sealed: [UInt8]) {
        guard copy.count <= maximumLength else { throw .identityDamaged }
        do throws(FormatError) {
            var reader = try ByteReader(copy, tag: .unlocked)
            try reader.readSuite()
            let header = Header(
                member: MemberID(digest: try reader.readDigest()),
                created: Int64(bitPattern: try reader.readUInt64()),
                until: Int64(bitPattern: try reader.readUInt64())
            )
            let sealed = try reader.readBytes(atMost: 512)
            try reader.end()
            return (header, sealed)
        } catch {
            throw .identityDamaged
        }
    }
}
