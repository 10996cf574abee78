import FoundationEssentials
import Glibc
import SecauditCrypto
import Testing

@testable import SecauditVault

/// A vault made once, with replaced keys, lost keys, a secret given up and a drop; every later version opens it.
struct GoldenSuccessionTests {
    private static let passphrase = "золотая фраза"
    private static let made: Int64 = 1_790_000_000
    private static let lost = Fellow(number: 31)
    private static let found = Fellow(number: 32)

    private func read(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: GoldenFile.path(name))))
    }

    @Test
    func `the golden vault with new keys in the place of old ones opens`() throws {
        if GoldenFile.isRecording { try record() }
        let folder = try TemporaryFolder()
        let path = folder.path("vault.sqlite3")
        try Data(read("succession.sqlite3")).write(to: URL(filePath: path))
        try #require(unsafe chmod(path, 0o600) == 0)
        let identity = try IdentityFile.open(read("identity.new"), passphrase: SecretBytes(text: Self.passphrase))
        let own = identity.id
        let vault = try Vault.open(
            try SQLiteStore(opening: path),
            identity: identity,
            freshness: .firstUse,
            at: Self.made + 100
        )
        #expect(vault.state.voided.isEmpty)
        #expect(vault.state.members[own]?.predecessor?.isSigned == true)
        #expect(vault.state.members[Self.found.id]?.predecessor == .init(member: Self.lost.id, isSigned: false))
        let secret = try #require(vault.state.compartments(of: .secret).first)
        let record = try #require(vault.state.compartments[secret]?.records.first)
        let versions = try (1...2).map { String(decoding: try vault.secret(record, version: $0).copied, as: UTF8.self) }
        #expect(versions == ["пароль", "пароль"])
        #expect(vault.state.compartments[secret]?.leavers.keys.sorted() == [Fellow.testova.id])
        let coordinators = try #require(vault.state.compartments(of: .coordinators).first)
        #expect(try vault.records(in: coordinators).map(\.content) == [Array("сила 4".utf8)])
        _ = try vault.verifyAll(at: Self.made + 100)
    }

    /// Written from the document alone, in another language: what it counts is what lies there.
    @Test(arguments: [
        ("vault.sqlite3", "identity", "secret: compartments 1, records 1, opened 1\n", "void 1"),
        ("succession.sqlite3", "identity.new", "coordinators: compartments 1, records 1, opened 1\n", "void 0"),
    ])
    func `an independent reader opens the golden vaults`(
        vault: String,
        identity: String,
        counted: String,
        void: String
    ) throws {
        let folder = try TemporaryFolder()
        let reader = GoldenFile.folder.deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Reader/read_vault.py").path
        // A copy: a file with a write-ahead log wants to write beside itself.
        try Data(read(vault)).write(to: URL(filePath: folder.path(vault)))
        try Data(Self.passphrase.utf8).write(to: URL(filePath: folder.path("passphrase")))
        let pythons = ["/usr/bin/env python3", "/usr/bin/python3"]
        guard let python = pythons.first(where: { unsafe system("\($0) -c 'import nacl' 2>/dev/null") == 0 }) else {
            print("skipped: no python3 with PyNaCl here")
            return
        }
        let command =
            "\(python) '\(reader)' '\(folder.path(vault))' '\(GoldenFile.path(identity))' 3"
            + " 3<'\(folder.path("passphrase"))' >'\(folder.path("out"))' 2>&1"
        let status = unsafe system(command)
        let output = String(decoding: try Data(contentsOf: URL(filePath: folder.path("out"))), as: UTF8.self)
        #expect(status == 0, "\(output)")
        #expect(output.contains(counted) && output.contains(void), "\(output)")
    }

    private func record() throws {
        for name in ["identity.new", "succession.sqlite3"] {
            try? FileManager.default.removeItem(atPath: GoldenFile.path(name))
        }
        let passphrase = SecretBytes(text: Self.passphrase)
        let file = try IdentityFile.create(passphrase: passphrase, cost: .interactive, created: Self.made)
        try Data(file).write(to: URL(filePath: GoldenFile.path("identity.new")))
        let store = try SQLiteStore(creating: GoldenFile.path("succession.sqlite3"))
        let vault = try Vault.found(
            in: store,
            identity: try IdentityFile.open(read("identity"), passphrase: passphrase),
            at: Self.made
        )
        let (secret, coordinators) = try vault.transact(at: Self.made + 1) { draft in
            try draft.admit(Fellow.testova.card, roles: .officer)
            try draft.admit(Self.lost.card, roles: .officer)
            _ = try draft.createCompartment(.workspace, readers: [Fellow.testova.id, Self.lost.id])
            let organ = try draft.createCompartment(.organ, readers: [Fellow.testova.id, Self.lost.id])
            let coordinators = try draft.createCompartment(.coordinators, readers: [])
            let secret = try draft.createCompartment(.secret, scope: organ, readers: [Fellow.testova.id, Self.lost.id])
            try draft.put(secret: SecretBytes(text: "пароль"), in: secret)
            return (secret, coordinators)
        }
        let testova = try Vault.open(
            store,
            identity: Fellow.testova.identity(),
            freshness: .firstUse,
            at: Self.made + 2
        )
        try testova.transact(at: Self.made + 2) {
            try $0.drop(Array("сила 4".utf8), in: coordinators, scope: secret)
        }
        try vault.refresh()
        try vault.transact(at: Self.made + 3) { try $0.reset(Self.lost.id, to: Self.found.card) }
        let new = try IdentityFile.open(file, passphrase: passphrase)
        try vault.transact(at: Self.made + 4) { try $0.rotate(to: new) }
        try testova.refresh()
        try testova.transact(at: Self.made + 5) { try $0.leave(secret) }
        try store.close()
    }
}
