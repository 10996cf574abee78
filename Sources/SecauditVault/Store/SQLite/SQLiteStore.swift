internal import GRDB

/// A vault in one SQLite file on this computer's own disk.
package final class SQLiteStore {
    let path: String
    let queue: DatabaseQueue
    /// Lent by the queue while many rows are read.
    var reading: Database?
    /// Held as long as the store is open, so that no other file takes its place meanwhile.
    private var lock: VaultLock?

    /// Opens the vault's file, which must be there; `isLocked` says that the caller has the folder to himself.
    package init(opening path: String, isLocked: Bool = false) throws(StoreError) {
        self.path = path
        lock = isLocked ? nil : try VaultLock(folderOf: path, .together)
        try VaultPlace.check(path)
        queue = try SQLiteStore.connect(path)
        try run { database in
            // Nothing is written into a file before it is known to be a vault.
            try SQLiteStore.checkSchema(database, path: path)
            try database.execute(sql: "PRAGMA journal_mode = WAL")
        }
    }

    /// Makes the vault's file, which must not be there, for the owner alone or for a group with its folder.
    package init(creating path: String, sharedWith group: UInt32? = nil) throws(StoreError) {
        self.path = path
        try VaultPlace.checkDisk(ofNew: path)
        if let group, let slash = path.lastIndex(of: "/") { try VaultPlace.share(String(path[..<slash]), with: group) }
        try VaultFile.create(path, group: group)
        lock = try VaultLock(folderOf: path, .together)
        queue = try SQLiteStore.connect(path)
        try run { database in
            // Before anything is written; afterwards it is the file's for ever.
            try database.execute(sql: "PRAGMA page_size = \(SQLiteSchema.pageLength)")
            try database.execute(sql: "PRAGMA journal_mode = WAL")
            try database.inTransaction(.immediate) {
                for (_, statement) in SQLiteSchema.statements { try database.execute(sql: statement) }
                try database.execute(sql: "PRAGMA application_id = \(SQLiteSchema.applicationID)")
                try database.execute(sql: "PRAGMA user_version = \(SQLiteSchema.version)")
                return .commit
            }
        }
    }

    /// Opens a file to be looked at: nothing is written into it or beside it.
    package init(reading path: String) throws(StoreError) {
        self.path = path
        try VaultPlace.check(path)
        queue = try SQLiteStore.connect(path, readonly: true)
        try run { database in try SQLiteStore.checkSchema(database, path: path) }
    }

    /// Writes all that the store holds at one moment into one new file.
    ///
    /// The copy is of one piece (no write-ahead log beside it) and holds no remains of deleted rows.
    package func copy(to path: String) throws(StoreError) {
        try VaultFile.create(path)
        do throws(StoreError) {
            // SQLite takes a name that begins with "file:" for an address.
            let name = path.hasPrefix("/") ? path : "./\(path)"
            try run { database in try database.execute(sql: "VACUUM INTO ?", arguments: [name]) }
            try VaultFile.flush(path)
        } catch {
            VaultFile.remove(path)
            throw error
        }
    }

    package func close() throws(StoreError) {
        try caught { try queue.close() }
        lock = nil
    }
}
