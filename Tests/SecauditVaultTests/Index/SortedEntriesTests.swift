import SecauditCrypto
import Testing

@testable import SecauditVault

struct SortedEntriesTests {
    private static func id(_ high: UInt64, _ low: UInt64) throws -> RecordID {
        var writer = ByteWriter()
        writer.write(high)
        writer.write(low)
        return try #require(RecordID(bytes: writer.bytes))
    }

    /// Keys as chance has them, keys that somebody has put close together, at either end, and few of them.
    private static let sets: [[(UInt64, UInt64)]] = [
        (0..<1000).map { (UInt64($0) &* 0x9e37_79b9_7f4a_7c15, UInt64($0)) },
        (0..<1000).map { (7, UInt64($0) * 3) },
        (0..<300).map { (UInt64.max, UInt64.max - UInt64($0)) },
        (0..<300).map { (UInt64($0) << 62, UInt64($0)) },
        (0..<64).map { (UInt64($0) << 58, 0) },
        (0..<65).map { (UInt64($0) << 57, 0) },
        [(0, 0), (.max, .max)],
        [],
    ]

    @Test(arguments: 0..<sets.count)
    func `each key finds its entry, and no other does`(set: Int) throws {
        let ids = Set(try Self.sets[set].map(Self.id)).sorted()
        let known = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
        var entries = SortedEntries<RecordVersion, Int>(capacity: ids.count)
        for (place, id) in ids.enumerated() {
            let isTaken = entries.append(id, 2 * place)
            #expect(isTaken)
        }
        entries.finish()
        #expect(entries.count == ids.count)
        for (place, id) in ids.enumerated() {
            #expect(entries.place(of: id) == place)
            #expect(entries[place].id == id)
            #expect(entries[place].value == 2 * place)
            let bytes = id.bytes
            for changed in [0, 15] {
                var other = bytes
                other[changed] ^= 1
                let neighbour = try #require(RecordID(bytes: other))
                #expect(entries.place(of: neighbour) == known[neighbour])
            }
        }
        for id in [try Self.id(0, 0), try Self.id(.max, .max)] { #expect(entries.place(of: id) == known[id]) }
    }

    @Test
    func `a key that does not come after the last one is not taken`() throws {
        var entries = SortedEntries<RecordVersion, Int>()
        let (first, second) = (try Self.id(1, 5), try Self.id(1, 6))
        let taken = [entries.append(second, 2), entries.append(second, 3), entries.append(first, 1)]
        #expect(taken == [true, false, false])
        #expect(entries.count == 1)
        #expect(entries[0].id == second)
        #expect(entries[0].value == 2)
    }
}
