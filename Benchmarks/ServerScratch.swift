import FoundationEssentials
import Glibc
import SecauditCrypto
import SecauditPostgres
import SecauditVault

extension Scratch {
    /// The same vault in a database, which is empty or holds it already.
    func onServer(_ local: VaultFolder, at address: String) throws -> VaultFolder {
        let folder = VaultFolder(path: "\(local.path)-server")
        guard unsafe access("\(folder.path)/address", F_OK) != 0 else { return folder }
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        try copy(try SQLiteStore(opening: local.database), to: address)
        try FileManager.default.copyItem(atPath: local.identity, toPath: folder.identity)
        try Data(address.utf8).write(to: URL(filePath: "\(folder.path)/address"))
        return folder
    }

    /// A vault whose ledger is long: everyday entries, each with a version of one of five hundred records.
    func longVault(entries: Int, at address: String) throws -> VaultFolder {
        let folder = VaultFolder(path: "\(path)/long-\(entries)")
        guard unsafe access("\(folder.path)/address", F_OK) != 0 else { return folder }
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        let identity = try IdentityFile.create(
            passphrase: SecretBytes(copying: Self.passphrase),
            cost: .interactive,
            created: Self.time
        )
        try Data(identity).write(to: URL(filePath: folder.identity))
        unsafe chmod(folder.identity, 0o600)
        let store = MemoryStore()
        let vault = try Vault.found(in: store, identity: try folder.openIdentity(), at: Self.time)
        let place = try vault.transact(at: Self.time) { try $0.createCompartment(.workspace, readers: []) }
        var records: [RecordID] = []
        while vault.state.number < UInt64(entries) {
            let content = [UInt8](repeating: 7, count: 200)
            try vault.transact(at: Self.time) { draft in
                if records.count < 500 {
                    records.append(try draft.put(content, in: place, as: .reader))
                } else {
                    let record = records[Int(vault.state.number) % records.count]
                    try draft.put(content, record: record, in: place, as: .reader)
                }
            }
        }
        try copy(store, to: address)
        try Data(address.utf8).write(to: URL(filePath: "\(folder.path)/address"))
        return folder
    }

    private func copy(_ store: any VaultStore, to address: String) throws {
        guard let target = ServerAddress(address) else { throw BenchError.usage(address) }
        _ = try VaultCopy.run(
            from: store,
            to: { try PostgresStore.create(target) },
            at: address,
            freshness: .firstUse,
            time: Self.time
        )
    }
}

extension VaultFolder {
    /// The vault in the folder's file, or in the database whose address lies there instead.
    func openStore() throws -> any VaultStore {
        guard let text = try? String(contentsOfFile: "\(path)/address", encoding: .utf8),
            let address = ServerAddress(text)
        else { return try SQLiteStore(opening: database) }
        return try PostgresStore.open(address)
    }
}
