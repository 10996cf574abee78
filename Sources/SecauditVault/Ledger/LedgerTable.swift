/// Objects of the ledger's state by their ids: what changed lately lies over a base that does not change.
///
/// The base may be a client's verified index, of which only what is asked for is read. A copy of a table shares the
/// base, so a draft's copy of the state costs what has changed and not what there is.
package struct LedgerTable<ID: Hashable & Comparable & Sendable, Value: Hashable & Sendable>: Sendable {
    private var changed: [ID: Value] = [:]
    private var base: (any LedgerTableBase<ID, Value>)?

    init(base: (any LedgerTableBase<ID, Value>)? = nil) {
        self.base = base
    }

    package internal(set) subscript(id: ID) -> Value? {
        get { changed[id] ?? base?.value(of: id) }
        // In place: an array within the value must not be copied for every element that is added to it. Nothing is
        // ever taken away but what was added over the base, so `nil` need not be remembered.
        _modify {
            if changed[id] == nil, let known = base?.value(of: id) { changed[id] = known }
            yield &changed[id]
        }
    }

    /// The ids of what has changed since the base, sorted.
    package var changedIDs: [ID] { changed.keys.sorted() }

    package var changedCount: Int { changed.count }

    /// Everything there is; from an index it is all read.
    package var all: [ID: Value] {
        guard let base else { return changed }
        return changed.isEmpty ? base.all : base.all.merging(changed) { _, new in new }
    }

    package var keys: Dictionary<ID, Value>.Keys { all.keys }
    package var values: Dictionary<ID, Value>.Values { all.values }

    package func filter(_ isIncluded: ((key: ID, value: Value)) throws -> Bool) rethrows -> [ID: Value] {
        try all.filter { try isIncluded(($0.key, $0.value)) }
    }

    /// Makes all there is the base, so that the next copies are cheap.
    mutating func settle() {
        guard !changed.isEmpty else { return }
        base = WholeTable(all: all)
        changed = [:]
    }
}

extension LedgerTable: Sequence {
    package func makeIterator() -> Dictionary<ID, Value>.Iterator { all.makeIterator() }
}

extension LedgerTable: Equatable {
    package static func == (left: Self, right: Self) -> Bool { left.all == right.all }
}

/// What lies under a table and does not change.
protocol LedgerTableBase<ID, Value>: AnyObject, Sendable {
    associatedtype ID: Hashable & Sendable
    associatedtype Value: Sendable

    func value(of id: ID) -> Value?
    var all: [ID: Value] { get }
}

/// A base that is all in memory.
private final class WholeTable<ID: Hashable & Sendable, Value: Sendable>: LedgerTableBase {
    let all: [ID: Value]

    init(all: [ID: Value]) {
        self.all = all
    }

    func value(of id: ID) -> Value? { all[id] }
}
