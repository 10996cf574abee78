import SecauditCrypto
import SecauditTestSupport
import Testing

@testable import SecauditVault

/// An index of many pages, of which some are asked for one by one and the rest in one piece.
struct IndexedTableTests {
    /// More pages than are read singly: each holds some forty records.
    private static let records = 1_500

    private func sample() throws -> (sample: IndexSample, mark: HighWaterMark, ids: [RecordID]) {
        let sample = try IndexSample()
        let writer = try sample.vault.open(as: .primerov)
        let ids = try writer.transact(at: VaultSample.now) { draft in
            try (0..<Self.records).map { try draft.put([UInt8($0 & 255)], in: sample.vault.organ, as: .reader) }
        }
        try sample.write(writer)
        return (sample, writer.mark, ids)
    }

    @Test
    func `values asked for one by one are those of the whole ledger`() throws {
        let (sample, mark, ids) = try sample()
        let replayed = try sample.vault.open(as: .primerov).state
        let vault = try sample.open(mark: mark)
        #expect(vault.isIndexed)
        for id in ids { try #require(vault.state.records[id] == replayed.records[id]) }
        #expect(vault.state.records[.random()] == nil)
        #expect(StatePicture(vault.state) == StatePicture(replayed))
        for record in try vault.records(in: sample.vault.organ).dropFirst() { #expect(record.content.count == 1) }
    }

    @Test(arguments: [0.2, 0.5, 0.9])
    func `a damaged page is found in one piece as well, and the ledger says what was there`(place: Double) throws {
        let (sample, mark, ids) = try sample()
        var bytes = try sample.bytes
        bytes[Int(Double(bytes.count) * place)] ^= 1
        try sample.replace(bytes)
        let replayed = try sample.vault.open(as: .primerov).state
        let vault = try sample.open(mark: mark)
        #expect(vault.isIndexed)
        for id in ids { try #require(vault.state.records[id] == replayed.records[id]) }
        #expect(StatePicture(vault.state) == StatePicture(replayed))
    }

    @Test
    func `pages are read in runs that lie behind one another and end in time`() {
        func page(_ offset: Int, _ length: Int) -> IndexDirectory.Page {
            IndexDirectory.Page(first: .none, offset: offset, length: length)
        }
        let directory = IndexDirectory(
            table: 1,
            entries: 5,
            pages: [page(0, 10), page(10, 10), page(20, 10), page(40, 10), page(50, 100)]
        )
        #expect(directory.run(from: 0, atMost: 30) == 0..<3)
        #expect(directory.run(from: 0, atMost: 29) == 0..<2)
        #expect(directory.run(from: 0, atMost: 1) == 0..<1)
        #expect(directory.run(from: 3, atMost: 110) == 3..<5)
        #expect(directory.run(from: 4, atMost: 50) == 4..<5)
    }
}
