package import SecauditRegister
package import SecauditVault

extension Workspace {
    /// Puts new keys in the place of one's own; the workspace is to be opened anew with them.
    package func rotateKeys(to identity: borrowing Identity, at time: Int64) throws {
        try vault.transact(at: time) { draft in try draft.rotate(to: identity) }
    }

    /// Certifies new keys for a member who has lost his own.
    ///
    /// His old ones are void at once. What is shared opens for the new ones; what he held stays closed until each of
    /// its holders grants it anew. A credential that he alone held is lost, and `orphan` accepts that.
    package func resetMember(_ member: MemberID, to card: MemberCard, orphan: Bool, at time: Int64) throws {
        try requireCoordinator()
        guard vault.state.members[member]?.isActive == true else {
            throw WorkspaceError.memberUnknown(member.shortFingerprint)
        }
        guard vault.state.members[card.id] == nil else { throw WorkspaceError.memberKnown(facts.name(of: card.id)) }
        guard orphan || !isSoleHolder(member) else {
            throw WorkspaceError.soleHolder(name: facts.name(of: member))
        }
        let name = facts.name(of: member)
        let person = boundPerson(of: member)
        let shared = try workspaceCompartment
        try perform(at: time) { draft in
            try draft.reset(member, to: card)
            try draft.put(.memberName(MemberNameFact(member: card.id.hexadecimal, name: name)), in: shared)
            if let person {
                try draft.put(
                    .memberBinding(MemberBindingFact(member: card.id.hexadecimal, person: person)),
                    in: shared
                )
            }
        }
    }

    /// A grant that was void when its holder lost his keys, and that one may make again.
    package struct Confirmation: Hashable, Sendable {
        package let credential: Credential.ID
        /// The new key of the one who had access.
        package let member: MemberID
    }

    /// What one holds and somebody with new, unsigned keys held too: each holder decides about it anew.
    package func confirmationsOwed() -> [Confirmation] {
        confirmationsOwedByAnybody().filter { owed in
            facts.credentials[owed.credential].map { staying(with: $0.fact).contains(vault.ownID) } ?? false
        }
    }

    /// The same for what others hold: what nobody holds cannot be granted anew.
    package func confirmationsOwedByAnybody() -> [Confirmation] {
        let state = vault.state
        let reset = state.members.filter { $0.value.predecessor?.isSigned == false }
        guard !reset.isEmpty else { return [] }
        return facts.credentials.values.map(\.fact)
            .filter { !staying(with: $0).isEmpty }
            .flatMap { fact -> [Confirmation] in
                guard let compartment = fact.secret.flatMap({ state.compartments[$0.compartment] }) else { return [] }
                return reset.compactMap { new, member in
                    let latest = state.latest(of: new)
                    guard let old = member.predecessor?.member, state.members[latest]?.isActive == true,
                        !compartment.current.isRead(by: latest),
                        compartment.lostItsReader(old)
                    else { return nil }
                    return Confirmation(credential: fact.credential.id, member: latest)
                }
            }
            .sorted { ($0.credential, $0.member) < ($1.credential, $1.member) }
    }

    /// Who goes on holding a credential: present members who have not given it up.
    package func staying(with credential: CredentialFact) -> [MemberID] {
        guard let compartment = credential.secret.flatMap({ vault.state.compartments[$0.compartment] }) else {
            return []
        }
        return vault.state.staying(in: compartment)
    }

    /// Whether there is a credential that nobody could open without this member.
    func isSoleHolder(_ member: MemberID) -> Bool {
        vault.state.compartments.values.contains {
            $0.kind == .secret && vault.state.staying(in: $0) == [member]
        }
    }

    /// One person has one key at a time.
    func requireNoOtherMember(_ person: Person.ID, than member: MemberID) throws(WorkspaceError) {
        let others = vault.state.members.filter { $0.value.isActive && $0.key != member }.keys.sorted()
        guard let other = others.first(where: { boundPerson(of: $0) == person }) else { return }
        throw .personHasMember(name: facts.name(of: other))
    }

    /// The person whom a coordinator has named behind a key, consented to or not.
    private func boundPerson(of member: MemberID) -> Person.ID? {
        if let binding = facts.memberBindings[member.hexadecimal] { return binding.fact.person }
        return facts.predecessors[member].flatMap(boundPerson)
    }
}

extension LedgerState.CompartmentState {
    /// Whether a reader stopped reading without anybody having withdrawn it from him.
    fileprivate func lostItsReader(_ member: MemberID) -> Bool {
        guard let last = manifests.lastIndex(where: { $0.value.isRead(by: member) }) else { return false }
        return last == manifests.count - 1 || manifests[last + 1].value.reason != .withdraw
    }
}
