package import SecauditVault

/// A vault in a database on a server, which sees sealed bytes and public keys only.
///
/// A connection that breaks is made again. What only reads is then asked again; what was being written is looked for
/// first, so that it is there once and not twice.
package final class PostgresStore {
    package let address: ServerAddress
    private let words: [ServerAddress.Word]
    private let library: LibPQ
    private var connection: ServerConnection?
    private var tripsBefore = 0
    var snapshot = Snapshot.none
    /// How often in a row another writer has been faster.
    var losses = 0
    /// The founding entry, which is there from the first moment and never changes.
    private(set) var first: [UInt8]?
    var fetched = FetchedRows()

    /// What ``whileReading(_:)`` has come to.
    enum Snapshot {
        case none
        /// To be begun together with the first statement.
        case wanted
        case begun
    }

    /// How often the store has asked the server and waited for its answer; making a connection is not among them.
    package var roundTrips: Int { tripsBefore + (connection?.roundTrips ?? 0) }

    private init(at address: ServerAddress) throws(StoreError) {
        guard let library = LibPQ.loaded else { throw .server(.libraryMissing, address: address.shown) }
        self.address = address
        self.library = library
        words = try address.words(library)
    }

    /// Opens the vault in the database, which must be there.
    package static func open(_ address: ServerAddress) throws(StoreError) -> PostgresStore {
        let store = try PostgresStore(at: address)
        try store.begin()
        try store.greet()
        return store
    }

    /// Makes the vault's tables, or takes them empty as an administrator has made them; lets a role of the server work
    /// with them.
    package static func create(
        _ address: ServerAddress,
        sharedWith role: String? = nil
    ) throws(StoreError) -> PostgresStore {
        let store = try PostgresStore(at: address)
        try store.begin()
        if try !store.isMadeAndEmpty() {
            // Sent together they are one transaction.
            try store.carryOut(PostgresSchema.creation)
            try store.greet()
        }
        if let role { try store.share(with: role) }
        return store
    }

    /// Refuses an address where a vault is, or where none could be.
    package static func requireVacant(_ address: ServerAddress) throws(StoreError) {
        let store = try PostgresStore(at: address)
        try store.begin()
        _ = try store.isMadeAndEmpty()
    }

    /// Whether the tables are there without a row in them; `false` when they are not there.
    private func isMadeAndEmpty() throws(StoreError) -> Bool {
        do throws(StoreError) {
            try greet()
        } catch {
            if case .notFound = error { return false }
            throw error
        }
        guard try rowCounts() == RowCounts(entries: 0, records: 0, wraps: 0) else {
            throw .alreadyThere(path: address.shown)
        }
        return true
    }

    private func share(with role: String) throws(StoreError) {
        do throws(ServerFailure) {
            let connection = try connected()
            _ = try connection.exchange(PostgresSchema.grants(to: try connection.quoted(role)))
        } catch {
            // undefined_object
            if case .refused("42704", _) = error { throw .server(.roleUnknown(role), address: address.shown) }
            throw error.storeError(at: address)
        }
    }

    private func begin() throws(StoreError) {
        do throws(ServerFailure) { connection = try ServerConnection(words, with: library) } catch {
            throw error.storeError(at: address)
        }
    }

    private func carryOut(_ statements: [Statement]) throws(StoreError) {
        do throws(ServerFailure) {
            guard let connection else { throw .lost(.lost) }
            _ = try connection.exchange(statements)
        } catch {
            throw error.storeError(at: address)
        }
    }

    /// Sets the session up, and looks whether the tables are the program's own: one round trip.
    private func greet() throws(StoreError) {
        let answers: [Answer]
        do throws(ServerFailure) {
            guard let connection else { throw .lost(.lost) }
            answers = try connection.exchange(
                [PostgresSchema.settings, PostgresSchema.parts, PostgresSchema.formats, Self.entry(1)]
            )
        } catch {
            // A database without a vault is no reason to give up the connection, on which one may be made.
            if error.isLoss { connection = nil }
            throw error.storeError(at: address)
        }
        let parts = (0..<answers[1].rowCount).map { answers[1].text($0, 0) }
        let formats = (0..<answers[2].rowCount).map { answers[2].number($0, 0) ?? 0 }
        guard formats == [PostgresSchema.version] else {
            throw .unknownVersion(path: address.shown, version: Int(clamping: formats.first ?? 0))
        }
        guard Set(parts) == PostgresSchema.expectedParts, parts.count == PostgresSchema.expectedParts.count else {
            throw .foreignSchema(path: address.shown)
        }
        first = answers[3].rowCount > 0 ? answers[3].bytes(0, 0) : nil
    }

    static func entry(_ number: UInt64) -> Statement {
        Statement("SELECT entry FROM secaudit.ledger WHERE number = $1", .number(Int64(clamping: number)))
    }

    /// The connection there is, or a new one, made as carefully as the first.
    func connected() throws(ServerFailure) -> ServerConnection {
        if let connection { return connection }
        let fresh = try ServerConnection(words, with: library)
        connection = fresh
        let known = first
        do throws(StoreError) { try greet() } catch {
            connection = nil
            if case .server(.lost, _) = error { throw .lost(.lost) }
            throw .other(error)
        }
        // Another vault in the same place is none to go on with.
        if known != nil, known != first {
            connection = nil
            first = known
            throw .other(.corrupt(path: address.shown))
        }
        return fresh
    }

    func remember(first entry: [UInt8]) { first = entry }

    /// Gives the connection up: what is open on it ends with it.
    func drop() {
        tripsBefore += connection?.roundTrips ?? 0
        connection = nil
        fetched = FetchedRows()
    }

    /// Asks what only reads, again after a lost connection.
    func ask(_ statements: [Statement]) throws(StoreError) -> [Answer] {
        var backoff = Backoff.afterLoss
        while true {
            do throws(ServerFailure) {
                let connection = try connected()
                let isFirst = snapshot == .wanted
                let answers = try connection.exchange((isFirst ? [Self.begin] : []) + statements)
                if isFirst { snapshot = .begun }
                return isFirst ? Array(answers.dropFirst()) : answers
            } catch {
                // Refused, the first statement of a moment leaves its transaction open as much as any other does.
                if error.isLoss { drop() } else if snapshot != .none { try? connection?.post([Self.giveUp]) }
                // What was read before came from one moment, and what would be read now from another.
                let isRepeatable = snapshot != .begun
                guard isRepeatable, error.isWorthReconnecting || error.isWorthRepeating, backoff.wait() else {
                    throw error.storeError(at: address)
                }
            }
        }
    }

    private static let begin = Statement("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
    private static let giveUp = Statement("ROLLBACK")

    /// Ends what ``whileReading(_:)`` has begun; nobody waits for the answer.
    func endSnapshot(by word: String) {
        guard snapshot == .begun else { return }
        try? connection?.post([Statement(word)])
    }
}
