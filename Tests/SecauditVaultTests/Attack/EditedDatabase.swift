import FoundationEssentials
import GRDB
import Glibc

@testable import SecauditVault

/// A sample in a file, closed, for somebody with a database tool and the right to write.
struct EditedDatabase {
    private let folder: TemporaryFolder
    let path: String
    let sample: VaultSample
    /// What its honest reader reads.
    let expected: VaultContents

    /// `preparing` writes more by the usual ways before the file is closed.
    init(preparing: (VaultSample) throws -> Void = { _ in }) throws {
        folder = try TemporaryFolder()
        path = folder.path("vault.sqlite3")
        let store = try SQLiteStore(creating: path)
        sample = try VaultSample(in: store)
        try preparing(sample)
        expected = try VaultContents(of: sample, in: store)
        try store.close()
    }

    /// Runs statements in one go, as a tool would that knows nothing of secaudit.
    func edit(_ sql: String, _ arguments: StatementArguments = []) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql, arguments: arguments) }
        try queue.close()
    }

    func opened() throws -> SQLiteStore { try SQLiteStore(opening: path) }

    func verified() throws -> VerificationResult {
        try Vault.verifyAll(of: try opened(), freshness: .firstUse, at: VaultSample.now)
    }

    /// What a member reads now.
    func contents(as fellow: Fellow = .primerov) throws -> VaultContents {
        try VaultContents(of: sample, in: try opened(), as: fellow)
    }
}

extension ObjectID {
    var data: Data { Data(bytes) }
}
