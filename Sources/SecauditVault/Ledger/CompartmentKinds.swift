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
            for (id, origin) in table.settledBriefs(Origin.init, encoded: Origin.init) {
                places[origin.kind, default: []].append(Place(entry: origin.entry, id: id))
            }
            let all = places.mapValues(Self.ordered)
            settled = all
            return all[kind] ?? []
        }
        // A compartment keeps its kind, and what was made later comes later.
        let new = table.changes.filter { $0.value.kind == kind && !table.isSettled($0.key) }
        return known + Self.ordered(new.map { Place(entry: Origin($0.value).entry, id: $0.key) })
    }

    /// What a compartment was made as, and in which entry.
    struct Origin: Sendable {
        let kind: Compartment.Kind
        let entry: UInt64

        init(kind: Compartment.Kind, entry: UInt64) {
            self.kind = kind
            self.entry = entry
        }

        init(_ compartment: LedgerState.CompartmentState) {
            self.init(kind: compartment.kind, entry: compartment.manifests[0].entry)
        }
    }

    /// A compartment and the entry that made it.
    private struct Place {
        let entry: UInt64
        let id: CompartmentID
    }

    private static func ordered(_ places: [Place]) -> [CompartmentID] {
        places.sorted { ($0.entry, $0.id) < ($1.entry, $1.id) }.map(\.id)
    }
}
