package import SecauditRegister
package import SecauditVault

extension Workspace {
    /// Names the two trustees; others' halves are worth nothing once the holders' clients have made new keys.
    package func nameTrustees(_ trustees: [MemberID], at time: Int64) throws {
        try requireCoordinator()
        guard Set(trustees).count == 2 else { throw RecoveryError.twoTrustees }
        var people: Set<Person.ID> = []
        for trustee in trustees {
            guard let member = vault.state.members[trustee], member.isActive else {
                throw WorkspaceError.memberUnknown(trustee.shortFingerprint)
            }
            let name = facts.name(of: trustee)
            guard !member.roles.contains(.coordinator) else { throw RecoveryError.trusteeCoordinates(name: name) }
            // Two keys of one person would be one trustee; whose key it is must be known to be two.
            guard let person = facts.person(of: trustee), people.insert(person).inserted else {
                throw RecoveryError.trusteeUnbound(name: name)
            }
        }
        try perform(at: time) { draft in try draft.nameTrustees(trustees) }
    }

    package func endRecovery(at time: Int64) throws {
        try requireCoordinator()
        guard vault.state.recovery != nil else { throw RecoveryError.notArranged }
        try perform(at: time) { draft in try draft.endRecovery() }
    }

    /// Whether one was named as a trustee and has not answered.
    package var isAskedToBeTrustee: Bool {
        guard let recovery = vault.state.recovery else { return false }
        return recovery.trustees.contains {
            vault.state.latest(of: $0) == vault.ownID && recovery.accepted[$0] == nil
        }
    }

    /// Takes on to be a trustee.
    package func acceptTrust(at time: Int64) throws {
        guard isAskedToBeTrustee else { throw RecoveryError.notATrustee }
        try perform(at: time) { draft in try draft.acceptTrust() }
    }

    /// Whether one has a trustee's halves.
    package var isTrustee: Bool { vault.state.presentTrustees?.contains(vault.ownID) == true }

    /// The keys of the present trustees, which a holder vouches for before his client splits anything between them.
    package var trusteesToVouchFor: [MemberID] {
        (vault.state.presentTrustees ?? []).filter { !vault.vouchedTrustees.contains($0) }
    }

    /// Tells the vault for which trustees one vouches: those whose fingerprints were typed here, and keys signed by those.
    package func vouchForTrustees(pinned: Set<MemberID>) {
        vault.vouchedTrustees = Set((vault.state.presentTrustees ?? []).filter { isVouched($0, pinned: pinned) })
    }

    /// To hold a secret together with somebody is not enough here: half of everything is at stake.
    private func isVouched(_ member: MemberID, pinned: Set<MemberID>) -> Bool {
        if pinned.contains(member) { return true }
        guard let known = vault.state.members[member] else { return false }
        guard let before = known.predecessor else {
            // Whoever admitted the key has typed its fingerprint.
            return vault.state.latest(of: known.admittedBy) == vault.ownID
        }
        return before.isSigned && isVouched(before.member, pinned: pinned)
    }

    /// The compartments that one holds and whose keys are not split between the present trustees.
    package var halvesOwed: [CompartmentID] {
        let state = vault.state
        return state.unsettled(for: vault.ownID).filter { id in
            state.compartments[id].map { state.owesHalves($0, by: vault.ownID) } ?? false
        }
    }

    /// Splits what is owed, between trustees for whom one vouches; how many keys were split.
    @discardableResult
    package func keepHalves(at time: Int64) throws -> Int {
        let owed = halvesOwed
        guard !owed.isEmpty, trusteesToVouchFor.isEmpty else { return 0 }
        try perform(at: time) { draft in
            for compartment in owed { try draft.keepHalves(of: compartment) }
        }
        return owed.count
    }

    /// What a trustee has halves of, and how many of these open with his key; what they are halves of stays closed.
    package func tryOwnHalves() throws -> (opened: Int, all: Int) {
        let own = vault.state.compartments.filter {
            $0.value.halves?.value.trustees.contains(vault.ownID) == true
        }
        var opened = 0
        for id in own.keys.sorted() where (try? vault.opensOwnHalf(of: id)) == true { opened += 1 }
        return (opened, own.count)
    }

    /// Hands one's halves of these credentials over to a member, sealed for him alone; of all there are where `nil`.
    ///
    /// - Returns: Whether these were the last halves: then the recipient has access.
    @discardableResult
    package func handOver(_ credentials: [Credential.ID]?, to recipient: MemberID, at time: Int64) throws -> Bool {
        guard isTrustee else { throw RecoveryError.notATrustee }
        guard let member = vault.state.members[recipient], member.isActive else {
            throw WorkspaceError.memberUnknown(recipient.shortFingerprint)
        }
        let name = facts.name(of: recipient)
        guard member.roles.writes else { throw RecoveryError.recipientOnlyReads(name: name) }
        guard vault.state.recovery?.isPaper == true || vault.state.presentTrustees?.contains(recipient) != true else {
            throw RecoveryError.recipientIsTrustee(name: name)
        }
        var compartments: [CompartmentID] = []
        for id in credentials ?? [] {
            let fact = try credential(id)
            let open = splitParts(of: fact).filter { canHandOver($0, to: recipient) }
            guard !open.isEmpty else { throw RecoveryError.nothingToHandOver(credential: title(of: fact)) }
            compartments += open
        }
        if credentials == nil {
            // A trustee need not be told of any organ: what is split is in the ledger.
            compartments = vault.state.compartments.keys.filter { canHandOver($0, to: recipient) }.sorted()
            guard !compartments.isEmpty else { throw RecoveryError.nothingToHandOver(credential: name) }
        }
        try perform(at: time) { draft in try draft.handOver(compartments, to: recipient) }
        return compartments.contains { part in
            vault.state.compartments[part]?.openings.contains {
                $0.entry == vault.state.number && $0.recipient == recipient
            } == true
        }
    }

    private func canHandOver(_ part: CompartmentID, to recipient: MemberID) -> Bool {
        guard let state = vault.state.compartments[part] else { return false }
        return vault.state.isSplit(state) && !state.current.isRead(by: recipient)
            && !state.handedOver.contains { $0.trustee == vault.ownID && $0.recipient == recipient }
    }

    /// The compartments whose halves were all handed over to oneself.
    private var openedParts: [CompartmentID] {
        let state = vault.state
        return state.unsettled(for: vault.ownID).filter { id in
            state.compartments[id].map { state.openedKey($0, for: vault.ownID) != nil } ?? false
        }
    }

    /// Puts the halves together, makes new keys with oneself among their readers, and has them split again.
    @discardableResult
    package func takeUp(at time: Int64) throws -> [Credential.ID] {
        let parts = openedParts
        guard !parts.isEmpty else { return [] }
        try perform(at: time) { draft in
            for part in parts { try draft.recover(part) }
        }
        return facts.credentials.values.map(\.fact).filter { !splitParts(of: $0).filter(parts.contains).isEmpty }
            .map(\.credential.id).sorted()
    }

    /// A coordinator may make a paper key where there are not two people who could be trustees.
    package func requirePaperKeyAllowed() throws {
        try requireCoordinator()
        let others = vault.state.members.filter { $0.value.isActive && !$0.value.roles.contains(.coordinator) }
        guard others.count < 2 else { throw RecoveryError.paperInATeam(count: others.count) }
    }

    /// Makes the paper key of a town that has nobody to be a trustee: a member of its own, whose keys are printed.
    ///
    /// It may do what a coordinator may, since with its envelope a town goes on that has lost the only one it had.
    package func setPaperKey(_ paper: consuming Identity, name: String, at time: Int64) throws {
        try requirePaperKeyAllowed()
        let former = vault.state.recovery.flatMap { $0.isPaper ? $0.trustees.first : nil }
        let id = paper.id
        try addMember(
            paper.card,
            roles: [.coordinator, .officer],
            name: name,
            person: nil,
            organs: [],
            at: time
        )
        try perform(at: time) { draft in
            try draft.nameTrustees([id])
            if let former, vault.state.members[former]?.isActive == true { try draft.remove(former) }
        }
        // The paper accepts for itself, once, before its keys are only on paper.
        let second = try Workspace(
            vault: try Vault.open(vault.store, identity: paper, freshness: .mark(vault.mark), at: time)
        )
        try second.acceptGrants(at: time)
        try second.acceptTrust(at: time)
        try refresh()
        vault.vouchedTrustees = [id]
        try keepHalves(at: time)
    }

    /// The member whose keys are on paper.
    package var paperKey: MemberID? {
        vault.state.recovery.flatMap { $0.isPaper ? vault.state.latest(of: $0.trustees[0]) : nil }
    }
}
