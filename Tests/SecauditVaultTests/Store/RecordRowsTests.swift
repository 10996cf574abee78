import SecauditTestSupport
import Testing

@testable import SecauditVault

struct RecordRowsTests {
    @Test(arguments: [0, 1, 2, 63, 200])
    func `each row is found by record and version, and no other is`(count: Int) {
        let ids = (0..<count).map { _ in RecordID.random() }.sorted()
        var rows = RecordRows()
        for (place, id) in ids.enumerated() {
            for version in [2, 5] as [UInt64] {
                rows.append(id, version) { $0 += [UInt8](repeating: UInt8(version), count: place) }
            }
        }
        for (place, id) in ids.enumerated() {
            for version in 0...6 as ClosedRange<UInt64> {
                let isThere = version == 2 || version == 5
                let expected = isThere ? [UInt8](repeating: UInt8(version), count: place) : nil
                #expect(rows.sealed(id, version).map(Array.init) == expected)
            }
        }
        #expect(rows.sealed(.random(), 2) == nil)
    }

    @Test
    func `rows in one piece are the rows of the store`() throws {
        let sample = try VaultSample()
        let stores: [any VaultStore] = [sample.store, AlteredStore(sample.store)]
        for store in stores {
            let rows = try store.rows(in: sample.organ, expecting: 0)
            let apart = try store.records(in: sample.organ)
            #expect(!apart.isEmpty)
            for row in apart { #expect(rows.sealed(row.key.record, row.key.version).map(Array.init) == row.sealed) }
        }
    }
}
