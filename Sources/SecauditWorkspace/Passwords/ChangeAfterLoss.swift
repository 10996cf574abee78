internal import SecauditVault

/// Whether the entry of a secret was changed after somebody had lost access to it, or others had got it, as far as that
/// is proved.
struct ChangeAfterLoss {
    let state: LedgerState
    /// The record's versions that are known, the oldest first.
    let versions: [LedgerState.Signed<RecordVersion>]
    let proofs: [ChangeProof]

    init(state: LedgerState, versions: [LedgerState.Signed<RecordVersion>], proofs: [ChangeProof]) {
        self.state = state
        self.versions = versions
        self.proofs = proofs
    }

    /// `nil`: the secret is not there, or is erased.
    init?(of place: SealedPlace, in state: LedgerState, marks: MarkBook, knownAt: Int64) {
        guard let known = state.records[place.record], !known.isErased else { return nil }
        self.init(
            state: state,
            versions: known.versions.filter { $0.time <= knownAt },
            proofs: marks.proofs(of: place)
        )
    }

    /// The moment of the first new entry that holds a password which `leaver` did not know, in seconds since 1970.
    ///
    /// It counts if old and new were compared by somebody else, under one key; if the new one was written by somebody
    /// else after the last entry that `leaver` could read (`lastEntry`, which sealed it under a new key); and if what
    /// is there now is not an old password again. What was not compared since it was last changed proves nothing.
    ///
    /// Where an envelope was opened, nobody is a leaver: anybody's new password is one that was not in it.
    func moment(after lastEntry: UInt64, by leaver: MemberID?) -> Int64? {
        let written = versions.last { $0.value.change == .content }?.value.version ?? 0
        let valid = proofs.filter { proof in
            guard state.latest(of: proof.author) != leaver, let fresh = beginning(of: proof),
                fresh.entry > lastEntry, state.latest(of: fresh.author) != leaver
            else { return false }
            return !isKnown(proof, until: lastEntry)
        }
        guard valid.contains(where: { $0.version >= written }),
            !proofs.contains(where: { $0.version >= written && isKnown($0, until: lastEntry) })
        else { return nil }
        return valid.compactMap { beginning(of: $0)?.time }.min()
    }

    /// The first version with the new password.
    private func beginning(of proof: ChangeProof) -> LedgerState.Signed<RecordVersion>? {
        versions.first { $0.value.version > proof.earlier && $0.value.change == .content }
    }

    /// Whether the password is one that was there before the end of access.
    private func isKnown(_ proof: ChangeProof, until lastEntry: UInt64) -> Bool {
        func isOld(_ number: UInt64) -> Bool {
            versions.contains { $0.value.version == number && $0.entry <= lastEntry }
        }
        if let repeats = proof.repeats, isOld(repeats) { return true }
        guard let prints = proof.prints else { return false }
        return proofs.compactMap { other in other.prints.map { (other, $0) } }.contains { other, known in
            // Fingerprints of two epochs say nothing about one another.
            guard known.epoch == prints.epoch else { return false }
            return (isOld(other.version) && known.version == prints.version)
                || (isOld(other.earlier) && known.earlier == prints.version)
        }
    }
}
