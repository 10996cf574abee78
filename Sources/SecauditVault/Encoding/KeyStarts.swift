/// Where keys stand that lie in order, by their first bits.
///
/// Keys are drawn at random, so their first bits say nearly where they stand: a small table of these, with two places or
/// more for each key, mostly leads to one key, without a hash for each of a hundred thousand. Keys that somebody has chosen
/// to stand together share a place of the table, and are searched by halves, as all would be.
struct KeyStarts: Sendable {
    /// Where the keys begin whose first bits are each number, up to those of the last key.
    private var starts: [UInt32] = []
    /// How many first bits of a key are looked at.
    private var bits: Int
    private var count = 0

    /// `expected`: how many keys there may be; of others only the search takes longer.
    init(expecting expected: Int = 0) {
        bits = Self.bits(for: expected)
        starts.reserveCapacity((1 << bits) + 1)
    }

    /// So few keys are searched by halves.
    private static let few = 64
    /// A table for more than a million keys would be read more slowly than it leads.
    private static let mostBits = 20

    private static func bits(for count: Int) -> Int {
        count > few ? min(Int.bitWidth - count.leadingZeroBitCount + 1, mostBits) : 0
    }

    /// Adds the next key, which comes after all others or is the last one again.
    mutating func append<Object>(_ id: ObjectID<Object>) {
        let first = Int(id.first(bits))
        while starts.count <= first { starts.append(UInt32(count)) }
        count += 1
    }

    /// Begins anew with other keys, and keeps the room.
    mutating func removeAll(expecting expected: Int) {
        starts.removeAll(keepingCapacity: true)
        bits = Self.bits(for: expected)
        count = 0
    }

    /// Where a key can stand.
    func places<Object>(of id: ObjectID<Object>) -> Range<Int> {
        let first = Int(id.first(bits))
        guard first < starts.count else { return count..<count }
        return Int(starts[first])..<(first + 1 < starts.count ? Int(starts[first + 1]) : count)
    }
}

extension Range<Int> {
    /// The first of these places of which `isReached` is true, as it is of all that follow; else the place behind them.
    func firstPlace(where isReached: (Int) -> Bool) -> Int {
        var low = lowerBound
        var high = upperBound
        while low < high {
            let middle = low + (high - low) / 2
            if isReached(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
