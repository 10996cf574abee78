import SecauditCrypto
import Testing

@testable import SecauditVault

struct WrittenEntriesTests {
    private static func id(_ high: UInt64, _ low: UInt64) throws -> RecordID {
        var writer = ByteWriter()
        writer.write(high)
        writer.write(low)
        return try #require(RecordID(bytes: writer.bytes))
    }

    /// Entries with these keys, each with its place as its value.
    private static func bytes(_ ids: [RecordID]) -> [UInt8] {
        var writer = ByteWriter()
        for (place, id) in ids.enumerated() {
            writer.append(id)
            writer.write([UInt8(place >> 8), UInt8(place & 255)])
        }
        return writer.bytes
    }

    private static func place(_ reader: consuming ByteReader) throws -> Int {
        let place = Int(try reader.readUInt16())
        try reader.end()
        return place
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

    @Test(arguments: 0..<sets.count, [nil, 0, 1, 1000, 1 << 40])
    func `each key finds its entry, and no other does, however many were expected`(set: Int, expected: Int?) throws {
        let ids = Set(try Self.sets[set].map(Self.id)).sorted()
        let known = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
        let entries = try #require(WrittenEntries<RecordVersion>(Self.bytes(ids), expecting: expected))
        #expect(entries.count == ids.count)
        var asked = [try Self.id(0, 0), try Self.id(.max, .max)]
        for (place, id) in ids.enumerated() {
            #expect(entries.id(place) == id)
            #expect(try Self.place(entries.value(place)) == place)
            asked.append(id)
            for changed in [0, 15] {
                var other = id.bytes
                other[changed] ^= 1
                asked.append(try #require(RecordID(bytes: other)))
            }
        }
        for id in asked { #expect(entries.place(of: id) == known[id]) }
    }

    @Test
    func `bytes that are no entries in the order of their keys are refused`() throws {
        let ids = [try Self.id(1, 5), try Self.id(1, 6)]
        #expect(WrittenEntries<RecordVersion>([])?.count == 0)
        #expect(WrittenEntries<RecordVersion>(Self.bytes(ids))?.count == 2)
        #expect(WrittenEntries<RecordVersion>(Self.bytes(ids.reversed())) == nil)
        #expect(WrittenEntries<RecordVersion>(Self.bytes([ids[0], ids[0]])) == nil)
        #expect(WrittenEntries<RecordVersion>(Array(Self.bytes(ids).dropLast())) == nil)
        #expect(WrittenEntries<RecordVersion>(Self.bytes(ids) + [0]) == nil)
    }
}
