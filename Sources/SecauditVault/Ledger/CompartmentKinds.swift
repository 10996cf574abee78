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
            let all = Dictionary(grouping: table.settled, by: \.value.kind).mapValues { Self.ordered($0) }
            settled = all
            return all[kind] ?? []
        }
        // A compartment keeps its kind, and what was made later comes later.
        return known + Self.ordered(table.changes.filter { $0.value.kind == kind && !table.isSettled($0.key) })
    }

    private static func ordered(_ all: some Sequence<(key: CompartmentID, value: LedgerState.CompartmentState)>)
        -> [CompartmentID]
    {
        all.map { (entry: $0.value.manifests[0].entry, id: $0.key) }
            .sorted { ($0.entry, $0.id) < ($1.entry, $1.id) }
            .map(\.id)
    }
}
