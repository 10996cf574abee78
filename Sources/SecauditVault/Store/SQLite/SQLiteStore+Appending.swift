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
        try replace(
            records: transaction.records,
            wraps: transaction.wraps,
            without: transaction.removedRecords,
            transaction.removedWraps,
            in: database,
            path: path
        )
    }

    static func insert(entry: [UInt8], number: UInt64, into database: Database, path: String) throws {
        let statement = try RowStatement("INSERT INTO ledger (number, entry) VALUES (?, ?)", database)
        try requireOne(try statement.execute(Int64(clamping: number), lending: entry), path)
    }

    /// Writes rows and takes others away, compartment by compartment: what belongs together lies on the same pages, and
    /// a page that is come back to later is written a second time.
    static func replace(
        records: [RecordRow],
        wraps: [WrapRow],
        without removedRecords: [RecordRow.Key],
        _ removedWraps: [WrapRow.Key],
        in database: Database,
        path: String
    ) throws {
        let record = try RowStatement(
            "INSERT INTO record (compartment, record, version, sealed) VALUES (?, ?, ?, ?)",
            database
        )
        let wrap = try RowStatement(
            "INSERT INTO wrap (compartment, epoch, member, encoded) VALUES (?, ?, ?, ?)",
            database
        )
        let noRecord = try RowStatement(
            "DELETE FROM record WHERE compartment = ? AND record = ? AND version = ?",
            database
        )
        let noWrap = try RowStatement("DELETE FROM wrap WHERE compartment = ? AND epoch = ? AND member = ?", database)
        var records = RowsByCompartment(records) { $0.key.compartment }
        var wraps = RowsByCompartment(wraps) { $0.key.compartment }
        var removedRecords = RowsByCompartment(removedRecords) { $0.compartment }
        var removedWraps = RowsByCompartment(removedWraps) { $0.compartment }
        while let compartment = [records.next, wraps.next, removedRecords.next, removedWraps.next]
            .compactMap(\.self).min()
        {
            let id = RowStatement.Cell.id(compartment)
            for key in removedRecords.take(compartment) {
                try noRecord.execute(id, .id(key.record), .number(Int64(clamping: key.version)))
            }
            for key in removedWraps.take(compartment) {
                try noWrap.execute(id, .number(Int64(key.epoch)), .digest(key.member.digest))
            }
            for row in records.take(compartment) {
                let version = Int64(clamping: row.key.version)
                try requireOne(
                    try record.execute(id, .id(row.key.record), .number(version), .bytes(row.sealed)),
                    path
                )
            }
            for row in wraps.take(compartment) {
                let member = row.key.member.digest
                try requireOne(
                    try wrap.execute(id, .number(Int64(row.key.epoch)), .digest(member), .bytes(row.encoded)),
                    path
                )
            }
        }
    }

    /// A trigger or a full disk that swallows a row must not go unnoticed.
    private static func requireOne(_ changed: Int, _ path: String) throws {
        guard changed == 1 else { throw StoreError.corrupt(path: path) }
    }
}

/// Rows in the order of their compartments, to be taken a compartment at a time.
private struct RowsByCompartment<Row> {
    private var rest: ArraySlice<Row>
    private let compartment: (Row) -> CompartmentID

    init(_ rows: [Row], compartment: @escaping (Row) -> CompartmentID) {
        self.rest = rows.sorted { compartment($0) < compartment($1) }[...]
        self.compartment = compartment
    }

    /// The compartment whose turn it is.
    var next: CompartmentID? { rest.first.map(compartment) }

    mutating func take(_ wanted: CompartmentID) -> ArraySlice<Row> {
        let count = rest.prefix { compartment($0) == wanted }.count
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }
}
