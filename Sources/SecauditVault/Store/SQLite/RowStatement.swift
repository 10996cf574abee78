internal import GRDB
internal import GRDBSQLite
internal import SecauditCrypto

/// A prepared statement about one row, for the work that is done row by row: a re-key of everything reads and writes
/// rows by the hundred thousand, and a box for each value would cost more than the row.
struct RowStatement {
    private let statement: Statement
    private let database: Database

    /// What stands in a column.
    enum Cell {
        case number(Int64)
        case bytes([UInt8])
        // As words, without an array for each.
        case id(ObjectID<RowStatement>)
        case digest(Digest)

        static func id<Object>(_ id: ObjectID<Object>) -> Cell { .id(ObjectID<RowStatement>(id)) }
    }

    /// `sql` is prepared once for each connection.
    init(_ sql: String, _ database: Database) throws {
        statement = try database.cachedStatement(sql: sql)
        self.database = database
    }

    /// Runs the statement; how many rows it has changed.
    @discardableResult
    func execute(_ cells: Cell...) throws -> Int {
        defer { unsafe sqlite3_reset(statement.sqliteStatement) }
        bind(cells)
        _ = try step()
        return database.changesCount
    }

    /// Runs a statement of a number and bytes that may be many: they are lent to SQLite and not copied.
    func execute(_ number: Int64, lending bytes: [UInt8]) throws -> Int {
        try unsafe bytes.withUnsafeBytes { buffer in
            defer {
                unsafe sqlite3_reset(statement.sqliteStatement)
                unsafe sqlite3_clear_bindings(statement.sqliteStatement)
            }
            unsafe sqlite3_bind_int64(statement.sqliteStatement, 1, number)
            unsafe bind(buffer, at: 2, nil)
            _ = try step()
            return database.changesCount
        }
    }

    /// The bytes in the first column of the row that is asked for, or `nil` when there is no such row.
    func bytes(of cells: Cell...) throws -> [UInt8]? {
        defer { unsafe sqlite3_reset(statement.sqliteStatement) }
        bind(cells)
        return try step() ? bytes(at: 0) : nil
    }

    /// What `read` makes of each row that is asked for, in the statement's order.
    func rows<Value>(of cell: Cell, read: (RowStatement) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        try forEachRow(of: cell) { values.append(try read($0)) }
        return values
    }

    /// Shows `body` each row that is asked for, in the statement's order.
    func forEachRow(of cell: Cell, _ body: (RowStatement) throws -> Void) throws {
        defer { unsafe sqlite3_reset(statement.sqliteStatement) }
        bind([cell])
        while try step() { try body(self) }
    }

    /// The bytes in a column of the present row.
    func bytes(at column: CInt) -> [UInt8] {
        unsafe Array(lent(column))
    }

    /// Puts the bytes in a column of the present row behind others.
    func append(_ column: CInt, to bytes: inout [UInt8]) {
        unsafe bytes.append(contentsOf: lent(column))
    }

    /// The id in a column of the present row; `nil`: none is there.
    func id<Object>(at column: CInt) -> ObjectID<Object>? {
        ObjectID(lent: unsafe lent(column).span)
    }

    /// SQLite's own bytes in a column, which are there until the next step; nobody keeps them beyond an expression.
    private func lent(_ column: CInt) -> UnsafeBufferPointer<UInt8> {
        // A damaged page can hold a value of another type, and a value without bytes has no address.
        guard unsafe sqlite3_column_type(statement.sqliteStatement, column) == SQLITE_BLOB,
            let start = unsafe sqlite3_column_blob(statement.sqliteStatement, column)
        else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
        let count = unsafe Int(sqlite3_column_bytes(statement.sqliteStatement, column))
        return unsafe UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: count)
    }

    /// The number in a column of the present row; a value of another type counts as 0, which is no row's number.
    func number(at column: CInt) -> UInt64 {
        guard unsafe sqlite3_column_type(statement.sqliteStatement, column) == SQLITE_INTEGER else { return 0 }
        return UInt64(clamping: unsafe sqlite3_column_int64(statement.sqliteStatement, column))
    }

    /// Goes on to the next row; `false`: there is none.
    private func step() throws -> Bool {
        let code = unsafe sqlite3_step(statement.sqliteStatement)
        if code == SQLITE_ROW { return true }
        guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        return false
    }

    private func bind(_ cells: [Cell]) {
        for (index, cell) in cells.enumerated() {
            let place = CInt(index + 1)
            switch cell {
            case .number(let number):
                unsafe sqlite3_bind_int64(statement.sqliteStatement, place, number)
            case .bytes(let bytes):
                unsafe bytes.withUnsafeBytes { unsafe bind($0, at: place, Self.copied) }
            case .id(let id):
                unsafe id.lend { unsafe bind($0, at: place, Self.copied) }
            case .digest(let digest):
                unsafe digest.lend { unsafe bind($0, at: place, Self.copied) }
            }
        }
    }

    private func bind(_ bytes: UnsafeRawBufferPointer, at place: CInt, _ end: sqlite3_destructor_type?) {
        unsafe sqlite3_bind_blob64(
            statement.sqliteStatement,
            place,
            // An empty one still needs an address, or it would be NULL.
            bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 1),
            UInt64(bytes.count),
            end
        )
    }

    /// Says that SQLite is to copy what it is lent.
    private static var copied: sqlite3_destructor_type { unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}
