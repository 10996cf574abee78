internal import SecauditCrypto

// New keys in the place of old ones, and giving a secret up.
extension LedgerState {
    /// A member's new keys: everything he is and reads passes to them, and the old ones are void.
    mutating func rotate(
        to encoded: [UInt8],
        inherited: [Operation.InheritedWrap],
        by author: MemberID,
        time: Int64
    ) throws(Refusal) {
        guard members[author]?.successor == nil else { throw .authorRemoved }
        let card = try newcomer(encoded)
        for wrap in inherited {
            guard let compartment = compartments[wrap.compartment] else { throw .compartmentUnknown }
            guard compartment.kind.isHeld, compartment.current.isRead(by: author),
                compartment.wrapHash(of: author, epoch: wrap.epoch) != nil
            else { throw .holdersOnly }
            compartments[wrap.compartment]?.inherited[wrap.epoch, default: [:]][card.id] = wrap.wrap
        }
        replace(author, by: card, signedBy: author, time: time)
    }

    /// New keys for a member who has lost his own; what he held is not his until its holders say so.
    mutating func reset(_ member: MemberID, to encoded: [UInt8], by author: MemberID, time: Int64) throws(Refusal) {
        try requireCoordinator(author)
        guard let found = members[member], found.isActive else { throw .memberUnknown }
        // Whoever has his keys rotates them; this is for those who have lost them.
        guard member != author else { throw .memberKnown }
        replace(member, by: try newcomer(encoded), signedBy: author, time: time)
    }

    mutating func leave(_ id: CompartmentID, by author: MemberID, time: Int64) throws(Refusal) {
        guard let compartment = compartments[id] else { throw .compartmentUnknown }
        guard compartment.kind.isHeld, compartment.current.isRead(by: author), compartment.leavers[author] == nil
        else { throw .holdersOnly }
        compartments[id]?.leavers[author] = time
        compartments[id]?.acceptances[author] = nil
    }

    private func newcomer(_ encoded: [UInt8]) throws(Refusal) -> MemberCard {
        guard let card = try? MemberCard(encoded: encoded) else { throw .memberUnknown }
        guard members[card.id] == nil else { throw .memberKnown }
        return card
    }

    private mutating func replace(_ old: MemberID, by card: MemberCard, signedBy author: MemberID, time: Int64) {
        guard let member = members[old] else { return }
        members[card.id] = Member(
            card: card,
            roles: member.roles,
            admittedBy: author,
            admitted: time,
            removed: nil,
            predecessor: Predecessor(member: old, isSigned: author == old)
        )
        members[old]?.removed = time
        members[old]?.successor = card.id
    }

    // MARK: Who is whom

    /// The keys that a member himself has put in the place of these; `nil` where there are none.
    package func heir(of member: MemberID) -> MemberID? {
        guard let successor = members[member]?.successor, members[successor]?.predecessor?.isSigned == true else {
            return nil
        }
        return successor
    }

    /// The newest keys of the same person, as far as his own signatures lead.
    package func latest(of member: MemberID) -> MemberID {
        var latest = member
        while let heir = heir(of: latest) { latest = heir }
        return latest
    }

    /// The keys before each member's own, where he signed the change himself.
    package var predecessors: [MemberID: MemberID] {
        members.compactMapValues { member in
            member.predecessor.flatMap { $0.isSigned ? $0.member : nil }
        }
    }

    /// Whether a member, or the keys that he has just put in the place of his own, reads by this manifest.
    func reads(_ manifest: Manifest, _ member: MemberID) -> Bool {
        manifest.isRead(by: member) || heir(of: member).map(manifest.isRead) == true
    }

    /// Whether the manifest does nothing but put the author's new keys in the place of his old ones.
    func isOwnReplacement(_ manifest: Manifest, of current: Manifest, by author: MemberID) -> Bool {
        guard manifest.epoch == current.epoch, let heir = heir(of: author), manifest.isRead(by: heir) else {
            return false
        }
        let others = manifest.readers.filter { $0.member != heir }
        return others == current.readers.filter { $0.member != author && $0.member != heir }
    }

    /// The readers who go on reading: present members who have not given the compartment up.
    package func staying(in compartment: CompartmentState) -> [MemberID] {
        compartment.current.readers.map(\.member).filter {
            members[$0]?.isActive == true && compartment.leavers[$0] == nil
        }
    }

    /// Whether somebody who may not read any more was given the present key.
    package func owesRekey(_ compartment: CompartmentState) -> Bool {
        let epoch = compartment.current.epoch
        return !compartment.leavers.isEmpty
            || compartment.manifests.reversed().prefix { $0.value.epoch == epoch }.contains {
                $0.value.readers.contains { members[$0.member]?.isActive != true }
            }
    }
}

extension LedgerState.CompartmentState {
    /// The hash of a member's wrap of an epoch's key: named by the manifest, or inherited from his older keys.
    func wrapHash(of member: MemberID, epoch: UInt32) -> Digest? {
        if let inherited = inherited[epoch]?[member] { return inherited }
        let last = manifests.last { $0.value.epoch == epoch }?.value
        return last?.readers.first { $0.member == member }?.wrap
    }
}
