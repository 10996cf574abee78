internal import GRDB

extension SQLiteStore: CopyTarget {
    package func place(_ rows: CopiedRows) throws(StoreError) {
        try run { database in
            try database.inTransaction(.immediate) {
                try Self.replace(
                    records: rows.records,
                    wraps: rows.wraps,
                    without: rows.removedRecords,
                    rows.removedWraps,
                    in: database,
                    path: self.path
                )
                for (number, entry) in zip(rows.firstEntry..., rows.entries) {
                    try Self.insert(entry: entry, number: number, into: database, path: self.path)
                }
                return .commit
            }
        }
    }
}
