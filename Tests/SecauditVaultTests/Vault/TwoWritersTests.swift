import SecauditCrypto
import SecauditTestSupport
import Testing

@testable import SecauditVault

struct TwoWritersTests {
    @Test
    func `two writers on different records in a thousand rounds lose nothing`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("vault.sqlite3")
        let sample = try VaultSample(in: SQLiteStore(creating: path))
        let organ = sample.organ
        let before = try sample.store.entryCount()
        let entries = Depth.rounds(500, deep: 10_000)
        try await withThrowingTaskGroup { group in
            for fellow in [Fellow.primerov, .testova] {
                group.addTask {
                    let vault = try VaultSample.open(try SQLiteStore(opening: path), as: fellow)
                    for number in 0..<entries {
                        try Self.put(Array("\(fellow.number) \(number)".utf8), in: organ, to: vault)
                    }
                }
            }
            try await group.waitForAll()
        }
        let vault = try VaultSample.open(try SQLiteStore(opening: path), as: .obraztsova)
        #expect(vault.state.number == before + UInt64(2 * entries))
        #expect(vault.state.voided.isEmpty)
        let contents = try vault.records(in: organ).dropFirst().map(\.content)
        for fellow in [Fellow.primerov, .testova] {
            let own = contents.filter { $0[0] == UInt8(ascii: "0") + fellow.number }
            #expect(own == (0..<entries).map { Array("\(fellow.number) \($0)".utf8) })
        }
    }

    /// Puts a record as somebody does who is told that others are writing just now: nothing was written, he tries again.
    private static func put(_ content: [UInt8], in organ: CompartmentID, to vault: Vault) throws {
        for attempt in 1...100 {
            do {
                try vault.transact(at: VaultSample.now) { draft in try draft.put(content, in: organ, as: .reader) }
                return
            } catch VaultError.tooBusy where attempt < 100 {}
        }
    }
}
