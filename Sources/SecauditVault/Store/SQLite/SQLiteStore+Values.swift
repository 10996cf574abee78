internal import GRDB

// What stands in a row, as SQLite keeps it; a damaged page can hold anything.
extension SQLiteStore {
    static func entryCount(_ database: Database) throws -> UInt64 {
        let statement = try database.cachedStatement(sql: "SELECT coalesce(max(number), 0) FROM ledger")
        return UInt64(clamping: try Int64.fetchOne(statement) ?? 0)
    }

    static func bytes(_ row: Row, _ column: Int) -> [UInt8] {
        (try? row.withUnsafeData(atIndex: column) { data in data.map { [UInt8]($0) } ?? [] }) ?? []
    }

    static func text(_ row: Row, _ column: Int) -> String {
        guard case .string(let value) = (row[column] as DatabaseValue).storage else { return "" }
        return value
    }

    static func number(_ row: Row, _ column: Int) -> UInt64 {
        // A damaged page can hold a value of another type; asking for an integer outright would trap.
        guard case .int64(let value) = (row[column] as DatabaseValue).storage else { return 0 }
        return UInt64(clamping: value)
    }
}

/// The bytes as SQLite keeps them.
func blob(_ bytes: [UInt8]) -> DatabaseValue {
    Blob(bytes: bytes).databaseValue
}
