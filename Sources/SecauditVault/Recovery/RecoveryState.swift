internal import SecauditCrypto

extension LedgerState {
    /// Who is to be able to open what its holders no longer can.
    package struct Recovery: Hashable, Sendable {
        /// The number of the entry that named them.
        package let naming: UInt64
        /// Sorted; one is a paper key.
        package let trustees: [MemberID]
        package let namedBy: MemberID
        package let named: Int64
        /// When each of them took it on.
        package internal(set) var accepted: [MemberID: Int64] = [:]

        package var isPaper: Bool { trustees.count == 1 }
    }

    /// A trustee's half, sealed anew for a recipient.
    package struct HandedOver: Hashable, Sendable {
        package let trustee: MemberID
        package let recipient: MemberID
        let share: Digest
        package let time: Int64
        package let entry: UInt64
    }

    /// From here on the recipient has the whole key: all trustees have handed their halves over to him.
    package struct Opened: Hashable, Sendable {
        package let epoch: UInt32
        package let recipient: MemberID
        package let trustees: [MemberID]
        package let time: Int64
        package let entry: UInt64
    }

    /// The keys that the trustees have now, sorted; `nil` while one of them has not accepted, or is a member no more.
    package var presentTrustees: [MemberID]? {
        guard let recovery, recovery.trustees.allSatisfy({ recovery.accepted[$0] != nil }) else { return nil }
        let latest = recovery.trustees.map { self.latest(of: $0) }
        guard latest.allSatisfy({ members[$0]?.isActive == true }) else { return nil }
        return latest.sorted()
    }

    /// Whether the present key is split between the present trustees.
    package func isSplit(_ compartment: CompartmentState) -> Bool {
        guard let recovery, let trustees = presentTrustees, let halves = compartment.halves?.value else { return false }
        return halves.naming == recovery.naming && halves.trustees == trustees
    }

    /// Whether a holder is to split the key: nobody has, or it is split between others than the present trustees.
    package func owesHalves(_ compartment: CompartmentState, by member: MemberID) -> Bool {
        recovery != nil && compartment.kind.isSplit && presentTrustees != nil && !isSplit(compartment)
            && compartment.current.isRead(by: member) && compartment.leavers[member] == nil
    }

    /// An opening for this member that he has not taken up, of the present key.
    package func openedKey(_ compartment: CompartmentState, for member: MemberID) -> Opened? {
        guard !compartment.openings.isEmpty, !compartment.current.isRead(by: member) else { return nil }
        return compartment.openings.last { $0.epoch == compartment.current.epoch && $0.recipient == member }
    }
}

extension Compartment.Kind {
    /// What would be lost with its holders; the fingerprints' key is made anew.
    package var isSplit: Bool { self == .secret || self == .totp }
}
