import FoundationEssentials
import Glibc
import SecauditCrypto
import Testing

@testable import SecauditVault

/// Two vaults made once, in which the golden identity was handed what opens a secret; every later version opens them.
///
/// In one two trustees did it, in the other the identity is a paper key and did it itself.
struct GoldenRecoveryTests {
    private static let passphrase = "золотая фраза"
    private static let made: Int64 = 1_790_000_000

    private func read(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: GoldenFile.path(name))))
    }

    private func identity() throws -> Identity {
        try IdentityFile.open(read("identity"), passphrase: SecretBytes(text: Self.passphrase))
    }

    @Test(arguments: ["recovery.sqlite3", "paper.sqlite3"])
    func `the golden identity takes up what was handed over to it`(name: String) throws {
        if GoldenFile.isRecording { try record(name) }
        let folder = try TemporaryFolder()
        let path = folder.path("vault.sqlite3")
        try Data(read(name)).write(to: URL(filePath: path))
        try #require(unsafe chmod(path, 0o600) == 0)
        let vault = try Vault.open(
            try SQLiteStore(opening: path),
            identity: try identity(),
            freshness: .firstUse,
            at: Self.made + 100
        )
        #expect(vault.state.voided.isEmpty)
        let secret = try #require(vault.state.compartments(of: .secret).first)
        try vault.transact(at: Self.made + 100) { try $0.recover(secret) }
        let record = try #require(vault.state.compartments[secret]?.records.first)
        let content = try vault.secret(record).copied
        #expect(content == Array("пароль".utf8))
        _ = try vault.verifyAll(at: Self.made + 100)
    }

    @Test(arguments: [
        (
            "recovery.sqlite3", "recovery: trustees 2, split 2 of 2, own 0\n",
            "totp: compartments 1, records 1, opened 0\n"
        ),
        ("paper.sqlite3", "recovery: trustees 1, split 2 of 2, own 2\n", "totp: compartments 1, records 1, opened 0\n"),
    ])
    func `an independent reader puts the halves together`(name: String, recovery: String, seed: String) throws {
        let folder = try TemporaryFolder()
        let reader = GoldenFile.folder.deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Reader/read_vault.py").path
        try Data(read(name)).write(to: URL(filePath: folder.path(name)))
        try Data(Self.passphrase.utf8).write(to: URL(filePath: folder.path("passphrase")))
        let pythons = ["/usr/bin/env python3", "/usr/bin/python3"]
        guard let python = pythons.first(where: { unsafe system("\($0) -c 'import nacl' 2>/dev/null") == 0 }) else {
            print("skipped: no python3 with PyNaCl here")
            return
        }
        let command =
            "\(python) '\(reader)' '\(folder.path(name))' '\(GoldenFile.path("identity"))' 3"
            + " 3<'\(folder.path("passphrase"))' >'\(folder.path("out"))' 2>&1"
        let status = unsafe system(command)
        let output = String(decoding: try Data(contentsOf: URL(filePath: folder.path("out"))), as: UTF8.self)
        #expect(status == 0, "\(output)")
        #expect(output.contains("secret: compartments 1, records 1, opened 1\n"), "\(output)")
        #expect(output.contains(recovery) && output.contains(seed) && output.contains("void 0"), "\(output)")
    }

    private func record(_ name: String) throws {
        try? FileManager.default.removeItem(atPath: GoldenFile.path(name))
        let isPaper = name == "paper.sqlite3"
        let golden = try identity()
        let goldenID = golden.id
        let trustees = isPaper ? [goldenID] : [Fellow.testova.id, Fellow.vymyslov.id]
        let store = try SQLiteStore(creating: GoldenFile.path(name))
        let vault = try Vault.found(in: store, identity: Fellow.obraztsova.identity(), at: Self.made)
        vault.vouchedTrustees = Set(trustees)
        try vault.transact(at: Self.made + 1) { draft in
            try draft.admit(golden.card, roles: isPaper ? [.coordinator, .officer] : .officer)
            if !isPaper {
                try draft.admit(Fellow.testova.card, roles: .officer)
                try draft.admit(Fellow.vymyslov.card, roles: .inspector)
            }
            try draft.nameTrustees(trustees)
        }
        func open(_ fellow: Fellow) throws -> Vault {
            try Vault.open(store, identity: fellow.identity(), freshness: .firstUse, at: Self.made + 5)
        }
        func paper() throws -> Vault {
            try Vault.open(store, identity: try identity(), freshness: .firstUse, at: Self.made + 5)
        }
        let holders = isPaper ? [try paper()] : [try open(.testova), try open(.vymyslov)]
        for holder in holders {
            try holder.refresh()
            try holder.transact(at: Self.made + 2) { try $0.acceptTrust() }
        }
        try vault.refresh()
        let secret = try vault.transact(at: Self.made + 3) { draft in
            let organ = try draft.createCompartment(.organ, readers: [goldenID])
            let secret = try draft.createCompartment(.secret, scope: organ, readers: [])
            try draft.put(secret: SecretBytes(text: "пароль"), in: secret)
            let seed = try draft.createCompartment(.totp, scope: organ, readers: [])
            try draft.put(secret: SecretBytes(text: "семя"), in: seed)
            return secret
        }
        for holder in holders {
            try holder.refresh()
            try holder.transact(at: Self.made + 4) { try $0.handOver([secret], to: goldenID) }
        }
        try store.close()
    }
}
