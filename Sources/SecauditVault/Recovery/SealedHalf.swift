internal import SecauditCrypto

/// A half of a compartment's key, sealed by a holder for a trustee; or, at an opening, by a trustee for a recipient.
///
/// The key under which it is sealed is made of everything that it belongs to, so a half opens for one reader, in one
/// place, and as what it was made for.
package struct SealedHalf: Hashable {
    let author: MemberID
    let sealed: [UInt8]
    let purpose: Purpose

    /// Whose it is to open.
    package enum Purpose: Hashable {
        case half
        case share

        var tag: StructureTag { self == .half ? .half : .share }
        var hashTag: StructureTag { self == .half ? .halfHash : .shareHash }
        var rowTag: StructureTag { self == .half ? .halfRow : .shareRow }
    }

    /// What a half is a half of.
    struct Place {
        let key: KeyContext
        let commitment: Digest
        let naming: UInt64
        /// Who has the halves, sorted, and whose this one is.
        let trustees: [MemberID]
        let trustee: MemberID

        fileprivate func context(_ purpose: Purpose, author: MemberCard, reader: MemberCard) -> [UInt8] {
            var writer = ByteWriter()
            writer.append(key.encoded(purpose.tag))
            writer.write(commitment)
            writer.write(naming)
            writer.write(UInt32(trustees.count))
            for trustee in trustees { writer.write(trustee.digest) }
            writer.write(trustee.digest)
            for card in [author, reader] {
                writer.write(card.agreement.bytes)
                writer.write(card.verifying.bytes)
            }
            return writer.bytes
        }
    }

    package var encoded: [UInt8] {
        var writer = ByteWriter(tag: purpose.tag)
        writer.writeSuite()
        writer.write(author.digest)
        writer.write(sealed)
        return writer.bytes
    }

    /// What the ledger says of it.
    var hash: Digest { ByteWriter.hash(purpose.hashTag, of: encoded) }

    package init(encoded: [UInt8], as purpose: Purpose) throws(FormatError) {
        var reader = try ByteReader(encoded, tag: purpose.tag)
        try reader.readSuite()
        author = try reader.readMember()
        sealed = try reader.readBytes(exactly: CompartmentKey.length + Sealing.overhead)
        self.purpose = purpose
        try reader.end()
    }

    init(
        _ half: borrowing SecretBytes,
        as purpose: Purpose,
        at place: Place,
        by author: borrowing Identity,
        for reader: MemberCard,
        pairs: PairKeys
    ) throws(CryptoError) {
        let context = place.context(purpose, author: author.card, reader: reader)
        let key = try pairs.key(own: author, other: reader).derive(context)
        self.author = author.id
        self.purpose = purpose
        sealed = Sealing.seal(half, key: key, associatedData: context)
    }

    func open(
        at place: Place,
        by reader: borrowing Identity,
        from author: MemberCard,
        pairs: PairKeys
    ) throws(CryptoError) -> SecretBytes {
        let context = place.context(purpose, author: author, reader: reader.card)
        let key = try pairs.key(own: reader, other: author).derive(context)
        let half = try Sealing.openSecret(sealed, key: key, associatedData: context)
        guard half.count == CompartmentKey.length else { throw .cannotOpen }
        return half
    }

    /// Where it lies among the wraps: under a name that is no member's.
    static func row(_ purpose: Purpose, _ context: KeyContext, for people: [MemberID]) -> WrapRow.Key {
        var writer = ByteWriter(tag: purpose.rowTag)
        writer.writeSuite()
        for person in people { writer.write(person.digest) }
        return WrapRow.Key(
            compartment: context.compartment,
            epoch: context.epoch,
            member: MemberID(digest: Digest(of: writer.bytes))
        )
    }
}
