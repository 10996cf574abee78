internal import GRDB

extension SQLiteStore: CopyTarget {
    package func place(_ rows: CopiedRows) throws(StoreError) {
        try run { database in
            try database.inTransaction(.immediate) {
                try Self.remove(records: rows.removedRecords, wraps: rows.removedWraps, from: database)
                try Self.insert(records: rows.records, wraps: rows.wraps, into: database, path: self.path)
                for (number, entry) in zip(rows.firstEntry..., rows.entries) {
                    try Self.insert(entry: entry, number: number, into: database, path: self.path)
                }
                return .commit
            }
        }
    }
}
