/// Which records and compartments entries have touched since a vault was opened, so that whoever has read it takes in
/// what is new without looking at everything.
struct ChangeLog: Sendable {
    /// The number of the last entry before the first that is noted.
    let start: UInt64
    private var records: [Touch<RecordID>] = []
    private var compartments: [Touch<CompartmentID>] = []

    private struct Touch<ID: Sendable>: Sendable {
        let entry: UInt64
        let id: ID
    }

    init(after start: UInt64) {
        self.start = start
    }

    mutating func note(_ operation: Operation, entry: UInt64) {
        switch operation {
        case .put(let version): records.append(Touch(entry: entry, id: version.record))
        case .erase(let record): records.append(Touch(entry: entry, id: record))
        case .manifest(let manifest): compartments.append(Touch(entry: entry, id: manifest.compartment))
        // Who is a member, who has accepted what and the halves of keys say nothing of contents or of who reads them.
        case .found, .admit, .remove, .accept, .rotate, .reset, .leave, .recovery, .halves: break
        }
    }

    /// Forgets what an entry without effect would have touched.
    mutating func drop(entry: UInt64) {
        while records.last?.entry == entry { records.removeLast() }
        while compartments.last?.entry == entry { compartments.removeLast() }
    }

    func changes(since number: UInt64) -> LedgerChanges? {
        guard number >= start else { return nil }
        return LedgerChanges(
            records: Self.ids(in: records, since: number),
            compartments: Self.ids(in: compartments, since: number)
        )
    }

    /// Entries are noted in their order, so the new ones stand last.
    private static func ids<ID: Hashable>(in touches: [Touch<ID>], since number: UInt64) -> [ID] {
        let first = (touches.lastIndex { $0.entry <= number } ?? -1) + 1
        var seen: Set<ID> = []
        return touches[first...].map(\.id).filter { seen.insert($0).inserted }
    }
}

/// What entries have touched, each thing once and in the order in which it was first touched.
package struct LedgerChanges: Hashable, Sendable {
    /// Records with a new version, or erased.
    package let records: [RecordID]
    /// Compartments with a new manifest, new ones among them.
    package let compartments: [CompartmentID]
}

extension LedgerState {
    /// What entries after `number` have touched; `nil`: that was before the vault was opened.
    package func changes(since number: UInt64) -> LedgerChanges? {
        log?.changes(since: number)
    }
}
