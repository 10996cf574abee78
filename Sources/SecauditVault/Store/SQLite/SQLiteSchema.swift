/// The tables of a vault's file, as text that is compared with the database at every opening.
///
/// A view or a trigger put into the file by somebody else would run with the program's rights; so the schema is not
/// "at least these tables" but exactly these.
enum SQLiteSchema {
    /// "secA" in ASCII: tells the file from other databases.
    static let applicationID: Int32 = 0x7365_6341
    /// What new files are; version 1 had one index more, and stays as it is.
    static let version = 2
    /// The length of a new file's pages: a re-key of everything goes through the file in a quarter of the steps that
    /// SQLite's usual 4,096 take, and one entry still writes a few pages only.
    static let pageLength = 16_384

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
    ]

    /// The statements that a file of this version was made by; `nil`: a version of another program.
    static func statements(of version: Int) -> [(name: String, text: String)]? {
        switch version {
        case 1: statements + [("wrap_member", "CREATE INDEX wrap_member ON wrap (member, compartment, epoch)")]
        case 2: statements
        default: nil
        }
    }
}
