import SecauditTestSupport
import SecauditVault
import Testing

struct StoreCompatibilityTests {
    @Test
    func `the store in memory keeps every promise`() throws {
        try StoreCompatibility { MemoryStore() }.run()
    }

    @Test
    func `the store in a file keeps every promise`() throws {
        let folder = try TemporaryFolder()
        var number = 0
        try StoreCompatibility {
            number += 1
            return try SQLiteStore(creating: folder.path("vault-\(number).sqlite3"))
        }.run()
    }
}
