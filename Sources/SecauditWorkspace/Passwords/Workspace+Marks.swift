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
        let drops = vault.state.lastDrops
        let keyMade = vault.state.fingerprintKey?.entry ?? .max
        return tellable.filter { password in
            guard let drop = drops[password.compartment] else { return true }
            return drop.entry < password.written || drop.entry < keyMade
        }
        .map(\.fact)
    }

    /// A password of which the member can tell.
    private struct TellablePassword {
        let fact: CredentialFact
        let compartment: CompartmentID
        /// The entry that wrote its present version.
        let written: UInt64
    }

    /// The passwords of which the member can tell, by the ids of their credentials; none where nobody is to be told.
    private var tellable: [TellablePassword] {
        let state = vault.state
        guard let coordinators = state.compartments(of: .coordinators).first,
            state.compartments[coordinators]?.current.drop.isEmpty == false
        else { return [] }
        return facts.credentials.values.map(\.fact).compactMap { fact -> TellablePassword? in
            guard fact.credential.closed == nil, let place = fact.secret,
                let compartment = state.compartments[place.compartment],
                state.staying(in: compartment).contains(vault.ownID),
                let record = state.records[place.record], !record.isErased
            else { return nil }
            return TellablePassword(fact: fact, compartment: place.compartment, written: record.current.entry)
        }
        .sorted { $0.fact.credential.id < $1.fact.credential.id }
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
        let told = try tell(of: Array(owed.prefix(limit)), judge: judge, at: time, progress: progress)
        return MarkRenewal(made: told.made, left: owed.count - told.made, isKeyMissing: told.isKeyMissing)
    }

    /// Tells anew of every password that the member holds, for example because there is a new list of leaked ones.
    package func renewAllMarks(
        judge: PasswordJudge,
        at time: Int64,
        progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) throws -> MarkRenewal {
        try settleFingerprintReaders(at: time)
        let held = tellable.map(\.fact)
        let told = try tell(of: held, judge: judge, at: time, progress: progress)
        return MarkRenewal(made: told.made, left: held.count - told.made, isKeyMissing: told.isKeyMissing)
    }

    /// How many were told of: all that could be, or those before it turned out that the fingerprint key is missing.
    private func tell(
        of all: [CredentialFact],
        judge: PasswordJudge,
        at time: Int64,
        progress: (_ done: Int, _ all: Int) -> Void
    ) throws -> (made: Int, isKeyMissing: Bool) {
        var made = 0
        for start in stride(from: 0, to: all.count, by: Self.batch) {
            let batch = all[start..<min(start + Self.batch, all.count)]
            let (told, isKeyMissing) = try perform(at: time) { draft in
                var count = 0
                for (place, fact) in zip(batch.indices, batch) {
                    switch try draft.mark(fact, judge: judge) {
                    case .told: count += 1
                    case .nothingToTell: break
                    case .keyMissing: return (count, true)
                    }
                    progress(place + 1, all.count)
                }
                return (count, false)
            }
            made += told
            guard !isKeyMissing else { return (made, true) }
        }
        return (made, false)
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
