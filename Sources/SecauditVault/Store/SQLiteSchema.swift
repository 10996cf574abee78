/// The tables of a vault's file, as text that is compared with the database at every opening.
///
/// A view or a trigger put into the file by somebody else would run with the program's rights; so the schema is not
/// "at least these tables" but exactly these.
enum SQLiteSchema {
    /// "secA" in ASCII: tells the file from other databases.
    static let applicationID: Int32 = 0x7365_6341
    static let version = 1

    static let statements: [(name: String, text: String)] = [
        ("ledger", "CREATE TABLE ledger (number INTEGER PRIMARY KEY, entry BLOB NOT NULL) STRICT"),
        (
            "record",
            """
            CREATE TABLE record (compartment BLOB NOT NULL, record BLOB NOT NULL, version INTEGER NOT NULL, \
            sealed BLOB NOT NULL, PRIMARY KEY (compartment, record, version)) STRICT, WITHOUT ROWID
            """
        ),
        (
            "wrap",
            """
            CREATE TABLE wrap (compartment BLOB NOT NULL, epoch INTEGER NOT NULL, member BLOB NOT NULL, \
            encoded BLOB NOT NULL, PRIMARY KEY (compartment, epoch, member)) STRICT, WITHOUT ROWID
            """
        ),
        ("wrap_member", "CREATE INDEX wrap_member ON wrap (member, compartment, epoch)"),
    ]
}
