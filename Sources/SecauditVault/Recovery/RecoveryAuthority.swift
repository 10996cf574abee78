internal import SecauditCrypto

// Who may arrange recovery, and who may use it.
extension LedgerState {
    mutating func take(_ step: RecoveryStep, by author: MemberID, time: Int64, entry: UInt64) throws(Refusal) {
        switch step {
        case .name(let trustees): try name(trustees, by: author, time: time, entry: entry)
        case .end:
            try requireCoordinator(author)
            guard recovery != nil else { throw .recoveryNotInForce }
            recovery = nil
        case .accept(let naming):
            guard let known = recovery, known.naming == naming else { throw .recoveryNotInForce }
            guard let trustee = known.trustees.first(where: { latest(of: $0) == author }) else { throw .trusteesOnly }
            if known.accepted[trustee] == nil { recovery?.accepted[trustee] = time }
        case .handOver(let handOver): try take(handOver, by: author, time: time, entry: entry)
        }
    }

    /// Two who oversee nothing; one alone, the paper key, only where there are not two to be trusted.
    private mutating func name(
        _ trustees: [MemberID],
        by author: MemberID,
        time: Int64,
        entry: UInt64
    ) throws(Refusal) {
        try requireCoordinator(author)
        guard recovery?.naming != entry else { throw .notNext }
        for trustee in trustees {
            guard members[trustee]?.isActive == true else { throw .memberUnknown }
            guard trustee != author else { throw .trusteesOnly }
        }
        func oversees(_ member: MemberID) -> Bool { members[member]?.roles.contains(.coordinator) == true }
        switch trustees.count {
        case 2:
            guard !trustees.contains(where: oversees) else { throw .trusteesOnly }
        case 1:
            let others = members.filter { $0.value.isActive && !trustees.contains($0.key) && !oversees($0.key) }
            guard others.count < 2 else { throw .trusteesOnly }
        default: throw .trusteesOnly
        }
        recovery = Recovery(naming: entry, trustees: trustees.sorted(), namedBy: author, named: time)
    }

    /// A holder says that he has split the present key; once for each key.
    mutating func take(_ halves: KeyHalves, by author: MemberID, time: Int64, entry: UInt64) throws(Refusal) {
        guard let recovery, recovery.naming == halves.naming, let trustees = presentTrustees else {
            throw .recoveryNotInForce
        }
        guard halves.trustees == trustees else { throw .trusteesOnly }
        guard let compartment = compartments[halves.compartment] else { throw .compartmentUnknown }
        guard compartment.kind.isSplit, reads(compartment.current, author), compartment.leavers[author] == nil else {
            throw .holdersOnly
        }
        guard halves.epoch == compartment.current.epoch else { throw .wrongEpoch }
        guard compartment.halves == nil else { throw .notNext }
        compartments[halves.compartment]?.halves = Signed(value: halves, author: author, time: time, entry: entry)
    }

    private mutating func take(
        _ handOver: RecoveryStep.HandOver,
        by author: MemberID,
        time: Int64,
        entry: UInt64
    ) throws(Refusal) {
        guard let recovery, recovery.naming == handOver.naming, let trustees = presentTrustees else {
            throw .recoveryNotInForce
        }
        guard trustees.contains(author) else { throw .trusteesOnly }
        guard let recipient = members[handOver.recipient], recipient.isActive else { throw .memberUnknown }
        guard recipient.roles.writes else { throw .readersOnly }
        // One of two would have both halves; a paper key has the whole already.
        guard trustees.count == 1 || !trustees.contains(handOver.recipient) else { throw .trusteesOnly }
        guard !handOver.shares.isEmpty else { throw .emptyEntry }
        for share in handOver.shares {
            guard let compartment = compartments[share.compartment] else { throw .compartmentUnknown }
            guard isSplit(compartment) else { throw .recoveryNotInForce }
            guard share.epoch == compartment.current.epoch else { throw .wrongEpoch }
            guard !compartment.current.isRead(by: handOver.recipient) else { throw .memberKnown }
            let earlier = compartment.handedOver.filter { $0.recipient == handOver.recipient }
            guard !earlier.contains(where: { $0.trustee == author }) else { throw .notNext }
            compartments[share.compartment]?.handedOver.append(
                HandedOver(
                    trustee: author,
                    recipient: handOver.recipient,
                    share: share.hash,
                    time: time,
                    entry: entry
                )
            )
            guard Set(earlier.map(\.trustee) + [author]) == Set(trustees) else { continue }
            mayHaveOpenings = true
            compartments[share.compartment]?.openings.append(
                Opened(
                    epoch: share.epoch,
                    recipient: handOver.recipient,
                    trustees: trustees,
                    time: time,
                    entry: entry
                )
            )
        }
    }

    /// Whether the manifest takes up an opening: by its recipient, with a new key, and without shutting anybody out.
    func takesUp(_ manifest: Manifest, of known: CompartmentState, by author: MemberID) -> Bool {
        openedKey(known, for: author) != nil && manifest.epoch == known.current.epoch + 1
            && manifest.isRead(by: author) && staying(in: known).allSatisfy(manifest.isRead)
    }
}
