import FoundationEssentials
import SecauditCrypto
import Testing

@testable import SecauditVault

@Suite struct RestorationTests {
    private let folder: TemporaryFolder
    private let place: String
    private let copy: String
    private let kept: String
    private let store: SQLiteStore
    private let sample: VaultSample

    init() throws {
        folder = try TemporaryFolder()
        place = folder.path("vault.sqlite3")
        copy = folder.path("copy")
        kept = folder.path("kept")
        store = try SQLiteStore(creating: place)
        sample = try VaultSample(in: store)
    }

    private func back(freshness: Freshness = .firstUse) throws -> Restoration {
        // Whoever is at work in the folder would be waited for.
        try? store.close()
        return try Restoration.restore(copy, to: place, keepingAs: kept, freshness: freshness, at: VaultSample.now)
    }

    private func backup() throws -> Backup {
        try Backup.write(store, to: copy, freshness: .firstUse, at: VaultSample.now)
    }

    private func write(_ text: String) throws {
        try sample.open(as: .primerov).transact(at: VaultSample.now) { draft in
            _ = try draft.put(Array(text.utf8), in: sample.organ, as: .reader)
        }
    }

    @Test func `a backup holds every entry and row, and says how far it goes`() throws {
        let mark = try sample.open(as: .primerov).mark
        let made = try backup()
        #expect(made.mark == mark)
        let counts = try store.rowCounts()
        #expect(made.found.entries == counts.entries)
        #expect(UInt64(made.found.records) == counts.records)
        #expect(UInt64(made.found.wraps) == counts.wraps)
        let read = try SQLiteStore(reading: copy)
        #expect(try read.rowCounts() == counts)
        #expect(try read.entries(from: 1) == store.entries(from: 1))
    }

    @Test func `a vault that is not whole gives no backup`() throws {
        let row = try #require(try store.records(in: sample.organ).first)
        let damaged = try SQLiteStore(creating: folder.path("damaged"))
        var rows = [RecordRow(key: row.key, sealed: row.sealed + [0])]
        for (number, entry) in try store.entries(from: 1).enumerated() {
            try damaged.append(
                StoreTransaction(expected: UInt64(number), entry: entry, entryHash: .zero, records: rows)
            )
            rows = []
        }
        #expect(throws: VaultError.self) {
            try Backup.write(damaged, to: copy, freshness: .firstUse, at: VaultSample.now)
        }
        #expect(!FileManager.default.fileExists(atPath: copy))
    }

    @Test func `the same vault and a longer backup go into the place, and what was there is kept`() throws {
        let before = try store.entries(from: 1)
        let older = folder.path("older")
        try store.copy(to: older)
        try write("позднее")
        let made = try backup()
        try store.close()
        try FileManager.default.removeItem(atPath: place)
        try FileManager.default.moveItem(atPath: older, toPath: place)
        let restored = try back(freshness: .mark(made.mark))
        #expect(restored == Restoration(found: made.found, mark: made.mark, kept: kept))
        #expect(try SQLiteStore(opening: place).entryCount() == made.mark.number)
        #expect(try SQLiteStore(opening: kept).entries(from: 1) == before)
    }

    @Test func `a vault that is one entry ahead stays, with both numbers said`() throws {
        let made = try backup()
        try write("позднее")
        let after = try store.entries(from: 1)
        let number = made.mark.number
        #expect(throws: RestorationError.newerPresent(path: place, present: number + 1, backup: number)) {
            try back()
        }
        #expect(try SQLiteStore(opening: place).entries(from: 1) == after)
        #expect(!FileManager.default.fileExists(atPath: kept))
    }

    @Test func `another vault stays`() throws {
        let made = try backup()
        let other = folder.path("other.sqlite3")
        let strange = try VaultSample(in: try SQLiteStore(creating: other))
        let present = try strange.store.entryCount()
        try (strange.store as? SQLiteStore)?.close()
        try store.close()
        #expect(throws: RestorationError.otherHistory(path: other, present: present, backup: made.mark.number)) {
            try Restoration.restore(copy, to: other, keepingAs: kept, freshness: .firstUse, at: VaultSample.now)
        }
    }

    @Test func `a backup shorter than what was seen is refused`() throws {
        let made = try backup()
        try write("позднее")
        let seen = try sample.open(as: .primerov).mark
        #expect(throws: VaultError.rolledBack(seen: seen.number, found: made.mark.number)) {
            try back(freshness: .mark(seen))
        }
    }

    @Test func `the name under which the old file is kept is never taken from another`() throws {
        _ = try backup()
        try Data("a letter".utf8).write(to: URL(filePath: kept))
        let count = try store.entryCount()
        #expect(throws: StoreError.alreadyThere(path: kept)) { try back() }
        #expect(try Data(contentsOf: URL(filePath: kept)) == Data("a letter".utf8))
        #expect(try SQLiteStore(opening: place).entryCount() == count)
        #expect(!FileManager.default.fileExists(atPath: "\(place).restored"))
    }
}
