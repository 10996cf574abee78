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

    @Test
    func `values asked for in no order are the same, and so are those that follow one another from anywhere`() throws {
        let (sample, mark, ids) = try sample()
        let replayed = try sample.vault.open(as: .primerov).state
        let vault = try sample.open(mark: mark)
        // By their keys, which are random; from places that are far apart some at a time; each twice.
        for id in ids.sorted() { try #require(vault.state.records[id] == replayed.records[id]) }
        for start in stride(from: ids.count - 7, through: 0, by: -211) {
            for id in ids[start..<start + 7] + ids[start..<start + 7] {
                try #require(vault.state.records[id] == replayed.records[id])
                #expect(vault.state.records[.random()] == nil)
            }
        }
    }

    @Test
    func `what has been erased stands in no compartment and in the index all the same`() throws {
        let (sample, _, ids) = try sample()
        let writer = try sample.vault.open(as: .obraztsova)
        try writer.transact(at: VaultSample.now) { draft in
            for id in [ids[0], ids[700], ids[Self.records - 1]] { try draft.erase(id) }
        }
        try sample.write(try sample.vault.open(as: .primerov))
        let replayed = try sample.vault.open(as: .primerov)
        let vault = try sample.open(mark: replayed.mark)
        #expect(vault.isIndexed)
        #expect(vault.state.records[ids[700]]?.isErased == true)
        #expect(vault.state.records[ids[701]]?.isErased == false)
        #expect(StatePicture(vault.state) == StatePicture(replayed.state))
        #expect(try vault.records(in: sample.vault.organ).count == Self.records - 2)
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
