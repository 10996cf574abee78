import FoundationEssentials
import GRDB
import Glibc
import SecauditCrypto
import SecauditTestSupport
import Testing

@testable import SecauditVault

/// The file of the database with bytes changed in it, wherever they lie.
struct DamagedDatabaseTests {
    private let folder: TemporaryFolder
    private let path: String
    private let sample: VaultSample
    private let whole: [UInt8]
    private let expected: VaultContents

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("vault.sqlite3")
        let store = try SQLiteStore(creating: path)
        sample = try VaultSample(in: store)
        try store.close()
        whole = [UInt8](try Data(contentsOf: URL(filePath: path)))
        expected = try VaultContents.read(of: sample, at: path).get()
    }

    /// Writes a damaged file beside the whole one and reads it.
    private func contents(of bytes: [UInt8], log: [UInt8]? = nil) throws -> Result<VaultContents, any Error> {
        let damaged = folder.path("damaged.sqlite3")
        for ending in ["", "-wal", "-shm"] { _ = unsafe unlink(damaged + ending) }
        try Data(bytes).write(to: URL(filePath: damaged))
        if let log { try Data(log).write(to: URL(filePath: damaged + "-wal")) }
        try #require(unsafe chmod(damaged, 0o600) == 0)
        return VaultContents.read(of: sample, at: damaged)
    }

    private func expectRefusedOrIdentical(
        _ found: Result<VaultContents, any Error>,
        _ what: String
    ) -> Bool {
        switch found {
        case .success(let found):
            #expect(found == expected, "\(what)")
            return false
        case .failure(let error):
            #expect(error is VaultError || error is StoreError, "\(what): \(error)")
            return true
        }
    }

    @Test
    func `two thousand damaged places of a database give a typed error or the same contents, never others`() throws {
        var random = SeededNumbers(seed: 2026)
        var refused = 0
        let rounds = Depth.rounds(2000, deep: 100_000)
        for round in 0..<rounds {
            var bytes = whole
            let start = Int.random(in: 0..<bytes.count, using: &random)
            // One bit, one byte, or the run of a torn sector.
            let length = [1, 1, 64][round % 3]
            for index in start..<min(start + length, bytes.count) {
                bytes[index] = round.isMultiple(of: 3) ? bytes[index] ^ 4 : .random(in: 0...255, using: &random)
            }
            if expectRefusedOrIdentical(try contents(of: bytes), "round \(round), offset \(start)") { refused += 1 }
        }
        // Most of a young database is empty pages; but what is in use must not pass unseen.
        #expect(refused > rounds / 20)
    }

    @Test
    func `a database cut anywhere is refused or whole`() throws {
        for length in stride(from: 0, to: whole.count, by: 4096).flatMap({ [$0, $0 + 100] }) {
            _ = expectRefusedOrIdentical(try contents(of: Array(whole.prefix(length))), "cut at \(length)")
        }
        #expect(throws: StoreError.self) { try contents(of: Array(whole.prefix(100))).get() }
    }

    @Test
    func `a damaged log gives an older state of the vault, or a typed error`() throws {
        // The log as a computer leaves it that stops in the middle: read while the store is open.
        let live = folder.path("live.sqlite3")
        try Data(whole).write(to: URL(filePath: live))
        try #require(unsafe chmod(live, 0o600) == 0)
        let store = try SQLiteStore(opening: live)
        let vault = try VaultSample.open(store, as: .primerov)
        for number in UInt8(0)..<3 {
            try vault.transact(at: VaultSample.now) { try $0.put([number], in: sample.organ, as: .reader) }
        }
        let log = [UInt8](try Data(contentsOf: URL(filePath: live + "-wal")))
        let base = [UInt8](try Data(contentsOf: URL(filePath: live)))
        let after = try contents(of: base, log: log).get()
        #expect(after.facts.count == expected.facts.count + 3)
        var random = SeededNumbers(seed: 7)
        for round in 0..<Depth.rounds(150, deep: 5000) {
            var bytes = log
            bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= .random(in: 1...255, using: &random)
            switch try contents(of: base, log: bytes) {
            case .success(let found):
                // SQLite leaves out a frame whose sum is wrong and all behind it: whole transactions are missing.
                #expect(after.facts.starts(with: found.facts) && found.secrets == after.secrets, "round \(round)")
                guard found != after else { continue }
                // The client that has seen the lost entry does not take the older state for the present one.
                let older = try SQLiteStore(opening: folder.path("damaged.sqlite3"))
                #expect(throws: VaultError.rolledBack(seen: after.mark.number, found: found.mark.number)) {
                    try Vault.verifiedState(of: older, freshness: .mark(after.mark), at: VaultSample.now)
                }
            case .failure(let error):
                #expect(error is VaultError || error is StoreError, "round \(round): \(error)")
            }
        }
    }

    /// Where SQLite keeps a length, a huge one; where it keeps a page's number, another page.
    @Test
    func `lengths and page numbers of two gigabytes are refused or make no difference`() throws {
        for start in stride(from: 0, to: whole.count - 4, by: whole.count / Depth.rounds(400, deep: 20_000) | 1) {
            for field: [UInt8] in [[0x80, 0, 0, 0], [0x7F, 0xFF, 0xFF, 0xFF]] {
                var bytes = whole
                bytes.replaceSubrange(start..<start + 4, with: field)
                _ = expectRefusedOrIdentical(try contents(of: bytes), "offset \(start)")
            }
        }
    }
}
