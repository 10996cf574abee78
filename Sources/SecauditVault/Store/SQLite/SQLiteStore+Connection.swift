internal import GRDB

// How SQLite is told to work, what the file must look like, and how its errors become ours.
extension SQLiteStore {
    static func connect(_ path: String, readonly: Bool = false) throws(StoreError) -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.busyMode = .timeout(10)
        // A transaction that only reads goes over several calls.
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { database in
            for pragma in [
                "trusted_schema = OFF", "cell_size_check = ON", "secure_delete = ON", "synchronous = FULL",
                "temp_store = MEMORY", "foreign_keys = OFF", "cache_size = -8192",
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

    static func checkSchema(_ database: Database, path: String) throws {
        let application = try Int64.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        guard application == Int64(SQLiteSchema.applicationID) else { throw StoreError.notAVault(path: path) }
        let version = Int(try Int64.fetchOne(database, sql: "PRAGMA user_version") ?? 0)
        guard let statements = SQLiteSchema.statements(of: version) else {
            throw StoreError.unknownVersion(path: path, version: version)
        }
        let found = try Row.fetchAll(
            database,
            sql: "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"
        ).map { [text($0, 0), text($0, 1)] }
        let expected = statements.map { [$0.name, $0.text] }.sorted { $0[0] < $1[0] }
        guard found == expected else { throw StoreError.foreignSchema(path: path) }
    }

    func run<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
        try caught {
            if let reading { return try body(reading) }
            return try queue.writeWithoutTransaction(body)
        }
    }

    func caught<Result>(_ body: () throws -> Result) throws(StoreError) -> Result {
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
