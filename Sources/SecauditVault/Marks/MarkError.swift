/// Why a mark of integrity does not count, as facts.
package enum MarkError: Error, Hashable, Sendable {
    /// The report is not the one that was marked: other bytes, more or fewer.
    case reportAltered
    /// The mark was not made over these fields by the key of this card.
    case markAltered
    /// The number of an entry of the certification, counted from 1, that does not lead on from those before it.
    case certificationBroken(place: Int)
    /// The certification does not lead to the key that made the mark, or to one that counts no longer.
    case signerNotCertified(MemberID)
    /// Everything fits, and the vault is another one than that of the fingerprint on paper.
    case rootDiffers(found: MemberID)
    /// More than a mark may carry.
    case tooLong
}
