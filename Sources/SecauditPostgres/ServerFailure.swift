internal import SecauditVault

/// What came of a statement when it was not an answer.
enum ServerFailure: Error {
    /// The connection is gone, or the server has been silent for too long.
    case lost(ServerFault)
    /// The server refused a statement: the SQLSTATE, and the table it was about.
    case refused(code: String, table: String)
    /// What is there, on a connection made again, is not the vault that was opened.
    case other(StoreError)

    /// Another transaction was in the way, and the same one may well pass now.
    ///
    /// `serialization_failure` and `deadlock_detected` of PostgreSQL's appendix A; distributed engines that speak the
    /// same protocol answer with the first as well, also to a commit.
    var isWorthRepeating: Bool {
        switch self {
        case .lost, .other: false
        case .refused(let code, _): code == "40001" || code == "40P01"
        }
    }

    /// An entry of this number is there already.
    var isTaken: Bool {
        if case .refused("23505", "ledger") = self { true } else { false }
    }

    func storeError(at address: ServerAddress) -> StoreError {
        switch self {
        case .lost(let fault): .server(fault, address: address.shown)
        case .refused(let code, _): Self.storeError(code, address: address.shown)
        case .other(let error): error
        }
    }

    /// What a SQLSTATE says of the vault.
    private static func storeError(_ code: String, address: String) -> StoreError {
        switch code {
        // undefined_table, invalid_schema_name
        case "42P01", "3F000": .notFound(path: address)
        // duplicate_schema, duplicate_table
        case "42P06", "42P07": .alreadyThere(path: address)
        // undefined_column, datatype_mismatch, undefined_function: not our tables
        case "42703", "42804", "42883": .foreignSchema(path: address)
        case "42501": .server(.rightsMissing, address: address)
        // read_only_sql_transaction; feature_not_supported: a standby takes no transaction that may write
        case "25006", "0A000": .readOnly(path: address)
        // disk_full
        case "53100": .full(path: address)
        // serialization_failure, deadlock_detected, lock_not_available
        case "40001", "40P01", "55P03": .busy(path: address)
        // query_canceled: the time set for a statement is over
        case "57014": .server(.silent, address: address)
        // integrity constraints; data_corrupted, index_corrupted
        case _ where code.hasPrefix("23") || code.hasPrefix("XX"): .corrupt(path: address)
        default: .server(.refused(code: code), address: address)
        }
    }
}

extension ServerFailure {
    var isLoss: Bool {
        if case .lost = self { true } else { false }
    }

    /// The server may be back in a moment.
    ///
    /// One that was there and said nothing would take as long again; one that wants a password would want it again.
    var isWorthReconnecting: Bool {
        switch self {
        case .lost(.unreachable), .lost(.lost): true
        case .lost, .refused, .other: false
        }
    }
}
