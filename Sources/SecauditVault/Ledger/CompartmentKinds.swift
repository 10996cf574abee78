internal import Synchronization

/// Which compartments there are of each kind, found once for a table's base: a task asks for the workspace's own
/// compartment, and looking for it among all secrets would cost more than the task.
final class CompartmentKinds: Sendable {
    typealias Table = LedgerTable<Compartment, LedgerState.CompartmentState>

    private let settled = Mutex<[Compartment.Kind: [CompartmentID]]?>(nil)

    /// The compartments of a kind, in the order of their making.
    func ids(of kind: Compartment.Kind, in table: Table) -> [CompartmentID] {
        let known = settled.withLock { settled in
            if let found = settled { return found[kind] ?? [] }
            var places: [Compartment.Kind: [Place]] = [:]
            table.forEachSettled { places[$1.kind, default: []].append(Place($0, $1)) }
            let all = places.mapValues(Self.ordered)
            settled = all
            return all[kind] ?? []
        }
        // A compartment keeps its kind, and what was made later comes later.
        let new = table.changes.filter { $0.value.kind == kind && !table.isSettled($0.key) }
        return known + Self.ordered(new.map(Place.init))
    }

    /// A compartment and the entry that made it.
    private struct Place {
        let entry: UInt64
        let id: CompartmentID

        init(_ id: CompartmentID, _ compartment: LedgerState.CompartmentState) {
            entry = compartment.manifests[0].entry
            self.id = id
        }
    }

    private static func ordered(_ places: [Place]) -> [CompartmentID] {
        places.sorted { ($0.entry, $0.id) < ($1.entry, $1.id) }.map(\.id)
    }
}
