package import SecauditRegister
package import SecauditVault

extension Workspace {
    /// Gives a member access to a credential; only who holds it can.
    ///
    /// `withSeed` also gives the second factor's seed, which is granted apart.
    package func grant(
        _ credential: Credential.ID,
        to member: MemberID,
        withSeed: Bool,
        judge: PasswordJudge? = nil,
        at time: Int64
    ) throws {
        guard vault.state.members[member]?.isActive == true else {
            throw WorkspaceError.memberUnknown(member.shortFingerprint)
        }
        let secret = try place(of: credential, \.secret)
        let seed = withSeed ? try place(of: credential, \.totp) : nil
        let fact = try self.credential(credential)
        guard !staying(with: fact).contains(member) else {
            throw WorkspaceError.alreadyHolder(name: facts.name(of: member))
        }
        guard holders(of: fact).contains(vault.ownID) else {
            throw WorkspaceError.notAHolder(credential: title(of: fact))
        }
        let own = try compartment(try organ(fact.credential.organ).compartment)
        try perform(at: time) { draft in
            try draft.grant(secret.compartment, to: member)
            if let seed { try draft.grant(seed.compartment, to: member) }
            // A coordinator who holds can open the organ's facts to an officer in the same step.
            if isCoordinator { try draft.grant(own, to: member) }
            try draft.shareFingerprintKey(with: member)
            if let judge { try draft.mark(fact, judge: judge) }
        }
    }

    /// Takes a credential away from a member: new keys, his wraps deleted, obligations raised.
    ///
    /// With `judge` the coordinators are told at once of the password that is sealed anew; a withdrawal need not wait.
    package func withdraw(
        _ credential: Credential.ID,
        from member: MemberID,
        judge: PasswordJudge? = nil,
        at time: Int64
    ) throws {
        let fact = try self.credential(credential)
        let holders = holders(of: fact)
        guard holders.contains(member) else { throw WorkspaceError.notAHolderOf(name: facts.name(of: member)) }
        guard holders.contains(vault.ownID) else {
            throw WorkspaceError.notAHolder(credential: title(of: fact))
        }
        guard staying(with: fact).contains(where: { $0 != member }) else {
            throw WorkspaceError.soleHolder(name: facts.name(of: member))
        }
        let secret = try place(of: credential, \.secret)
        let seed = try place(of: credential, \.totp)
        try perform(at: time) { draft in
            try draft.withdraw(secret.compartment, from: member)
            if let readers = vault.state.compartments[seed.compartment]?.current,
                readers.isRead(by: member), readers.isRead(by: vault.ownID), readers.readers.count > 1
            {
                try draft.withdraw(seed.compartment, from: member)
            }
            try draft.closeFingerprintKey(to: member)
            if let judge { try draft.mark(fact, judge: judge) }
        }
    }

    /// Gives up what one holds; without anybody else the credential would be lost, and `orphan` accepts that.
    ///
    /// Who goes cannot make the key that he is not to know: the next of the holders makes it.
    package func giveUp(_ credential: Credential.ID, orphan: Bool, at time: Int64) throws {
        let own = vault.ownID
        let fact = try self.credential(credential)
        guard staying(with: fact).contains(own) else { throw WorkspaceError.notAHolder(credential: title(of: fact)) }
        guard orphan || staying(with: fact).contains(where: { $0 != own }) else {
            throw WorkspaceError.soleHolder(name: facts.name(of: own))
        }
        let places = [try place(of: credential, \.secret), try place(of: credential, \.totp)]
        try perform(at: time) { draft in
            for place in places {
                guard let held = vault.state.compartments[place.compartment],
                    vault.state.staying(in: held).contains(own)
                else { continue }
                try draft.leave(place.compartment)
            }
            try draft.closeFingerprintKey(to: own)
        }
    }

    /// Certifies a newcomer and lets him read what all members, his municipality's officers and his organs' read.
    package func addMember(
        _ card: MemberCard,
        roles: MemberRoles,
        name: String,
        person: Person.ID?,
        organs: [Organ.ID],
        at time: Int64
    ) throws {
        try requireCoordinator()
        guard vault.state.members[card.id] == nil else { throw WorkspaceError.memberKnown(name) }
        let name = try required(name, "name")
        let shared = try workspaceCompartment
        var compartments: [CompartmentID] = [shared]
        if roles.contains(.coordinator) {
            compartments += vault.state.compartments(of: .coordinators)
            compartments += vault.state.compartments(of: .municipality)
            compartments += vault.state.compartments(of: .organ)
        } else {
            for organ in organs {
                let fact = try self.organ(organ)
                compartments.append(try compartment(fact.compartment))
                compartments.append(try compartment(try municipality(fact.municipality).compartment))
            }
        }
        if let person {
            _ = try self.person(person)
            try requireNoOtherMember(person, than: card.id)
        }
        try perform(at: time) { draft in
            try draft.admit(card, roles: roles)
            for compartment in Set(compartments).sorted() { try draft.grant(compartment, to: card.id) }
            try draft.put(.memberName(MemberNameFact(member: card.id.hexadecimal, name: name)), in: shared)
            if let person {
                try draft.put(
                    .memberBinding(MemberBindingFact(member: card.id.hexadecimal, person: person)),
                    in: shared
                )
            }
        }
    }

    /// States that a member is a person of the register; it takes effect when the member consents.
    package func bindMember(_ member: MemberID, to person: Person.ID, at time: Int64) throws {
        try requireCoordinator()
        _ = try self.person(person)
        try requireNoOtherMember(person, than: member)
        let shared = try workspaceCompartment
        let known = facts.memberBindings[member.hexadecimal]?.record
        try perform(at: time) { draft in
            try draft.put(
                .memberBinding(MemberBindingFact(member: member.hexadecimal, person: person)),
                record: known,
                in: shared
            )
        }
        if member == vault.ownID { try consent(at: time) }
    }

    /// The person that a coordinator has bound to one's key, while one has not consented yet.
    package var openBinding: Person.ID? {
        let key = vault.ownID.hexadecimal
        guard let binding = facts.memberBindings[key], facts.consents[key]?.fact.person != binding.fact.person else {
            return nil
        }
        return binding.fact.person
    }

    /// Consents to being the person named by a coordinator.
    package func consent(at time: Int64) throws {
        guard let person = openBinding else { return }
        let key = vault.ownID.hexadecimal
        let shared = try workspaceCompartment
        try perform(at: time) { draft in
            try draft.put(
                .bindingConsent(MemberBindingFact(member: key, person: person)),
                record: facts.consents[key]?.record,
                in: shared
            )
        }
    }

    /// Opens every grant that has not been opened yet and says so in the ledger; the number of grants accepted.
    @discardableResult
    package func acceptGrants(at time: Int64) throws -> Int {
        let own = vault.ownID
        let state = vault.state
        let waiting = state.unsettled(for: own).filter { id in
            state.compartments[id].map { state.awaitsAcceptance($0, by: own) } ?? false
        }
        guard !waiting.isEmpty else { return 0 }
        try perform(at: time) { draft in
            for compartment in waiting { try draft.acceptGrant(compartment) }
        }
        return waiting.count
    }

    /// Makes new keys for what one holds or oversees together with people who may not read it any more.
    @discardableResult
    package func settleOwed(at time: Int64) throws -> [CompartmentID] {
        let state = vault.state
        let owed = state.unsettled(for: vault.ownID).filter { id in
            state.compartments[id].map { state.owesKey($0, by: vault.ownID) } ?? false
        }
        guard !owed.isEmpty else { return [] }
        try perform(at: time) { draft in
            for compartment in owed { try draft.settle(compartment) }
        }
        return owed
    }

    /// Ends a membership; a credential that only he holds would be lost, and `orphan` accepts that.
    package func removeMember(_ member: MemberID, orphan: Bool, at time: Int64) throws {
        try requireCoordinator()
        guard vault.state.members[member]?.isActive == true else {
            throw WorkspaceError.memberUnknown(member.shortFingerprint)
        }
        guard orphan || !isSoleHolder(member) else { throw WorkspaceError.soleHolder(name: facts.name(of: member)) }
        try perform(at: time) { draft in try draft.remove(member) }
    }
}
