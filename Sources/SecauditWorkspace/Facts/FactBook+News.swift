internal import SecauditVault

// Taking in what was written since the book was read, in the time that what is new takes.
extension FactBook {
    /// Takes in the entries since the last one that the book knows; `false`: the book has to be read anew.
    ///
    /// That is so when the member reads other compartments than before, when something was erased, and when two records
    /// claim to be one thing: what holds then is for a reading of everything to say. Nothing has changed when this
    /// throws.
    mutating func takeNew(from vault: Vault) throws(VaultError) -> Bool {
        guard let changes = vault.state.changes(since: readTo),
            !changes.compartments.contains(where: { hasTurned($0, in: vault) })
        else { return false }
        let fresh = changes.records.filter { Self.shelf(of: $0, in: vault) != nil }
        guard !changes.records.contains(where: { isGone($0, in: vault) }) else { return false }
        let opened = try Self.open(fresh, in: vault)
        let known = readTo
        // A book that is left half entered has to be read anew, however often that fails.
        readTo = 0
        for id in fresh {
            guard let record = opened[id], let shelf = Self.shelf(of: id, in: vault) else { return false }
            let isNew = Self.isNew(id, since: known, in: vault)
            let isFit =
                if let fact = RegisterFact.fact(from: record.content) {
                    add(fact, of: record.version, on: shelf, isNew: isNew)
                } else {
                    misfile(id, isNew: isNew)
                }
            guard isFit else { return false }
        }
        predecessors = vault.state.predecessors
        readTo = vault.state.number
        return true
    }

    /// Whether the member has come to read a compartment that was there before, or reads it no more.
    private func hasTurned(_ id: CompartmentID, in vault: Vault) -> Bool {
        guard let compartment = vault.state.compartments[id], Shelf(of: id, compartment) != nil else { return false }
        guard let before = compartment.manifests.last(where: { $0.entry <= readTo }) else { return false }
        return before.value.isRead(by: vault.ownID) != compartment.current.isRead(by: vault.ownID)
    }

    /// Whether a record that may be in the book has been erased.
    private func isGone(_ id: RecordID, in vault: Vault) -> Bool {
        vault.state.records[id]?.isErased == true && !Self.isNew(id, since: readTo, in: vault)
    }

    private static func isNew(_ id: RecordID, since number: UInt64, in vault: Vault) -> Bool {
        vault.state.records[id].map { $0.first.entry > number } ?? true
    }

    /// Opens present versions: where much of a compartment is new, all of it in one go.
    private static func open(_ ids: [RecordID], in vault: Vault) throws(VaultError) -> [RecordID: OpenedRecord] {
        let found = Dictionary(grouping: ids) { vault.state.records[$0]?.current.value.compartment ?? .none }
        let whole = found.filter { $0.value.count > mostSingly($0.key, in: vault) }.keys.sorted()
        let wanted = Set(ids)
        return try vault.store.whileReading { () throws(VaultError) in
            var opened: [RecordID: OpenedRecord] = [:]
            for portion in vault.portions(of: whole) {
                try vault.expect(compartments: portion)
                for compartment in portion {
                    for record in try vault.records(in: compartment) where wanted.contains(record.id) {
                        opened[record.id] = record
                    }
                }
            }
            let rest = ids.filter { opened[$0] == nil }
            try vault.expect(records: rest)
            for id in rest { opened[id] = try vault.record(id) }
            return opened
        }
    }

    /// More new records than this are read with their whole compartment.
    private static func mostSingly(_ compartment: CompartmentID, in vault: Vault) -> Int {
        max(4, (vault.state.compartments[compartment]?.records.count ?? 0) / 8)
    }
}

extension OpenedRecord {
    fileprivate var id: RecordID { version.value.record }
}
