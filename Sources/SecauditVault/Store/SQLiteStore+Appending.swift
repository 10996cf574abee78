internal import GRDB
internal import SecauditCrypto

// One transaction's statements.
extension SQLiteStore {
    package func append(_ transaction: StoreTransaction) throws(StoreError) {
        try run { database in
            try database.inTransaction(.immediate) {
                guard try Self.entryCount(database) == transaction.expected else { throw StoreError.headMoved }
                try Self.write(transaction, to: database, path: self.path)
                return .commit
            }
        }
    }

    static func write(_ transaction: StoreTransaction, to database: Database, path: String) throws {
        try insert(entry: transaction.entry, number: transaction.expected + 1, into: database, path: path)
        try insert(records: transaction.records, wraps: transaction.wraps, into: database, path: path)
        try remove(records: transaction.removedRecords, wraps: transaction.removedWraps, from: database)
    }

    static func insert(entry: [UInt8], number: UInt64, into database: Database, path: String) throws {
        let statement = try database.cachedStatement(sql: "INSERT INTO ledger (number, entry) VALUES (?, ?)")
        try statement.execute(arguments: [Int64(clamping: number), blob(entry)])
        try requireOneChange(database, path)
    }

    static func insert(records: [RecordRow], wraps: [WrapRow], into database: Database, path: String) throws {
        for row in records {
            try database.cachedStatement(
                sql: "INSERT INTO record (compartment, record, version, sealed) VALUES (?, ?, ?, ?)"
            ).execute(
                arguments: [
                    blob(row.key.compartment.bytes), blob(row.key.record.bytes), Int64(clamping: row.key.version),
                    blob(row.sealed),
                ]
            )
            try requireOneChange(database, path)
        }
        for row in wraps {
            try database.cachedStatement(
                sql: "INSERT INTO wrap (compartment, epoch, member, encoded) VALUES (?, ?, ?, ?)"
            ).execute(
                arguments: [
                    blob(row.key.compartment.bytes), Int64(row.key.epoch), blob(row.key.member.digest.bytes),
                    blob(row.encoded),
                ]
            )
            try requireOneChange(database, path)
        }
    }

    static func remove(records: [RecordRow.Key], wraps: [WrapRow.Key], from database: Database) throws {
        for key in records {
            try database.cachedStatement(
                sql: "DELETE FROM record WHERE compartment = ? AND record = ? AND version = ?"
            ).execute(
                arguments: [blob(key.compartment.bytes), blob(key.record.bytes), Int64(clamping: key.version)]
            )
        }
        for key in wraps {
            try database.cachedStatement(
                sql: "DELETE FROM wrap WHERE compartment = ? AND epoch = ? AND member = ?"
            ).execute(
                arguments: [blob(key.compartment.bytes), Int64(key.epoch), blob(key.member.digest.bytes)]
            )
        }
    }

    /// A trigger or a full disk that swallows a row must not go unnoticed.
    private static func requireOneChange(_ database: Database, _ path: String) throws {
        if database.changesCount != 1 { throw StoreError.corrupt(path: path) }
    }
}
