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
}
