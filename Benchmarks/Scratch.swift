import FoundationEssentials
import Glibc
import SecauditCrypto
import SecauditGenerated
import SecauditRegister
import SecauditVault
import SecauditWorkspace

/// The folder in which generated vaults and registers lie for one run.
struct Scratch {
    let path: String

    static let passphrase = Array("a passphrase of a benchmark".utf8)
    /// When the generated vaults are written: 2026-09-01.
    static let time: Int64 = 1_788_220_800

    func register(_ accounts: Int) throws -> String {
        let file = "\(path)/register-\(accounts).json"
        guard !exists(file) else { return file }
        let descriptor = unsafe open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else { throw BenchError.cannotRun(file, errno) }
        defer { close(descriptor) }
        var pending = Data()
        func flush() throws {
            try unsafe pending.withUnsafeBytes { bytes in
                guard unsafe write(descriptor, bytes.baseAddress, bytes.count) == bytes.count else {
                    throw BenchError.cannotRun(file, errno)
                }
            }
            pending.removeAll(keepingCapacity: true)
        }
        try GeneratedTown(accounts: accounts).writeFile { (piece) throws(any Error) in
            pending.append(piece)
            if pending.count > 1 << 20 { try flush() }
        }
        try flush()
        return file
    }

    /// A vault with a secret for each of `credentials` accounts, held by `holders` members (one or three).
    func vault(_ credentials: Int, holders: Int) throws -> VaultFolder {
        let folder = VaultFolder(path: "\(path)/vault-\(credentials)-\(holders)")
        guard !exists(folder.database) else { return folder }
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        let identity = try IdentityFile.create(
            passphrase: SecretBytes(copying: Self.passphrase),
            cost: .interactive,
            created: Self.time
        )
        try Data(identity).write(to: URL(filePath: folder.identity))
        unsafe chmod(folder.identity, 0o600)
        let building = "\(folder.path)/building.sqlite3"
        let workspace = try Workspace.found(
            in: try SQLiteStore(creating: building),
            identity: try folder.openIdentity(),
            name: "Образцова",
            at: Self.time
        )
        var others: [MemberID] = []
        for index in 1..<max(holders, 1) {
            let card = Identity(created: Self.time).card
            try workspace.addMember(
                card,
                roles: .officer,
                name: "Holder \(index)",
                person: nil,
                organs: [],
                at: Self.time
            )
            others.append(card.id)
        }
        let town = GeneratedTown(accounts: credentials).municipality
        try workspace.importMunicipality(bound(town), holders: others, at: Self.time) { credential in
            var sheet = SecretSheet()
            try sheet.set(.login, to: SecretBytes(copying: Array("login-\(credential.id)".utf8)))
            try sheet.set(.password, to: SecretBytes(copying: Array("secret-\(credential.id)".utf8)))
            return sheet
        }
        // A ledger's last entry is read at each opening: mostly it is one of everyday work and not the import.
        if let first = workspace.facts.credentials["c1"]?.fact.credential {
            try workspace.editCredential(first, at: Self.time)
        }
        try (workspace.vault.store as? SQLiteStore)?.close()
        guard unsafe rename(building, folder.database) == 0 else {
            throw BenchError.cannotRun(folder.database, errno)
        }
        return folder
    }

    private func bound(_ town: Municipality) -> Municipality {
        var town = town
        town.binding?.digest = nil
        return town
    }

    private func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }
}

/// A generated vault with the identity of the one who holds everything in it.
struct VaultFolder {
    let path: String

    var database: String { "\(path)/vault.sqlite3" }
    var identity: String { "\(path)/identity" }
    var index: IndexPlace { IndexPlace(path: "\(path)/index", maker: Array("benchmark".utf8)) }

    func openIdentity() throws -> Identity {
        try IdentityFile.open(
            [UInt8](try Data(contentsOf: URL(filePath: identity))),
            passphrase: SecretBytes(copying: Scratch.passphrase)
        )
    }
}
