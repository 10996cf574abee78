internal import SecauditCrypto
internal import SecauditVault

/// Facts that were opened before, so that after each task only what is new is read and decoded.
///
/// A record's version never changes: its hash, which the ledger names, stands for its content.
struct OpenedFacts {
    private var known: [RecordID: Opened] = [:]

    private struct Opened {
        let hash: Digest
        /// `nil`: the content is no fact.
        let fact: RegisterFact?
    }

    /// With more new records than this a compartment is read in one go.
    private static let fewRecords = 4

    /// The same as ``FactBook/read(from:knownAt:)`` of everything on record.
    mutating func book(of vault: Vault) throws(VaultError) -> FactBook {
        var book = FactBook()
        book.predecessors = vault.state.predecessors
        try announce(to: vault)
        for kind in [Compartment.Kind.workspace, .municipality, .organ] {
            for compartment in vault.state.compartments(of: kind) {
                guard let state = vault.state.compartments[compartment], state.current.isRead(by: vault.ownID) else {
                    continue
                }
                let versions = state.records.compactMap { id in
                    vault.state.records[id].flatMap { $0.isErased ? nil : $0.current }
                }
                try open(versions.filter { known[$0.value.record]?.hash != $0.value.hash }, in: compartment, of: vault)
                for version in versions {
                    if let fact = known[version.value.record]?.fact {
                        book.add(fact, of: version, kind: kind)
                    } else {
                        book.misfile(version.value.record)
                    }
                }
            }
        }
        return book
    }

    /// Tells a distant store what will be new.
    private func announce(to vault: Vault) throws(VaultError) {
        guard vault.store.isDistant else { return }
        var compartments: [CompartmentID] = []
        var records: [RecordID] = []
        for (id, state) in vault.state.compartments.all.sorted(by: { $0.key < $1.key })
        where [.workspace, .municipality, .organ].contains(state.kind) && state.current.isRead(by: vault.ownID) {
            let fresh = state.records.filter { record in
                guard let found = vault.state.records[record], !found.isErased else { return false }
                return known[record]?.hash != found.current.value.hash
            }
            if fresh.count > Self.fewRecords { compartments.append(id) } else { records += fresh }
        }
        try vault.expect(records: records)
        // What does not fit into memory at once is read compartment by compartment.
        if let first = vault.portions(of: compartments).first { try vault.expect(compartments: first) }
    }

    private mutating func open(
        _ fresh: [LedgerState.Signed<RecordVersion>],
        in compartment: CompartmentID,
        of vault: Vault
    ) throws(VaultError) {
        if fresh.count > Self.fewRecords {
            for record in try vault.records(in: compartment) {
                keep(record, fact: RegisterFact.fact(from: record.content))
            }
        } else {
            for version in fresh {
                let record = try vault.record(version.value.record)
                keep(record, fact: RegisterFact.fact(from: record.content))
            }
        }
    }

    private mutating func keep(_ record: OpenedRecord, fact: RegisterFact?) {
        known[record.version.value.record] = Opened(hash: record.version.value.hash, fact: fact)
    }
}
