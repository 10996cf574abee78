internal import Synchronization

/// Which compartments there are of each kind, found once for a table's base: a task asks for the workspace's own
/// compartment, and looking for it among all secrets would cost more than the task.
final class CompartmentKinds: Sendable {
    typealias Table = LedgerTable<Compartment, LedgerState.CompartmentState>

    /// Where an index says it.
    private let indexed: IndexedTable<Compartment.Kind, [CompartmentID]>?
    private let settled = Mutex<[Compartment.Kind: [CompartmentID]]?>(nil)

    init(indexed: IndexedTable<Compartment.Kind, [CompartmentID]>? = nil) {
        self.indexed = indexed
    }

    /// The compartments of a kind, in the order of their making.
    func ids(of kind: Compartment.Kind, in table: Table) -> [CompartmentID] {
        // A compartment keeps its kind, and what was made later comes later.
        let new = table.changes.filter { $0.value.kind == kind && !table.isSettled($0.key) }
        return settledIDs(of: kind, in: table) + Self.ordered(new)
    }

    private func settledIDs(of kind: Compartment.Kind, in table: Table) -> [CompartmentID] {
        if let indexed { return indexed.value(of: kind.key) ?? [] }
        return settled.withLock { settled in
            let known = settled ?? Self.all(in: table.settled)
            settled = known
            return known[kind] ?? []
        }
    }

    /// The compartments of each kind, in the order of their making.
    static func all(
        in compartments: [CompartmentID: LedgerState.CompartmentState]
    ) -> [Compartment.Kind: [CompartmentID]] {
        var places: [Compartment.Kind: [Place]] = [:]
        for (id, compartment) in compartments { places[compartment.kind, default: []].append(Place(id, compartment)) }
        return places.mapValues(ordered)
    }

    /// A compartment and the entry that made it.
    private struct Place {
        let id: CompartmentID
        let entry: UInt64

        init(_ id: CompartmentID, _ compartment: LedgerState.CompartmentState) {
            self.id = id
            entry = compartment.manifests[0].entry
        }
    }

    /// Compartments of any kind in the order of their making.
    static func ordered(_ compartments: [CompartmentID: LedgerState.CompartmentState]) -> [CompartmentID] {
        ordered(compartments.map { Place($0.key, $0.value) })
    }

    private static func ordered(_ places: [Place]) -> [CompartmentID] {
        places.sorted { ($0.entry, $0.id) < ($1.entry, $1.id) }.map(\.id)
    }
}

extension Compartment.Kind {
    /// Under which an index says what compartments there are of the kind: its number, in sixteen bytes.
    var key: ObjectID<Compartment.Kind> { ObjectID(number: UInt64(rawValue)) }
}
