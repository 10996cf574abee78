internal import GRDB
internal import SecauditCrypto

/// A vault in one SQLite file on this computer's own disk.
package final class SQLiteStore: VaultStore {
    private let path: String
    private let queue: DatabaseQueue
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
        if let group, let slash = path.lastIndex(of: "/") { try VaultPlace.share(String(path[..<slash]), with: group) }
        try VaultFile.create(path, group: group)
        lock = try VaultLock(folderOf: path, .together)
        queue = try SQLiteStore.connect(path)
        try run { database in
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

    package func entryCount() throws(StoreError) -> UInt64 {
        try run { try Self.entryCount($0) }
    }

    package func entries(from first: UInt64) throws(StoreError) -> [[UInt8]] {
        try run { database in
            try Row.fetchCursor(
                database,
                sql: "SELECT entry FROM ledger WHERE number >= ? ORDER BY number",
                arguments: [Int64(clamping: first)]
            ).map { Self.bytes($0, 0) }.collected()
        }
    }

    package func entry(_ number: UInt64) throws(StoreError) -> [UInt8]? {
        try run { database in
            try Row.fetchOne(
                database,
                sql: "SELECT entry FROM ledger WHERE number = ?",
                arguments: [Int64(clamping: number)]
            ).map { Self.bytes($0, 0) }
        }
    }

    package func append(_ transaction: StoreTransaction) throws(StoreError) {
        try run { database in
            try database.inTransaction(.immediate) {
                guard try Self.entryCount(database) == transaction.expected else { throw StoreError.headMoved }
                try Self.write(transaction, to: database, path: self.path)
                return .commit
            }
        }
    }

    package func record(_ key: RecordRow.Key) throws(StoreError) -> [UInt8]? {
        try run { database in
            try Row.fetchOne(
                database.cachedStatement(
                    sql: "SELECT sealed FROM record WHERE compartment = ? AND record = ? AND version = ?"
                ),
                arguments: [blob(key.compartment.bytes), blob(key.record.bytes), Int64(clamping: key.version)]
            ).map { Self.bytes($0, 0) }
        }
    }

    package func records(in compartment: CompartmentID) throws(StoreError) -> [RecordRow] {
        try run { database in
            let cursor = try Row.fetchCursor(
                database.cachedStatement(
                    sql: "SELECT record, version, sealed FROM record WHERE compartment = ? ORDER BY record, version"
                ),
                arguments: [blob(compartment.bytes)]
            )
            var rows: [RecordRow] = []
            while let row = try cursor.next() {
                guard let record = RecordID(bytes: Self.bytes(row, 0)) else {
                    throw StoreError.corrupt(path: self.path)
                }
                let key = RecordRow.Key(compartment: compartment, record: record, version: Self.number(row, 1))
                rows.append(RecordRow(key: key, sealed: Self.bytes(row, 2)))
            }
            return rows
        }
    }

    package func wrap(_ key: WrapRow.Key) throws(StoreError) -> [UInt8]? {
        try run { database in
            try Row.fetchOne(
                database.cachedStatement(
                    sql: "SELECT encoded FROM wrap WHERE compartment = ? AND epoch = ? AND member = ?"
                ),
                arguments: [blob(key.compartment.bytes), Int64(key.epoch), blob(key.member.digest.bytes)]
            ).map { Self.bytes($0, 0) }
        }
    }

    package func wraps(in compartment: CompartmentID) throws(StoreError) -> [WrapRow] {
        try run { database in
            let cursor = try Row.fetchCursor(
                database.cachedStatement(
                    sql: "SELECT epoch, member, encoded FROM wrap WHERE compartment = ? ORDER BY epoch, member"
                ),
                arguments: [blob(compartment.bytes)]
            )
            var rows: [WrapRow] = []
            while let row = try cursor.next() {
                guard let epoch = UInt32(exactly: Self.number(row, 0)),
                    let member = Digest(bytes: Self.bytes(row, 1)).map(MemberID.init)
                else { throw StoreError.corrupt(path: self.path) }
                let key = WrapRow.Key(compartment: compartment, epoch: epoch, member: member)
                rows.append(WrapRow(key: key, encoded: Self.bytes(row, 2)))
            }
            return rows
        }
    }

    package func whileReading<Result, Failure: Error>(
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        // Without it each statement would lock and unlock the file.
        let began = (try? run { try $0.execute(sql: "BEGIN DEFERRED") }) != nil
        defer { if began { try? run { try $0.execute(sql: "COMMIT") } } }
        return try body()
    }

    package func wraps(for member: MemberID) throws(StoreError) -> [WrapRow] {
        try run { database in
            let cursor = try Row.fetchCursor(
                database,
                sql: "SELECT compartment, epoch, encoded FROM wrap WHERE member = ? ORDER BY compartment, epoch",
                arguments: [blob(member.digest.bytes)]
            )
            var rows: [WrapRow] = []
            while let row = try cursor.next() {
                guard let compartment = CompartmentID(bytes: Self.bytes(row, 0)),
                    let epoch = UInt32(exactly: Self.number(row, 1))
                else { throw StoreError.corrupt(path: self.path) }
                let key = WrapRow.Key(compartment: compartment, epoch: epoch, member: member)
                rows.append(WrapRow(key: key, encoded: Self.bytes(row, 2)))
            }
            return rows
        }
    }

    package func rowCounts() throws(StoreError) -> RowCounts {
        try run { database in
            func count(_ table: String) throws -> UInt64 {
                UInt64(clamping: try Int64.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0)
            }
            return RowCounts(entries: try count("ledger"), records: try count("record"), wraps: try count("wrap"))
        }
    }
}

// MARK: - One transaction's statements

extension SQLiteStore {
    private static func write(_ transaction: StoreTransaction, to database: Database, path: String) throws {
        func run(_ sql: String, _ arguments: StatementArguments, changing expected: Int? = 1) throws {
            let statement = try database.cachedStatement(sql: sql)
            try statement.execute(arguments: arguments)
            // A trigger or a full disk that swallows a row must not go unnoticed.
            if let expected, database.changesCount != expected { throw StoreError.corrupt(path: path) }
        }
        try run(
            "INSERT INTO ledger (number, entry) VALUES (?, ?)",
            [Int64(clamping: transaction.expected + 1), blob(transaction.entry)]
        )
        for row in transaction.records {
            try run(
                "INSERT INTO record (compartment, record, version, sealed) VALUES (?, ?, ?, ?)",
                [
                    blob(row.key.compartment.bytes), blob(row.key.record.bytes), Int64(clamping: row.key.version),
                    blob(row.sealed),
                ]
            )
        }
        for row in transaction.wraps {
            try run(
                "INSERT INTO wrap (compartment, epoch, member, encoded) VALUES (?, ?, ?, ?)",
                [
                    blob(row.key.compartment.bytes), Int64(row.key.epoch), blob(row.key.member.digest.bytes),
                    blob(row.encoded),
                ]
            )
        }
        for key in transaction.removedRecords {
            try run(
                "DELETE FROM record WHERE compartment = ? AND record = ? AND version = ?",
                [blob(key.compartment.bytes), blob(key.record.bytes), Int64(clamping: key.version)],
                changing: nil
            )
        }
        for key in transaction.removedWraps {
            try run(
                "DELETE FROM wrap WHERE compartment = ? AND epoch = ? AND member = ?",
                [blob(key.compartment.bytes), Int64(key.epoch), blob(key.member.digest.bytes)],
                changing: nil
            )
        }
    }

    private static func entryCount(_ database: Database) throws -> UInt64 {
        let statement = try database.cachedStatement(sql: "SELECT coalesce(max(number), 0) FROM ledger")
        return UInt64(clamping: try Int64.fetchOne(statement) ?? 0)
    }

    private static func bytes(_ row: Row, _ column: Int) -> [UInt8] {
        (try? row.withUnsafeData(atIndex: column) { data in data.map { [UInt8]($0) } ?? [] }) ?? []
    }

    private static func text(_ row: Row, _ column: Int) -> String {
        guard case .string(let value) = (row[column] as DatabaseValue).storage else { return "" }
        return value
    }

    private static func number(_ row: Row, _ column: Int) -> UInt64 {
        // A damaged page can hold a value of another type; asking for an integer outright would trap.
        guard case .int64(let value) = (row[column] as DatabaseValue).storage else { return 0 }
        return UInt64(clamping: value)
    }
}

// MARK: - The connection

extension SQLiteStore {
    private static func connect(_ path: String, readonly: Bool = false) throws(StoreError) -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.busyMode = .timeout(10)
        // A transaction that only reads goes over several calls.
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { database in
            for pragma in [
                "trusted_schema = OFF", "cell_size_check = ON", "secure_delete = ON", "synchronous = FULL",
                "temp_store = MEMORY", "foreign_keys = OFF",
            ] { try database.execute(sql: "PRAGMA \(pragma)") }
        }
        do {
            return try DatabaseQueue(path: path, configuration: configuration)
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        } catch {
            throw .inputOutput(path: path, code: 0)
        }
    }

    private static func checkSchema(_ database: Database, path: String) throws {
        let application = try Int64.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        guard application == Int64(SQLiteSchema.applicationID) else { throw StoreError.notAVault(path: path) }
        let version = Int(try Int64.fetchOne(database, sql: "PRAGMA user_version") ?? 0)
        guard version == SQLiteSchema.version else {
            throw StoreError.unknownVersion(path: path, version: version)
        }
        let found = try Row.fetchAll(
            database,
            sql: "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"
        ).map { [text($0, 0), text($0, 1)] }
        let expected = SQLiteSchema.statements.map { [$0.name, $0.text] }.sorted { $0[0] < $1[0] }
        guard found == expected else { throw StoreError.foreignSchema(path: path) }
    }

    private func run<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
        try caught { try queue.writeWithoutTransaction(body) }
    }

    private func caught<Result>(_ body: () throws -> Result) throws(StoreError) -> Result {
        do {
            return try body()
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        } catch {
            throw .inputOutput(path: path, code: 0)
        }
    }
}

extension Cursor {
    fileprivate func collected() throws -> [Element] {
        try Array(self)
    }
}

/// The bytes as SQLite keeps them.
private func blob(_ bytes: [UInt8]) -> DatabaseValue {
    Blob(bytes: bytes).databaseValue
}
