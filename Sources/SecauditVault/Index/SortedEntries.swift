/// The entries of an index's table in the order of their keys, found by them.
///
/// Keys are drawn at random, so their first bits say nearly where they stand: a small table of these leads to one or two
/// entries, without a hash for each of a hundred thousand. Keys that somebody has chosen to stand together are searched
/// by halves, as all would be.
struct SortedEntries<Object, Value: Sendable>: Sendable {
    private var ids: [ObjectID<Object>] = []
    private var values: [Value] = []
    /// Where the keys begin whose first bits are each number, and behind the last where they end; empty: not known yet.
    private var starts: [UInt32] = []
    /// How many first bits of a key are looked at.
    private var bits = 0

    init(capacity: Int = 0) {
        ids.reserveCapacity(capacity)
        values.reserveCapacity(capacity)
    }

    /// The same entries in their order.
    init(_ entries: [ObjectID<Object>: Value]) {
        self.init(capacity: entries.count)
        for (id, value) in entries.sorted(by: { $0.key < $1.key }) {
            ids.append(id)
            values.append(value)
        }
        finish()
    }

    var dictionary: [ObjectID<Object>: Value] {
        Dictionary(uniqueKeysWithValues: zip(ids, values))
    }

    func forEach(_ body: (ObjectID<Object>, Value) -> Void) {
        for place in ids.indices { body(ids[place], values[place]) }
    }

    /// Adds the next entry; `false`: its key does not come after the last one.
    mutating func append(_ id: ObjectID<Object>, _ value: Value) -> Bool {
        if let last = ids.last, last >= id { return false }
        ids.append(id)
        values.append(value)
        return true
    }

    /// Says that all entries are there.
    mutating func finish() {
        guard ids.count > Self.fewEntries else { return }
        bits = Int.bitWidth - ids.count.leadingZeroBitCount
        starts = []
        starts.reserveCapacity(1 << bits + 1)
        for (place, id) in ids.enumerated() {
            let first = Int(id.first(bits))
            while starts.count <= first { starts.append(UInt32(place)) }
        }
        while starts.count <= 1 << bits { starts.append(UInt32(ids.count)) }
    }

    func value(of id: ObjectID<Object>) -> Value? {
        place(of: id).map { values[$0] }
    }

    private func place(of id: ObjectID<Object>) -> Int? {
        var low = 0
        var high = ids.count
        if !starts.isEmpty {
            let first = Int(id.first(bits))
            low = Int(starts[first])
            high = Int(starts[first + 1])
        }
        while low < high {
            let middle = (low + high) / 2
            if ids[middle] < id { low = middle + 1 } else { high = middle }
        }
        return low < ids.count && ids[low] == id ? low : nil
    }

    /// So few are searched by halves.
    private static var fewEntries: Int { 64 }
}
