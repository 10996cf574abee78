import SecauditTestSupport
import Testing

@testable import SecauditVault

struct RecordRowsTests {
    @Test(arguments: [0, 1, 2, 63, 200])
    func `each row is found by record and version, and no other is, however many were expected`(count: Int) {
        let ids = (0..<count).map { _ in RecordID.random() }.sorted()
        var rows = RecordRows()
        #expect(rows.row(.random(), 2) == nil)
        // The same rows for several compartments, as if one came after another.
        for expected in [0, 2 * count, 1000, 1] {
            rows.begin(expecting: expected)
            #expect(rows.row(ids.first ?? .random(), 2) == nil)
            for (place, id) in ids.enumerated() {
                for version in [2, 5] as [UInt64] {
                    rows.append(id, version) { $0 += [UInt8](repeating: UInt8(version), count: place) }
                }
            }
            for (place, id) in ids.enumerated() {
                for version in 0...6 as ClosedRange<UInt64> {
                    let isThere = version == 2 || version == 5
                    let expected = isThere ? [UInt8](repeating: UInt8(version), count: place) : nil
                    #expect(rows.row(id, version).map { Array($0.sealed) } == expected)
                }
            }
            #expect(rows.row(.random(), 2) == nil)
        }
    }

    @Test
    func `rows in one piece are the rows of the store`() throws {
        let sample = try VaultSample()
        let stores: [any VaultStore] = [sample.store, AlteredStore(sample.store)]
        var rows = RecordRows()
        for store in stores {
            rows.begin(expecting: 0)
            try store.append(rowsOf: sample.organ, to: &rows)
            let apart = try store.records(in: sample.organ)
            #expect(!apart.isEmpty)
            for row in apart {
                let found = rows.row(row.key.record, row.key.version)
                #expect(found?.hash == RecordVersion.hash(of: row.sealed))
                #expect(found.map { Array($0.sealed) } == row.sealed)
            }
        }
    }
}
