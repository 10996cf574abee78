import SecauditCrypto
import Testing

@testable import SecauditVault

/// Triggers, views and tables that somebody put into the file.
struct HostileSchemaTests {
    @Test(arguments: [
        "CREATE TRIGGER t AFTER INSERT ON ledger BEGIN DELETE FROM record; END",
        "CREATE TRIGGER t BEFORE INSERT ON record BEGIN SELECT RAISE(IGNORE); END",
        "CREATE TEMP TRIGGER t AFTER INSERT ON ledger BEGIN DELETE FROM record; END",
        "CREATE VIEW v AS SELECT * FROM record",
        "ALTER TABLE record RENAME TO hidden; CREATE VIEW record AS SELECT * FROM hidden",
        "CREATE INDEX wrap_member ON wrap (member)",
    ])
    func `a hostile trigger or view runs never`(sql: String) throws {
        let database = try EditedDatabase()
        try database.edit(sql)
        if sql.contains("TEMP") {
            // It lives as long as the tool's own connection.
            #expect(try database.contents() == database.expected)
        } else {
            #expect(throws: StoreError.foreignSchema(path: database.path)) { try database.opened() }
        }
    }

    /// A schema that reads like the program's and is not: the texts are compared, not the tables.
    @Test
    func `a trigger without a text, or a table of another root, is refused`() throws {
        for sql in [
            "UPDATE sqlite_schema SET sql = NULL WHERE name = 'record'",
            "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'ledger') "
                + "WHERE name = 'record'",
            "UPDATE sqlite_schema SET type = 'view' WHERE name = 'wrap'",
            "INSERT INTO sqlite_schema VALUES ('trigger', 't', 'ledger', 0, NULL)",
            "INSERT INTO sqlite_schema SELECT 'table', 'more', 'more', rootpage, NULL FROM sqlite_schema LIMIT 1",
        ] {
            let database = try EditedDatabase()
            try database.edit("PRAGMA writable_schema = ON; " + sql)
            var contents: VaultContents?
            do { contents = try database.contents() } catch {
                #expect(error is StoreError || error is VaultError, "\(sql): \(error)")
            }
            #expect(contents == nil || contents == database.expected, "\(sql)")
        }
    }
}
