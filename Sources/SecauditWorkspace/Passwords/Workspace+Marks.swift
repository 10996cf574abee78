internal import SecauditRegister
internal import SecauditVault

/// How far the member's passwords are told of for comparison.
package struct MarkRenewal: Hashable, Sendable {
    /// So many were told of now.
    package let made: Int
    /// So many still wait.
    package let left: Int
    /// Nobody has given the member the fingerprint key: whoever has it does so at his next command.
    package let isKeyMissing: Bool
}

extension Workspace {
    /// So many are written as one entry: what a long renewal has done when it is cut short stays done.
    private static let batch = 20

    /// The credentials that the member holds and whose password cannot be compared now, by id: changed or sealed anew
    /// since it was told of, or told of under an earlier fingerprint key.
    package func owedMarks() -> [CredentialFact] {
        let state = vault.state
        guard state.compartments(of: .coordinators).first != nil else { return [] }
        let drops = state.lastDrops
        let keyMade = state.fingerprintKey?.entry ?? .max
        return facts.credentials.values.map(\.fact).filter { fact in
            guard fact.credential.closed == nil, let place = fact.secret,
                let id = CompartmentID(hexadecimal: place.compartment), let compartment = state.compartments[id],
                state.staying(in: compartment).contains(vault.ownID),
                let record = RecordID(hexadecimal: place.record).flatMap({ state.records[$0] }), !record.isErased
            else { return false }
            guard let drop = drops[id] else { return true }
            return drop.entry < record.current.entry || drop.entry < keyMade
        }
        .sorted { $0.credential.id < $1.credential.id }
    }

    /// Makes up to `limit` passwords comparable again and keeps the fingerprint key with those who hold secrets.
    ///
    /// Each costs one or two tenths of a second; `progress` is told how many of those that are to be done now are done.
    @discardableResult
    package func renewMarks(
        atMost limit: Int,
        judge: PasswordJudge,
        at time: Int64,
        progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) throws -> MarkRenewal {
        try settleFingerprintReaders(at: time)
        let owed = owedMarks()
        let made = try tell(of: Array(owed.prefix(limit)), judge: judge, at: time, progress: progress)
        return MarkRenewal(made: made, left: owed.count - made, isKeyMissing: made < min(owed.count, limit))
    }

    /// Tells anew of every password that the member holds, for example because there is a new list of leaked ones.
    package func renewAllMarks(
        judge: PasswordJudge,
        at time: Int64,
        progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) throws -> MarkRenewal {
        try settleFingerprintReaders(at: time)
        let held = facts.credentials.values.map(\.fact)
            .filter { $0.credential.closed == nil && staying(with: $0).contains(vault.ownID) }
            .sorted { $0.credential.id < $1.credential.id }
        let made = try tell(of: held, judge: judge, at: time, progress: progress)
        return MarkRenewal(made: made, left: held.count - made, isKeyMissing: made < held.count)
    }

    /// How many were told of: all, or those before it turned out that the fingerprint key is missing.
    private func tell(
        of all: [CredentialFact],
        judge: PasswordJudge,
        at time: Int64,
        progress: (_ done: Int, _ all: Int) -> Void
    ) throws -> Int {
        var made = 0
        while made < all.count {
            let batch = all[made..<min(made + Self.batch, all.count)]
            let isTold = try perform(at: time) { draft in
                for (done, fact) in batch.enumerated() {
                    guard try draft.mark(fact, judge: judge) else { return false }
                    progress(made + done + 1, all.count)
                }
                return true
            }
            guard isTold else { return made }
            made += batch.count
        }
        return made
    }

    /// Gives the fingerprint key to those who have come to hold a secret, and takes it from those who hold none.
    private func settleFingerprintReaders(at time: Int64) throws {
        let state = vault.state
        guard let compartment = state.fingerprints.flatMap({ state.compartments[$0] }) else { return }
        let readers = Set(state.staying(in: compartment))
        guard readers.contains(vault.ownID) else { return }
        let holders = Set(state.holdersOfSecrets)
        guard readers != holders else { return }
        try perform(at: time) { draft in
            for member in readers.subtracting(holders).sorted() { try draft.closeFingerprintKey(to: member) }
            guard holders.contains(vault.ownID) else { return }
            for member in holders.subtracting(readers).sorted() { try draft.shareFingerprintKey(with: member) }
        }
    }
}
