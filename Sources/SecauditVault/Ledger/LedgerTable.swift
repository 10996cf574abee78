/// Objects of the ledger's state by their ids: what changed lately lies over a base that does not change.
///
/// The base may be a client's verified index, of which only what is asked for is read. A copy of a table shares the
/// base, so a draft's copy of the state costs what has changed and not what there is.
package struct LedgerTable<Object, Value: Hashable & Sendable>: Sendable {
    package typealias ID = ObjectID<Object>

    private var changed: [ID: Value] = [:]
    private var base = Base.whole([:])

    /// What lies under the changes.
    private enum Base: Sendable {
        case whole([ID: Value])
        case indexed(IndexedTable<Object, Value>)
        case clustered(ClusteredTable<Object, Value>)
    }

    init() {}

    init(base: IndexedTable<Object, Value>) {
        self.base = .indexed(base)
    }

    init(base: ClusteredTable<Object, Value>) {
        self.base = .clustered(base)
    }

    package internal(set) subscript(id: ID) -> Value? {
        // Asked for by the hundred thousand, by other rooms too.
        @specialized(where Object == RecordVersion, Value == LedgerState.RecordState)
        @specialized(where Object == Compartment, Value == LedgerState.CompartmentState)
        get { changed[id] ?? settled(id) }
        // In place: an array within the value must not be copied for every element that is added to it. Nothing is
        // ever taken away but what was added over the base, so `nil` need not be remembered.
        _modify {
            if changed[id] == nil, let known = settled(id) { changed[id] = known }
            yield &changed[id]
        }
    }

    /// Changes what is there, in place; a re-key does so with tens of thousands, and looks each of them up once.
    mutating func update(_ id: ID, _ change: (inout Value) -> Void) {
        if let place = changed.index(forKey: id) {
            change(&changed.values[place])
        } else if var value = settled(id) {
            change(&value)
            changed[id] = value
        }
    }

    private func settled(_ id: ID) -> Value? {
        switch base {
        case .whole(let all): all[id]
        case .indexed(let table): table.value(of: id)
        case .clustered(let table): table.value(of: id)
        }
    }

    /// The ids of what has changed since the base, sorted.
    package var changedIDs: [ID] { changed.keys.sorted() }

    package var changedCount: Int { changed.count }

    /// What has been added or changed since the base, in no order.
    var changes: [ID: Value] { changed }

    /// What lies under the changes.
    var settled: [ID: Value] {
        switch base {
        case .whole(let all): all
        case .indexed(let table): table.all
        case .clustered(let table): table.all
        }
    }

    /// Whether the base has it, changed or not.
    func isSettled(_ id: ID) -> Bool { settled(id) != nil }

    /// Everything there is; from an index it is all read.
    package var all: [ID: Value] {
        changed.isEmpty ? settled : settled.merging(changed) { _, new in new }
    }

    package var keys: Dictionary<ID, Value>.Keys { all.keys }
    package var values: Dictionary<ID, Value>.Values { all.values }

    package func filter(_ isIncluded: ((key: ID, value: Value)) throws -> Bool) rethrows -> [ID: Value] {
        try all.filter { try isIncluded(($0.key, $0.value)) }
    }

    /// Makes all there is the base, so that the next copies are cheap.
    mutating func settle() {
        guard !changed.isEmpty else { return }
        base = .whole(all)
        changed = [:]
    }
}

extension LedgerTable: Sequence {
    package func makeIterator() -> Dictionary<ID, Value>.Iterator { all.makeIterator() }
}

extension LedgerTable: Equatable {
    package static func == (left: Self, right: Self) -> Bool { left.all == right.all }
}
