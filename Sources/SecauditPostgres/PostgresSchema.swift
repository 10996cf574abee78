/// The tables of a vault on a server, and what is compared with them at every opening.
///
/// A database holds one vault, in a schema of its own. Every key begins with what the rows are divided by: a compartment,
/// or the number of an entry. Nothing here is PostgreSQL's alone.
enum PostgresSchema {
    static let version: Int64 = 1

    static let creation: [Statement] =
        ["CREATE SCHEMA secaudit"].map { Statement($0) } + tables.map { Statement($0) } + [
            Statement("CREATE INDEX wrap_member ON secaudit.wrap (member, compartment, epoch)"),
            Statement("INSERT INTO secaudit.format (version) VALUES ($1)", .number(version)),
        ]

    private static let tables = [
        "CREATE TABLE secaudit.format (version bigint NOT NULL, PRIMARY KEY (version))",
        "CREATE TABLE secaudit.ledger (number bigint NOT NULL, entry bytea NOT NULL, PRIMARY KEY (number))",
        """
        CREATE TABLE secaudit.record (compartment bytea NOT NULL, record bytea NOT NULL, version bigint NOT NULL, \
        sealed bytea NOT NULL, PRIMARY KEY (compartment, record, version))
        """,
        """
        CREATE TABLE secaudit.wrap (compartment bytea NOT NULL, epoch bigint NOT NULL, member bytea NOT NULL, \
        encoded bytea NOT NULL, PRIMARY KEY (compartment, epoch, member))
        """,
    ]

    /// What a role needs that works with the vault, and no more: the ledger only grows, and no row is ever changed.
    ///
    /// `role` is quoted already.
    static func grants(to role: String) -> [Statement] {
        [
            "GRANT USAGE ON SCHEMA secaudit TO \(role)",
            "GRANT SELECT ON secaudit.format TO \(role)",
            "GRANT SELECT, INSERT ON secaudit.ledger TO \(role)",
            "GRANT SELECT, INSERT, DELETE ON secaudit.record, secaudit.wrap TO \(role)",
        ].map { Statement($0) }
    }

    /// Names are looked up in the catalogue alone, so that nobody's function or operator stands in for the server's own;
    /// nothing waits for ever.
    ///
    /// Here the owner of the database may still have put another schema first: every function is named with its own.
    static let settings = Statement(
        """
        SELECT pg_catalog.set_config('search_path', 'pg_catalog', false), \
        pg_catalog.set_config('statement_timeout', '60s', false), \
        pg_catalog.set_config('lock_timeout', '10s', false), \
        pg_catalog.set_config('idle_in_transaction_session_timeout', '300s', false)
        """
    )

    static let formats = Statement("SELECT version FROM secaudit.format")

    /// Everything in the schema that could make a statement do something else: one line of text for each part.
    ///
    /// The partitions of a table are the administrator's affair, and so are indexes over plain columns, which call
    /// nothing. PostgreSQL 18 counts `NOT NULL` among the constraints; the columns say it already.
    static let parts = Statement(
        """
        WITH piece AS (SELECT c.oid, c.relname::text AS name, c.relkind::text AS kind, c.relpersistence::text AS kept, \
        c.relrowsecurity AS secured FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n \
        ON n.oid = c.relnamespace WHERE n.nspname = 'secaudit' AND NOT c.relispartition), \
        own AS (SELECT oid, name FROM piece WHERE kind IN ('r', 'p')) \
        SELECT CASE WHEN kind IN ('r', 'p') THEN 'table ' ELSE 'kind ' || kind || ' ' END || name \
        || CASE WHEN kept = 'p' THEN '' ELSE ' kept ' || kept END \
        || CASE WHEN secured THEN ' secured' ELSE '' END FROM piece WHERE kind NOT IN ('i', 'I') \
        UNION ALL SELECT 'column ' || name || ' ' || a.attnum::text || ' ' || a.attname::text || ' ' \
        || pg_catalog.format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN '' ELSE ' null' END \
        || CASE WHEN a.atthasdef THEN ' default' ELSE '' END FROM own \
        JOIN pg_catalog.pg_attribute a ON a.attrelid = own.oid WHERE a.attnum > 0 AND NOT a.attisdropped \
        UNION ALL SELECT 'key ' || name || ' ' || pg_catalog.pg_get_constraintdef(k.oid) FROM own \
        JOIN pg_catalog.pg_constraint k ON own.oid IN (k.conrelid, k.confrelid) WHERE k.contype <> 'n' \
        UNION ALL SELECT 'index ' || name || ' ' || pg_catalog.pg_get_indexdef(x.indexrelid) FROM own \
        JOIN pg_catalog.pg_index x ON x.indrelid = own.oid \
        WHERE x.indexprs IS NOT NULL OR x.indpred IS NOT NULL \
        UNION ALL SELECT 'trigger ' || name || ' ' || t.tgname::text FROM own \
        JOIN pg_catalog.pg_trigger t ON t.tgrelid = own.oid WHERE NOT t.tgisinternal \
        UNION ALL SELECT 'rule ' || name || ' ' || r.rulename::text FROM own \
        JOIN pg_catalog.pg_rewrite r ON r.ev_class = own.oid
        """
    )

    static let expectedParts: Set = [
        "table format", "column format 1 version bigint", "key format PRIMARY KEY (version)",
        "table ledger", "column ledger 1 number bigint", "column ledger 2 entry bytea",
        "key ledger PRIMARY KEY (number)",
        "table record", "column record 1 compartment bytea", "column record 2 record bytea",
        "column record 3 version bigint", "column record 4 sealed bytea",
        "key record PRIMARY KEY (compartment, record, version)",
        "table wrap", "column wrap 1 compartment bytea", "column wrap 2 epoch bigint", "column wrap 3 member bytea",
        "column wrap 4 encoded bytea", "key wrap PRIMARY KEY (compartment, epoch, member)",
    ]
}
