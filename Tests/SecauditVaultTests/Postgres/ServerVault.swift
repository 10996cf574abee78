import SecauditPostgres
import SecauditTestSupport
import Testing

@testable import SecauditVault

extension Trait where Self == ConditionTrait {
    /// Said, not passed over in silence, where there is no server to try it on.
    static var onServer: Self {
        .enabled(if: TestServer.isInstalled, "PostgreSQL is not installed; make test installs it")
    }
}

/// A database of one test's own on the tests' server.
struct ServerVault {
    let server: TestServer
    let database: String

    init(on server: TestServer? = nil) throws {
        let server = try server ?? TestServer.shared.get()
        self.server = server
        database = try server.makeDatabase()
    }

    var address: ServerAddress { get throws { try address(as: "owner") } }

    func address(as role: String) throws -> ServerAddress {
        try #require(ServerAddress(server.address(of: database, as: role)))
    }

    func create(sharedWith role: String? = nil) throws -> PostgresStore {
        try PostgresStore.create(address, sharedWith: role)
    }

    func open(as role: String = "owner") throws -> PostgresStore {
        try PostgresStore.open(address(as: role))
    }

    /// What the owner of the database does with a tool of his own.
    @discardableResult
    func edit(_ sql: String) throws -> String {
        try server.sql(sql, in: database)
    }
}

/// A sample on a server, for the owner of its database.
struct EditedServerVault {
    let vault: ServerVault
    let sample: VaultSample
    /// What its honest reader reads.
    let expected: VaultContents

    /// `preparing` writes more by the usual ways before the owner comes.
    init(preparing: (VaultSample) throws -> Void = { _ in }) throws {
        vault = try ServerVault()
        let store = try vault.create()
        sample = try VaultSample(in: store)
        try preparing(sample)
        expected = try VaultContents(of: sample, in: store)
    }

    func edit(_ sql: String) throws { try vault.edit(sql) }

    func opened() throws -> PostgresStore { try vault.open() }

    func verified() throws -> VerificationResult {
        try Vault.verifyAll(of: try opened(), freshness: .firstUse, at: VaultSample.now)
    }

    func contents(as fellow: Fellow = .primerov) throws -> VaultContents {
        try VaultContents(of: sample, in: try opened(), as: fellow)
    }
}

extension ObjectID {
    /// As a value in a statement.
    var sql: String { "'\\x\(hexadecimal)'::bytea" }
}

extension MemberID {
    var sql: String { "'\\x\(hexadecimal)'::bytea" }
}
