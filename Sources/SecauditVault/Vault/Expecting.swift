// Telling a distant store what will be read, so that many small readings cost one round trip.
extension Vault {
    /// Says that records will be read one by one, each with the key that it takes.
    package func expect(records: some Sequence<RecordID>) throws(VaultError) {
        guard store.isDistant else { return }
        var rows = ExpectedRows()
        for id in records {
            guard let known = state.records[id], !known.isErased else { continue }
            let version = known.current.value
            rows.records.append(version.rowKey)
            rows.expect(wrap(of: version.compartment, epoch: version.epoch))
        }
        try Self.stored { () throws(StoreError) in try store.expect(rows) }
    }

    /// Says that the present records of compartments will be read.
    package func expect(
        compartments: some Sequence<CompartmentID>,
        knownAt time: Int64 = .max
    ) throws(VaultError) {
        guard store.isDistant else { return }
        var rows = ExpectedRows()
        for id in compartments {
            guard let compartment = state.compartments[id] else { continue }
            let known = compartment.records.compactMap { state.records[$0] }.filter { !$0.isErased }
            let versions = known.reduce(0) { $0 + $1.count }
            let isMostlyPast = time == .max && versions > 2 * known.count
            rows.compartments.append(
                ExpectedRows.Whole(
                    compartment: id,
                    keys: isMostlyPast ? known.map(\.current.value.rowKey) : nil
                )
            )
            for epoch in Set(known.map(\.current.value.epoch)).sorted() { rows.expect(wrap(of: id, epoch: epoch)) }
        }
        try Self.stored { () throws(StoreError) in try store.expect(rows) }
    }

    /// Compartments in portions of which a client can hold all rows at once; one alone may be larger.
    package func portions(of compartments: [CompartmentID]) -> [[CompartmentID]] {
        var portions: [[CompartmentID]] = []
        var room = 0
        for id in compartments {
            let count = state.compartments[id]?.records.count ?? 0
            if portions.isEmpty || count > room {
                portions.append([])
                room = Self.rowsAtOnce
            }
            portions[portions.count - 1].append(id)
            room -= count
        }
        return portions
    }

    private static let rowsAtOnce = 40_000

    /// The own wrap by which the key of an epoch is opened, or of the first later one through which it is.
    private func wrap(of compartment: CompartmentID, epoch: UInt32) -> WrapRow.Key? {
        guard let found = state.compartments[compartment], epoch <= found.current.epoch else { return nil }
        for next in epoch...found.current.epoch {
            if keys[KeyContext(vault: id, compartment: compartment, epoch: next)] != nil { return nil }
            guard found.wrapHash(of: ownID, epoch: next) == nil else {
                return WrapRow.Key(compartment: compartment, epoch: next, member: ownID)
            }
        }
        return nil
    }
}

extension ExpectedRows {
    fileprivate mutating func expect(_ wrap: WrapRow.Key?) {
        if let wrap, wraps.last != wrap { wraps.append(wrap) }
    }
}
