import FoundationEssentials
import GRDB
import Glibc
import SecauditCrypto
import Testing

@testable import SecauditVault

struct SQLiteStoreTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("vault.sqlite3")
    }

    private func mode(_ path: String) throws -> UInt32 {
        var status = stat()
        try #require(unsafe stat(path, &status) == 0)
        return status.st_mode & 0o777
    }

    private func setMode(_ mode: UInt32, _ path: String) throws {
        try #require(unsafe chmod(path, mode) == 0)
    }

    private func write(_ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(filePath: path))
        try setMode(0o600, path)
    }

    @Test
    func `a vault written, closed and opened is the same`() throws {
        let store = try SQLiteStore(creating: path)
        let sample = try VaultSample(in: store)
        let ledger = try store.entries(from: 1)
        try store.close()
        let again = try SQLiteStore(opening: path)
        #expect(try again.entries(from: 1) == ledger)
        let password = try VaultSample.open(again, as: .primerov).secret(sample.password).copied
        #expect(password == Array("первый пароль".utf8))
    }

    @Test
    func `the files belong to their owner alone`() throws {
        let store = try SQLiteStore(creating: path)
        _ = try VaultSample(in: store)
        for name in [path, path + "-wal", path + "-shm"] { #expect(try mode(name) == 0o600) }
    }

    @Test(arguments: [(0o600, true), (0o660, false), (0o640, false), (0o604, false), (0o602, false), (0o601, false)])
    func `a file open to strangers is refused`(mode: UInt32, allowed: Bool) throws {
        try SQLiteStore(creating: path).close()
        try setMode(mode, path)
        if allowed {
            #expect(try SQLiteStore(opening: path).entryCount() == 0)
        } else {
            #expect(throws: StoreError.permissionsTooWide(path: path, mode: mode)) {
                try SQLiteStore(opening: path)
            }
        }
    }

    @Test
    func `nothing is written over, and nothing is made by opening`() throws {
        #expect(throws: StoreError.notFound(path: path)) { try SQLiteStore(opening: path) }
        #expect(!FileManager.default.fileExists(atPath: path))
        try write([1, 2, 3])
        #expect(throws: StoreError.alreadyThere(path: path)) { try SQLiteStore(creating: path) }
        #expect(try Data(contentsOf: URL(filePath: path)) == Data([1, 2, 3]))
        #expect(throws: StoreError.cannotCreate(path: folder.path("none/v"), errno: 2)) {
            try SQLiteStore(creating: folder.path("none/v"))
        }
    }

    @Test
    func `a file that is no database, or empty, or a folder or a link, is no vault`() throws {
        for bytes: [UInt8] in [[], Array("hello".utf8), [UInt8](repeating: 7, count: 8192)] {
            try write(bytes)
            #expect(throws: StoreError.notAVault(path: path)) { try SQLiteStore(opening: path) }
            #expect(try Data(contentsOf: URL(filePath: path)) == Data(bytes))
        }
        let place = folder.path("")
        #expect(throws: StoreError.notAPlainFile(path: place, kind: .folder)) { try SQLiteStore(opening: place) }
        let link = folder.path("link")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        #expect(throws: StoreError.notAPlainFile(path: link, kind: .symbolicLink)) { try SQLiteStore(opening: link) }
    }

    @Test
    func `a foreign database is refused and not touched`() throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "CREATE TABLE password (value TEXT)") }
        try queue.close()
        try setMode(0o600, path)
        let before = try Data(contentsOf: URL(filePath: path))
        #expect(throws: StoreError.notAVault(path: path)) { try SQLiteStore(opening: path) }
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }

    @Test(arguments: [
        "CREATE TRIGGER t AFTER INSERT ON ledger BEGIN DELETE FROM record; END",
        "CREATE VIEW v AS SELECT * FROM record", "ALTER TABLE wrap ADD COLUMN more BLOB",
        "CREATE INDEX i ON record (sealed)", "CREATE TABLE more (x BLOB)",
        // What a file of the first version has and this one has not.
        "CREATE INDEX wrap_member ON wrap (member, compartment, epoch)", "PRAGMA user_version = 1",
        "DROP TABLE record",
    ])
    func `any other schema is refused`(sql: String) throws {
        let store = try SQLiteStore(creating: path)
        _ = try VaultSample(in: store)
        try store.close()
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
        #expect(throws: StoreError.foreignSchema(path: path)) { try SQLiteStore(opening: path) }
    }

    @Test
    func `a later version is refused`() throws {
        try SQLiteStore(creating: path).close()
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "PRAGMA user_version = 3") }
        try queue.close()
        #expect(throws: StoreError.unknownVersion(path: path, version: 3)) { try SQLiteStore(opening: path) }
    }

    /// Files of the first version have an index that nobody asks any more; they stay what they are.
    @Test
    func `a file of the first version is read and written, and keeps its version`() throws {
        try FileManager.default.copyItem(atPath: GoldenFile.path("vault.sqlite3"), toPath: path)
        try setMode(0o600, path)
        func pragma(_ name: String) throws -> Int? {
            let queue = try DatabaseQueue(path: path)
            defer { try? queue.close() }
            return try queue.read { try Int.fetchOne($0, sql: "PRAGMA \(name)") }
        }
        #expect(try pragma("user_version") == 1)
        let store = try SQLiteStore(opening: path)
        let count = try store.entryCount()
        let key = WrapRow.Key(compartment: .random(), epoch: 1, member: Fellow.testova.id)
        try store.append(
            StoreTransaction(
                expected: count,
                entry: [1],
                entryHash: .zero,
                wraps: [WrapRow(key: key, encoded: [2])]
            )
        )
        #expect(try store.wraps(for: Fellow.testova.id).contains { $0.key == key })
        try store.close()
        #expect(try pragma("user_version") == 1)
        #expect(try SQLiteStore(opening: path).entryCount() == count + 1)
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "DROP INDEX wrap_member") }
        try queue.close()
        #expect(throws: StoreError.foreignSchema(path: path)) { try SQLiteStore(opening: path) }
    }

    /// A damaged or forged page can hold a value that no strict table would take.
    @Test
    func `a number that is no number does not trap`() throws {
        let store = try SQLiteStore(creating: path)
        let sample = try VaultSample(in: store)
        try store.close()
        let strict = try #require(SQLiteSchema.statements.first { $0.name == "record" }).text
        let loose = strict.replacing(" STRICT,", with: "")
        for (text, row) in [(loose, true), (strict, false)] {
            let queue = try DatabaseQueue(path: path)
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA writable_schema = ON")
                try database.execute(sql: "UPDATE sqlite_schema SET sql = ? WHERE name = 'record'", arguments: [text])
            }
            try queue.close()
            guard row else { continue }
            let writer = try DatabaseQueue(path: path)
            try writer.writeWithoutTransaction { database in
                try database.execute(
                    sql: "INSERT INTO record VALUES (?, zeroblob(16), x'0102', x'00')",
                    arguments: [Data(sample.organ.bytes)]
                )
            }
            try writer.close()
        }
        let again = try SQLiteStore(opening: path)
        #expect(try again.records(in: sample.organ).map(\.key.version).sorted() == [0, 1])
        let facts = try VaultSample.open(again, as: .primerov).records(in: sample.organ).map(\.content)
        #expect(facts == [Array("факт".utf8)])
    }
}
