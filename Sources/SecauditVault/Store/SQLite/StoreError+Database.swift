internal import GRDB

extension StoreError {
    init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_NOTADB: self = .notAVault(path: path)
        case .SQLITE_CORRUPT, .SQLITE_MISMATCH, .SQLITE_CONSTRAINT: self = .corrupt(path: path)
        case .SQLITE_FULL: self = .full(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        case .SQLITE_READONLY: self = .readOnly(path: path)
        default: self = .inputOutput(path: path, code: error.extendedResultCode.rawValue)
        }
    }
}
