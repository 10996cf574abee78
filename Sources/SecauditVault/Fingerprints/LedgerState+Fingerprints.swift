internal import SecauditCrypto

// What the ledger alone says of the fingerprint key and of what was dropped: anybody can see what is out of date.
extension LedgerState {
    /// The compartment of the fingerprint key; an older one has lost all its readers.
    package var fingerprints: CompartmentID? { compartments(of: .fingerprints).last }

    /// The present key's epoch and the entry that made it; `nil`: there is no key.
    package var fingerprintKey: Signed<FingerprintEpoch>? { fingerprintKey(knownAt: .max) }

    /// The same as it was at `time`, in seconds since 1970.
    package func fingerprintKey(knownAt time: Int64) -> Signed<FingerprintEpoch>? {
        let versions = compartments(of: .fingerprints).flatMap { compartments[$0]?.records ?? [] }
            .flatMap { records[$0]?.versions ?? [] }
        guard let made = versions.last(where: { $0.value.change == .content && $0.time <= time }) else { return nil }
        return Signed(
            value: FingerprintEpoch(made.value.hash),
            author: made.author,
            time: made.time,
            entry: made.entry
        )
    }

    /// The record that holds the key: the first of its compartment.
    var fingerprintRecord: RecordState? {
        guard let id = fingerprints.flatMap({ compartments[$0]?.records.first }), let record = records[id],
            !record.isErased
        else { return nil }
        return record
    }

    /// The present members who hold at least one secret, sorted.
    package var holdersOfSecrets: [MemberID] {
        var holders: Set<MemberID> = []
        for compartment in compartments.values where compartment.kind == .secret {
            holders.formUnion(staying(in: compartment))
        }
        return holders.sorted()
    }

    /// The last drop about each secret, by the secret's compartment: what it says only coordinators can read.
    package var lastDrops: [CompartmentID: Signed<RecordVersion>] {
        var last: [CompartmentID: Signed<RecordVersion>] = [:]
        for coordinators in compartments(of: .coordinators) {
            for id in compartments[coordinators]?.records ?? [] {
                guard let record = records[id], !record.isErased, record.current.value.recordClass == .drop else {
                    continue
                }
                let drop = record.current
                if let known = last[drop.value.scope],
                    (known.entry, known.value.record) > (drop.entry, drop.value.record)
                {
                    continue
                }
                last[drop.value.scope] = drop
            }
        }
        return last
    }

    /// Two keys at a time would be two halves of a town that cannot be compared.
    func checkNoFingerprintKey() throws(Refusal) {
        guard let known = fingerprints.flatMap({ compartments[$0] }) else { return }
        guard staying(in: known).isEmpty else { throw .notNext }
    }

    /// The key is for those who hold a secret: whoever sees the fingerprints and holds nothing must not have it.
    func checkFingerprintReaders(_ manifest: Manifest) throws(Refusal) {
        let known = compartments[manifest.compartment]?.current
        var newcomers = manifest.readers.map(\.member).filter { known?.isRead(by: $0) != true }
        newcomers.removeAll { newcomer in
            // A member's new keys stand in the place of his old ones.
            guard let earlier = members[newcomer]?.predecessor, earlier.isSigned else { return false }
            return known?.isRead(by: earlier.member) == true
        }
        guard !newcomers.isEmpty else { return }
        guard Set(newcomers).isSubset(of: holdersOfSecrets) else { throw .holdersOnly }
    }
}
