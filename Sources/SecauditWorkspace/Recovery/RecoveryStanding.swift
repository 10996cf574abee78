package import SecauditRegister
package import SecauditVault

/// How recovery stands: who the trustees are, and how much of what is kept is split between them.
package struct RecoveryStanding: Hashable, Sendable {
    package let seal: Seal
    /// The trustees' present keys, in the order in which they were named.
    package let trustees: [MemberID]
    /// One key on paper in the place of two trustees: who opens the envelope can read everything alone.
    package let isPaper: Bool
    /// Credentials with something kept in the vault whose keys are all split.
    package let sealed: Int
    package let credentials: Int
    /// Those whose holders' clients have still to split a key.
    package let owed: [Credential.ID]
    /// Every time that the halves of a credential's key came together, oldest first.
    package let openings: [Opening]

    package enum Seal: Hashable, Sendable {
        /// Nobody was named.
        case none
        /// Named, and these have not accepted.
        case awaits([MemberID])
        /// These are members no more: nothing can be opened until others are named.
        case broken([MemberID])
        /// Accepted by all, the last of them then.
        case sealed(since: Instant)
    }

    package struct Opening: Hashable, Sendable {
        package let credential: Credential.ID
        /// The seed of the second factor was opened, login and password were not.
        package let isSeedAlone: Bool
        package let recipient: MemberID
        package let trustees: [MemberID]
        package let time: Instant
        /// The ledger's entry with the last of the halves.
        package let entry: UInt64
        /// The entry by which the recipient took it up, with a new key.
        package let takenUp: UInt64?
        /// The entry by which the present key was split after it.
        package let sealedAnew: UInt64?
    }
}

extension Workspace {
    package var recovery: RecoveryStanding {
        let state = vault.state
        let kept = facts.credentials.values.map(\.fact).filter { $0.secret != nil && $0.credential.closed == nil }
            .sorted { $0.credential.id < $1.credential.id }
        // A trustee who is told of no organ still knows from the ledger how many secrets there are.
        let secrets = kept.isEmpty ? state.compartments(of: .secret).compactMap { state.compartments[$0] } : []
        var owed: [Credential.ID] = []
        var openings: [RecoveryStanding.Opening] = []
        for fact in kept {
            let parts = splitParts(of: fact).compactMap { state.compartments[$0] }
            // What nobody holds any more cannot be split; it is lost, and the doctor says so.
            if !parts.allSatisfy(state.isSplit) { owed.append(fact.credential.id) }
            openings += Opening.all(of: fact, in: state).map { opening($0, of: fact.credential.id) }
        }
        return RecoveryStanding(
            seal: seal,
            trustees: state.recovery?.trustees.map { state.latest(of: $0) } ?? [],
            isPaper: state.recovery?.isPaper ?? false,
            sealed: state.recovery == nil ? 0 : kept.count - owed.count + secrets.filter(state.isSplit).count,
            credentials: kept.count + secrets.count,
            owed: state.recovery == nil ? [] : owed,
            openings: openings.sorted { ($0.entry, $0.credential) < ($1.entry, $1.credential) }
        )
    }

    private var seal: RecoveryStanding.Seal {
        let state = vault.state
        guard let recovery = state.recovery else { return .none }
        let gone = recovery.trustees.map { state.latest(of: $0) }.filter { state.members[$0]?.isActive != true }
        guard gone.isEmpty else { return .broken(gone) }
        let waiting = recovery.trustees.filter { recovery.accepted[$0] == nil }
        guard waiting.isEmpty, let since = recovery.accepted.values.max() else { return .awaits(waiting) }
        return .sealed(since: Instant(seconds: since))
    }

    private func opening(_ opening: Opening, of credential: Credential.ID) -> RecoveryStanding.Opening {
        let opened = opening.opened
        let taken = opening.parts.map { part in
            part.manifests.first {
                $0.entry > opened.entry && $0.value.reason == .recover && $0.author == opened.recipient
            }?.entry
        }
        let sealed = opening.parts.map { part in
            part.halves.flatMap { $0.entry > opened.entry ? $0.entry : nil }
        }
        return RecoveryStanding.Opening(
            credential: credential,
            isSeedAlone: opening.isSeedAlone,
            recipient: opened.recipient,
            trustees: opened.trustees,
            time: Instant(seconds: opened.time),
            entry: opened.entry,
            // Done when it is done for every part.
            takenUp: taken.contains(nil) ? nil : taken.compactMap(\.self).max(),
            sealedAnew: sealed.contains(nil) ? nil : sealed.compactMap(\.self).max()
        )
    }

    /// The compartments of a credential whose keys are split: login and password, and the seed.
    func splitParts(of fact: CredentialFact) -> [CompartmentID] {
        [fact.secret, fact.totp].compactMap { $0?.compartment }
    }
}

extension Workspace {
    /// The entry by which there is something new in the last of these; `nil` while one is as it was when it was opened.
    package func changed(since openings: [RecoveryStanding.Opening]) throws -> UInt64? {
        let journal = try self.journal()
        let changes = openings.map { opening in
            journal.first { line in
                guard line.entry > opening.entry, line.credential == opening.credential,
                    case .written(isFirst: false, _) = line.act
                else { return false }
                return line.parts.contains(opening.isSeedAlone ? .seed : .password)
            }?.entry
        }
        return changes.contains(nil) ? nil : changes.compactMap(\.self).max()
    }
}

extension [RecoveryStanding.Opening] {
    /// The entry by which the last of them was split anew; `nil` while one is not.
    package var sealedAnew: UInt64? {
        contains { $0.sealedAnew == nil } ? nil : compactMap(\.sealedAnew).max()
    }
}

extension RecoveryStanding {
    /// Everything kept is split between trustees who have accepted.
    package var isWhole: Bool {
        if case .sealed = seal { sealed == credentials } else { false }
    }
}
