/// The entries of an index's table in the order of their keys, found by them.
///
/// Keys are drawn at random, so their first bits say nearly where they stand: a small table of these leads to one or two
/// entries, without a hash for each of a hundred thousand. Keys that somebody has chosen to stand together are searched
/// by halves, as all would be.
struct SortedEntries<Object, Value: Sendable>: Sendable {
    /// Key and value side by side, so that who finds the one has the other at hand.
    private var entries: [Entry] = []
    /// Where the keys begin whose first bits are each number, and behind the last where they end; empty: not known yet.
    private var starts: [UInt32] = []
    /// How many first bits of a key are looked at.
    private var bits = 0

    private struct Entry: Sendable {
        let id: ObjectID<Object>
        let value: Value
    }

    init(capacity: Int = 0) {
        entries.reserveCapacity(capacity)
    }

    var count: Int { entries.count }

    /// The entry at a place, counted from 0 in the order of the keys.
    subscript(place: Int) -> (id: ObjectID<Object>, value: Value) {
        (entries[place].id, entries[place].value)
    }

    /// Adds the next entry; `false`: its key does not come after the last one.
    mutating func append(_ id: ObjectID<Object>, _ value: Value) -> Bool {
        if let last = entries.last?.id, last >= id { return false }
        entries.append(Entry(id: id, value: value))
        return true
    }

    /// Says that all entries are there.
    mutating func finish() {
        guard entries.count > Self.fewEntries else { return }
        bits = Int.bitWidth - entries.count.leadingZeroBitCount
        starts = []
        starts.reserveCapacity(1 << bits + 1)
        for place in entries.indices {
            let first = Int(entries[place].id.first(bits))
            while starts.count <= first { starts.append(UInt32(place)) }
        }
        while starts.count <= 1 << bits { starts.append(UInt32(entries.count)) }
    }

    /// Where the entry of a key stands; `nil`: there is none.
    func place(of id: ObjectID<Object>) -> Int? {
        var low = 0
        var high = entries.count
        if !starts.isEmpty {
            let first = Int(id.first(bits))
            low = Int(starts[first])
            high = Int(starts[first + 1])
        }
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].id < id { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].id == id ? low : nil
    }

    /// So few are searched by halves.
    private static var fewEntries: Int { 64 }
}
