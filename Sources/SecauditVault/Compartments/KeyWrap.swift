package import SecauditCrypto

/// A compartment's key wrapped by one member for another.
///
/// The wrapping key is derived from the X25519 result together with both public keys, the vault, the compartment,
/// the epoch and the commitment; so a wrap opens in one place only. Static keys on both sides cost one derivation for
/// each pair of people instead of one for each wrap (`docs/decisions/0004-static-wraps.md`).
package struct KeyWrap: Hashable, Sendable {
    package let author: MemberID
    package let sealed: [UInt8]

    package var encoded: [UInt8] {
        var writer = ByteWriter(tag: .wrap)
        writer.writeSuite()
        writer.write(author.digest)
        writer.write(sealed)
        return writer.bytes
    }

    package init(encoded: [UInt8]) throws(FormatError) {
        var reader = try ByteReader(encoded, tag: .wrap)
        try reader.readSuite()
        author = MemberID(digest: try reader.readDigest())
        sealed = try reader.readBytes(exactly: CompartmentKey.length + Sealing.overhead)
        try reader.end()
    }

    /// Wraps `key` for `reader`.
    init(
        key: borrowing CompartmentKey,
        author: borrowing Identity,
        reader: MemberCard,
        pairs: PairKeys
    ) throws(CryptoError) {
        let context = Self.context(
            key.context,
            commitment: key.commitment,
            author: author.card,
            reader: reader
        )
        let wrapping = try pairs.key(own: author, other: reader).derive(context)
        self.author = author.id
        sealed = Sealing.seal(key.secret, key: wrapping, associatedData: context)
    }

    /// Unwraps the key that `author` wrapped for the owner of `reader`.
    func open(
        context keyContext: KeyContext,
        commitment: Digest,
        reader: borrowing Identity,
        author: MemberCard,
        pairs: PairKeys
    ) throws(CryptoError) -> CompartmentKey {
        let context = Self.context(keyContext, commitment: commitment, author: author, reader: reader.card)
        let wrapping = try pairs.key(own: reader, other: author).derive(context)
        let secret = try Sealing.openSecret(sealed, key: wrapping, associatedData: context)
        let key = CompartmentKey(secret: secret, context: keyContext)
        guard key.commitment == commitment else { throw .cannotOpen }
        return key
    }

    /// What a manifest says of the wrap.
    package var hash: Digest { Self.hash(of: encoded) }

    /// The same of a wrap's bytes, which have one form only.
    static func hash(of encoded: [UInt8]) -> Digest {
        ByteWriter.hash(.wrapHash, of: encoded)
    }

    private static func context(
        _ context: KeyContext,
        commitment: Digest,
        author: MemberCard,
        reader: MemberCard
    ) -> [UInt8] {
        var writer = ByteWriter()
        writer.append(context.encoded(.wrap))
        writer.write(commitment)
        writer.write(author.agreement.bytes)
        writer.write(author.verifying.bytes)
        writer.write(reader.agreement.bytes)
        writer.write(reader.verifying.bytes)
        return writer.bytes
    }
}

/// The X25519 results between one's own key and others', kept for the time of a command.
final class PairKeys {
    final class PairKey {
        private let shared: SecretBytes

        init(_ shared: consuming SecretBytes) {
            self.shared = shared
        }

        func derive(_ context: [UInt8]) -> SecretBytes {
            shared.subkey(for: context)
        }
    }

    private var keys: [MemberID: PairKey] = [:]

    init() {}

    func key(own: borrowing Identity, other: MemberCard) throws(CryptoError) -> PairKey {
        if let known = keys[other.id] { return known }
        let fresh = PairKey(try own.agreement.sharedSecret(with: other.agreement))
        keys[other.id] = fresh
        return fresh
    }
}
