import SecauditCrypto
import SecauditPostgres
import SecauditTestSupport
import Testing

@testable import SecauditVault

@Suite(.onServer)
struct PostgresStoreTests {
    @Test
    func `the store on a server keeps every promise`() throws {
        try StoreCompatibility { try ServerVault().create() }.run()
    }

    @Test
    func `the store on a server keeps every promise to a role with the documented rights alone`() throws {
        try StoreCompatibility {
            let vault = try ServerVault()
            _ = try vault.create(sharedWith: "officer")
            return try vault.open(as: "officer")
        }.run()
    }

    @Test
    func `a database without a vault, and one with a vault in it, are told apart`() throws {
        let vault = try ServerVault()
        let shown = try vault.address.shown
        #expect(throws: StoreError.notFound(path: shown)) { _ = try vault.open() }
        try PostgresStore.requireVacant(vault.address)
        _ = try vault.create()
        // Tables without a row, as an administrator may have made them, are taken.
        try PostgresStore.requireVacant(vault.address)
        _ = try VaultSample(in: try vault.create())
        #expect(throws: StoreError.alreadyThere(path: shown)) { _ = try vault.create() }
        #expect(throws: StoreError.alreadyThere(path: shown)) { try PostgresStore.requireVacant(vault.address) }
    }

    @Test
    func `tables of a later version are refused by its number`() throws {
        let vault = try ServerVault()
        _ = try vault.create()
        try vault.edit("UPDATE secaudit.format SET version = 2")
        #expect(throws: StoreError.unknownVersion(path: try vault.address.shown, version: 2)) {
            _ = try vault.open()
        }
    }

    @Test
    func `a role that the server does not know is named`() throws {
        let vault = try ServerVault()
        let fault = StoreError.server(.roleUnknown("nobody\"; --"), address: try vault.address.shown)
        #expect(throws: fault) { _ = try vault.create(sharedWith: "nobody\"; --") }
    }

    @Test
    func `a role without rights is told so`() throws {
        let vault = try ServerVault()
        _ = try vault.create()
        let fault = StoreError.server(.rightsMissing, address: try vault.address(as: "officer").shown)
        #expect(throws: fault) { _ = try vault.open(as: "officer") }
    }

    /// The ledger only grows, and a row is never changed: not even the program could, were it taken over.
    @Test(arguments: [
        "UPDATE secaudit.ledger SET entry = ''", "DELETE FROM secaudit.ledger", "TRUNCATE secaudit.ledger",
        "UPDATE secaudit.record SET sealed = ''", "UPDATE secaudit.wrap SET encoded = ''",
        "TRUNCATE secaudit.record", "UPDATE secaudit.format SET version = 2", "DELETE FROM secaudit.format",
        "CREATE TABLE secaudit.more (a int)", "DROP TABLE secaudit.record", "ALTER TABLE secaudit.record ADD a int",
        "CREATE TRIGGER t BEFORE INSERT ON secaudit.ledger EXECUTE FUNCTION suppress_redundant_updates_trigger()",
        "GRANT UPDATE ON secaudit.ledger TO PUBLIC",
    ])
    func `the program's role may not`(sql: String) throws {
        let vault = try ServerVault()
        _ = try VaultSample(in: try vault.create(sharedWith: "officer"))
        let outcome = try vault.server.attempt(sql, in: vault.database, as: "officer")
        // Whoever owns nothing can grant nothing: the server only warns of that.
        #expect(outcome.status != 0 || outcome.errors.contains("no privileges were granted"), "\(outcome)")
    }

    @Test
    func `many rows in one transaction arrive as they were sent`() throws {
        let vault = try ServerVault()
        let store = try vault.create()
        let compartment = try #require(CompartmentID(bytes: [UInt8](repeating: 7, count: 16)))
        let rows = (0..<3000).map { number in
            RecordRow(
                key: RecordRow.Key(compartment: compartment, record: .random(), version: UInt64(number)),
                sealed: [UInt8](repeating: UInt8(number % 256), count: number)
            )
        }
        .sorted { $0.key.record < $1.key.record }
        try store.append(StoreTransaction(expected: 0, entry: [0, 1, 255], entryHash: .zero, records: rows))
        let other = try vault.open()
        #expect(try other.records(in: compartment) == rows)
        #expect(try other.entry(1) == [0, 1, 255])
    }
}
