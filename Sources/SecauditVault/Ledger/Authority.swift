internal import SecauditCrypto

// Who may do what. The same code runs when an entry is written and each time it is read again, so an entry by the
// wrong author never takes effect, whoever put it into the store.
extension LedgerState {
    /// The state after `operation` by `author`, or why there is none.
    mutating func apply(
        _ operation: Operation,
        by author: MemberID,
        time: Int64,
        entry: UInt64
    ) throws(Refusal) {
        switch operation {
        case .found(let demonstration, let founder):
            try found(demonstration: demonstration, founder: founder, by: author, time: time)
        case .admit(let card, let roles):
            try admit(card, roles: roles, by: author, time: time)
        case .remove(let member):
            try remove(member, by: author, time: time)
        case .manifest(let manifest):
            try accept(manifest, by: author, time: time, entry: entry)
        case .put(let version):
            try put(version, by: author, time: time, entry: entry)
        case .erase(let record):
            try requireCoordinator(author)
            guard records[record] != nil else { throw .recordUnknown }
            records[record]?.isErased = true
        case .rotate(let card, let inherited):
            try rotate(to: card, inherited: inherited, by: author, time: time)
        case .reset(let member, let card):
            try reset(member, to: card, by: author, time: time)
        case .leave(let compartment):
            try leave(compartment, by: author, time: time)
        case .recovery(let step):
            try take(step, by: author, time: time, entry: entry)
        case .halves(let halves):
            try take(halves, by: author, time: time, entry: entry)
        case .accept(let compartment, let manifest):
            guard let state = compartments[compartment] else { throw .compartmentUnknown }
            guard state.current.isRead(by: author) else { throw .readersOnly }
            guard state.current.hash == manifest else { throw .notNext }
            if compartments[compartment]?.acceptances[author] == nil {
                compartments[compartment]?.acceptances[author] = time
            }
        }
        log?.note(operation, entry: entry)
    }

    private mutating func found(
        demonstration: Bool,
        founder: [UInt8],
        by author: MemberID,
        time: Int64
    ) throws(Refusal) {
        guard members.isEmpty, number == 0 else { throw .onlyFoundingEntry }
        guard let card = try? MemberCard(encoded: founder), card.id == author else { throw .authorUnknown }
        isDemonstration = demonstration
        members[author] = Member(
            card: card,
            roles: [.coordinator, .officer],
            admittedBy: author,
            admitted: time,
            removed: nil
        )
    }

    private mutating func admit(
        _ encoded: [UInt8],
        roles: MemberRoles,
        by author: MemberID,
        time: Int64
    ) throws(Refusal) {
        try requireCoordinator(author)
        guard roles.isValid else { throw .invalidRoles }
        guard let card = try? MemberCard(encoded: encoded) else { throw .memberUnknown }
        guard members[card.id] == nil else { throw .memberKnown }
        members[card.id] = Member(card: card, roles: roles, admittedBy: author, admitted: time, removed: nil)
    }

    private mutating func remove(_ member: MemberID, by author: MemberID, time: Int64) throws(Refusal) {
        try requireCoordinator(author)
        guard let found = members[member], found.isActive else { throw .memberUnknown }
        guard !found.roles.contains(.coordinator) || coordinators.count > 1 else { throw .lastCoordinator }
        members[member]?.removed = time
    }

    private mutating func accept(
        _ manifest: Manifest,
        by author: MemberID,
        time: Int64,
        entry: UInt64
    ) throws(Refusal) {
        for reader in manifest.readers {
            guard let member = members[reader.member] else { throw .memberUnknown }
            guard member.isActive else { throw .memberUnknown }
            // An inspector may write nothing, and who holds a secret may.
            guard !manifest.kind.isHeld || member.roles.writes else { throw .readersOnly }
        }
        if manifest.kind == .fingerprints { try checkFingerprintReaders(manifest) }
        let signed = Signed(value: manifest, author: author, time: time, entry: entry)
        guard let known = compartments[manifest.compartment] else {
            try checkFirst(manifest, by: author)
            compartments[manifest.compartment] = CompartmentState(
                kind: manifest.kind,
                scope: manifest.scope,
                manifests: [signed],
                acceptances: [author: time]
            )
            return
        }
        let current = known.current
        guard manifest.kind == known.kind, manifest.scope == known.scope, manifest.previous == hash(of: current),
            manifest.revision == current.revision + 1,
            manifest.epoch == current.epoch || manifest.epoch == current.epoch + 1
        else { throw .notNext }
        // The key of an epoch does not change, and nobody leaves an epoch without a new key.
        if manifest.epoch == current.epoch {
            let kept = Set(manifest.readers.map(\.member))
            guard manifest.commitment == current.commitment, manifest.drop == current.drop,
                manifest.previousKey == current.previousKey,
                current.readers.allSatisfy({
                    kept.contains($0.member) || heir(of: $0.member).map(kept.contains) == true
                })
            else { throw .wrongEpoch }
        }
        if manifest.reason == .recover {
            guard takesUp(manifest, of: known, by: author) else { throw .trusteesOnly }
        } else {
            guard current.isRead(by: author) else { throw known.kind.isHeld ? .holdersOnly : .readersOnly }
        }
        if !known.kind.isHeld, !isOwnReplacement(manifest, of: current, by: author) { try requireCoordinator(author) }
        // Who goes on under new keys keeps the time at which he accepted.
        let heirs = known.acceptances.keys.filter { !manifest.isRead(by: $0) }.map { (reader: $0, heir: heir(of: $0)) }
        compartments.update(manifest.compartment) { $0.take(signed, over: heirs) }
    }

    private func checkFirst(_ manifest: Manifest, by author: MemberID) throws(Refusal) {
        guard manifest.epoch == 1, manifest.revision == 1, manifest.previous == .zero, manifest.previousKey.isEmpty
        else { throw .notNext }
        guard manifest.isRead(by: author) else { throw .readersOnly }
        guard manifest.kind.isHeld else {
            try requireCoordinator(author)
            return
        }
        // That its readers hold secrets has been seen.
        if manifest.kind == .fingerprints { return try checkNoFingerprintKey() }
        guard let scope = compartments[manifest.scope] else { throw .compartmentUnknown }
        guard scope.kind == .organ, scope.current.isRead(by: author) else { throw .readersOnly }
        try requireWriter(author)
    }

    private mutating func put(
        _ version: RecordVersion,
        by author: MemberID,
        time: Int64,
        entry: UInt64
    ) throws(Refusal) {
        guard let compartment = compartments[version.compartment] else { throw .compartmentUnknown }
        guard version.epoch == compartment.current.epoch else { throw .wrongEpoch }
        // What its holders cannot open among their secrets would bar every re-key.
        guard version.recordClass == .holder || !compartment.kind.isHeld else { throw .holdersOnly }
        switch version.recordClass {
        case .coordinator:
            try requireCoordinator(author)
        case .reader:
            guard let scope = compartments[version.scope] else { throw .compartmentUnknown }
            guard !scope.kind.isHeld, scope.current.isRead(by: author) else { throw .readersOnly }
            try requireWriter(author)
        case .member:
            guard compartment.current.isRead(by: author) else { throw .readersOnly }
        case .holder:
            guard compartment.kind.isHeld, reads(compartment.current, author) else { throw .holdersOnly }
        case .drop:
            guard !compartment.current.drop.isEmpty, let scope = compartments[version.scope], scope.kind.isHeld,
                reads(scope.current, author), scope.leavers[author] == nil
            else { throw .holdersOnly }
        }
        let signed = Signed(value: version, author: author, time: time, entry: entry)
        guard let known = records[version.record] else {
            guard version.version == 1, version.previous == .zero else { throw .notNext }
            records[version.record] = RecordState(first: signed)
            compartments.update(version.compartment) { $0.records.append(version.record) }
            return
        }
        guard !known.isErased else { throw .recordUnknown }
        let last = known.current.value
        guard last.compartment == version.compartment, last.scope == version.scope,
            last.recordClass == version.recordClass
        else { throw .recordMoved }
        guard version.version == last.version + 1, version.previous == last.hash else { throw .notNext }
        if version.recordClass == .member, latest(of: known.current.author) != latest(of: author) {
            throw .readersOnly
        }
        records.update(version.record) { $0.add(signed) }
    }

    func requireCoordinator(_ author: MemberID) throws(Refusal) {
        guard members[author]?.roles.contains(.coordinator) == true else { throw .coordinatorOnly }
    }

    private func requireWriter(_ author: MemberID) throws(Refusal) {
        guard members[author]?.roles.writes == true else { throw .readersOnly }
    }
}
