import SecauditPostgres
import SecauditTestSupport
import Testing

@testable import SecauditVault

/// Triggers, rules, views and tables that the owner of the database has put beside the program's.
@Suite(.onServer)
struct HostileServerTests {
    private static let function =
        "CREATE FUNCTION public.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; "
    private static let condition =
        "CREATE FUNCTION public.c(bytea) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true'; "

    @Test(arguments: [
        function + "CREATE TRIGGER t BEFORE INSERT ON secaudit.record FOR EACH ROW EXECUTE FUNCTION public.f()",
        function + "CREATE CONSTRAINT TRIGGER t AFTER INSERT ON secaudit.ledger DEFERRABLE INITIALLY DEFERRED "
            + "FOR EACH ROW EXECUTE FUNCTION public.f()",
        "CREATE RULE r AS ON INSERT TO secaudit.wrap DO INSTEAD NOTHING",
        "CREATE VIEW secaudit.v AS SELECT * FROM secaudit.record",
        "ALTER TABLE secaudit.record RENAME TO hidden; "
            + "CREATE VIEW secaudit.record AS SELECT * FROM secaudit.hidden",
        "CREATE TABLE secaudit.more (a int)", "CREATE SEQUENCE secaudit.s",
        "ALTER TABLE secaudit.ledger ENABLE ROW LEVEL SECURITY", "ALTER TABLE secaudit.wrap SET UNLOGGED",
        "ALTER TABLE secaudit.record ALTER COLUMN version SET DEFAULT 1",
        "ALTER TABLE secaudit.record ADD COLUMN more text",
        "ALTER TABLE secaudit.record DROP CONSTRAINT record_pkey",
        "ALTER TABLE secaudit.ledger ALTER COLUMN number TYPE integer",
        "ALTER TABLE secaudit.record ALTER COLUMN sealed DROP NOT NULL", "DROP TABLE secaudit.wrap",
        condition + "ALTER TABLE secaudit.record ADD CHECK (public.c(sealed))",
        condition + "CREATE INDEX i ON secaudit.record (public.c(sealed))",
        condition + "CREATE INDEX i ON secaudit.wrap (epoch) WHERE public.c(encoded)",
        "CREATE TABLE public.more (number bigint REFERENCES secaudit.ledger ON DELETE CASCADE)",
        "ALTER TABLE secaudit.wrap ADD UNIQUE (encoded)",
    ])
    func `what the program never made is refused before anything is read`(sql: String) throws {
        let vault = try EditedServerVault()
        try vault.edit(sql)
        #expect(throws: StoreError.foreignSchema(path: try vault.vault.address.shown)) { _ = try vault.opened() }
    }

    /// A row that is swallowed after the opening is noticed before anything is committed.
    @Test(arguments: ["ledger", "record"])
    func `a trigger that swallows rows leaves nothing behind`(table: String) throws {
        let vault = try EditedServerVault()
        let open = try VaultSample.open(try vault.opened(), as: .primerov)
        try vault.edit(
            Self.function
                + "CREATE TRIGGER t BEFORE INSERT ON secaudit.\(table) FOR EACH ROW EXECUTE FUNCTION public.f()"
        )
        let before = try vault.sample.store.rowCounts()
        #expect(throws: VaultError.self) {
            try open.transact(at: VaultSample.now) { try $0.put([1], in: vault.sample.organ, as: .reader) }
        }
        #expect(try vault.sample.store.rowCounts() == before)
    }

    /// A connection made again is looked at like the first.
    @Test
    func `what the owner puts there while a command runs is seen when the connection is made again`() throws {
        let vault = try EditedServerVault()
        let open = try VaultSample.open(try vault.opened(), as: .primerov)
        let shown = try vault.vault.address.shown
        for (sql, error) in [
            ("CREATE VIEW secaudit.v AS SELECT 1 AS a", StoreError.foreignSchema(path: shown)),
            ("DROP VIEW secaudit.v; DELETE FROM secaudit.ledger WHERE number = 1", .corrupt(path: shown)),
        ] {
            try vault.edit(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    + "WHERE datname = current_database() AND pid <> pg_backend_pid(); " + sql
            )
            #expect(throws: VaultError.store(error)) {
                try open.transact(at: VaultSample.now) { try $0.put([1], in: vault.sample.organ, as: .reader) }
            }
        }
    }

    /// Such an index calls nothing; one that is made anew while the vault is in use is there twice for a while.
    @Test
    func `an administrator's index over plain columns is none of the program's affairs`() throws {
        let vault = try EditedServerVault()
        try vault.edit("CREATE INDEX record_pkey_ccnew ON secaudit.record (compartment, record, version)")
        #expect(try vault.contents() == vault.expected)
    }

    /// Somebody's operator or function in front of the server's own; the first statement of all is no exception.
    @Test
    func `functions of the owner's in other schemas are never called`() throws {
        let vault = try EditedServerVault()
        try vault.edit(
            """
            CREATE FUNCTION public.set_config(text, text, boolean) RETURNS text LANGUAGE sql AS 'SELECT $2';
            CREATE FUNCTION public.max(bigint) RETURNS bigint LANGUAGE sql AS 'SELECT 99::bigint';
            CREATE FUNCTION public.unnest(bytea[], bytea[], bigint[], bytea[]) RETURNS SETOF bytea
                LANGUAGE sql AS 'SELECT NULL::bytea';
            ALTER DATABASE \(vault.vault.database) SET search_path = public, pg_catalog;
            """
        )
        #expect(try vault.contents() == vault.expected)
        let open = try VaultSample.open(try vault.opened(), as: .primerov)
        try open.transact(at: VaultSample.now) { try $0.put([1], in: vault.sample.organ, as: .reader) }
        #expect(try vault.opened().entryCount() == vault.expected.mark.number + 1)
    }

    /// An administrator may divide the tables by compartment; nothing else changes.
    @Test
    func `divided tables serve as well`() throws {
        let vault = try ServerVault()
        try vault.edit(
            """
            CREATE SCHEMA secaudit;
            CREATE TABLE secaudit.format (version bigint NOT NULL, PRIMARY KEY (version));
            INSERT INTO secaudit.format VALUES (1);
            CREATE TABLE secaudit.ledger (number bigint NOT NULL, entry bytea NOT NULL, PRIMARY KEY (number));
            CREATE TABLE secaudit.record (compartment bytea NOT NULL, record bytea NOT NULL, version bigint NOT NULL,
                sealed bytea NOT NULL, PRIMARY KEY (compartment, record, version)) PARTITION BY HASH (compartment);
            CREATE TABLE secaudit.wrap (compartment bytea NOT NULL, epoch bigint NOT NULL, member bytea NOT NULL,
                encoded bytea NOT NULL, PRIMARY KEY (compartment, epoch, member)) PARTITION BY HASH (compartment);
            CREATE INDEX wrap_member ON secaudit.wrap (member, compartment, epoch);
            CREATE TABLE secaudit.record_0 PARTITION OF secaudit.record FOR VALUES WITH (MODULUS 2, REMAINDER 0);
            CREATE TABLE secaudit.record_1 PARTITION OF secaudit.record FOR VALUES WITH (MODULUS 2, REMAINDER 1);
            CREATE TABLE secaudit.wrap_0 PARTITION OF secaudit.wrap FOR VALUES WITH (MODULUS 2, REMAINDER 0);
            CREATE TABLE secaudit.wrap_1 PARTITION OF secaudit.wrap FOR VALUES WITH (MODULUS 2, REMAINDER 1);
            """
        )
        let sample = try VaultSample(in: try vault.create())
        #expect(try sample.password(as: .primerov) == "первый пароль")
        let found = try Vault.verifyAll(of: try vault.open(), freshness: .firstUse, at: VaultSample.now)
        #expect(found == VerificationResult(entries: 4, records: 3, wraps: 9))
        // In which of the two a row lies, chance decides.
        let parts = "(SELECT count(*) FROM secaudit.wrap_0) + (SELECT count(*) FROM secaudit.wrap_1)"
        #expect(try vault.edit("SELECT " + parts) == "9\n")
    }
}
