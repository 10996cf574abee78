import SecauditCrypto

@testable import SecauditVault

/// Everything that a member can read of a sample: what must stay the same whatever is done to the file.
struct VaultContents: Equatable {
    var mark: HighWaterMark
    var facts: [[UInt8]]
    var secrets: [[UInt8]]

    /// Reads all of it with keys that are open already: a passphrase would cost more than everything else.
    init(of sample: VaultSample, in store: any VaultStore, as fellow: Fellow = .primerov) throws {
        let vault = try VaultSample.open(store, as: fellow)
        mark = vault.mark
        facts = try [sample.workspace, sample.organ].flatMap { try vault.records(in: $0).map(\.content) }
        secrets = try [sample.password, sample.note].map { try vault.secret($0).copied }
    }

    static func read(of sample: VaultSample, at path: String) -> Result<VaultContents, any Error> {
        Result {
            let store = try SQLiteStore(opening: path)
            let contents = try VaultContents(of: sample, in: store)
            try store.close()
            return contents
        }
    }
}
