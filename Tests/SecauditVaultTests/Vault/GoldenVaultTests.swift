import FoundationEssentials
import Glibc
import SecauditCrypto
import Testing

@testable import SecauditVault

/// A vault made once by this version; every later version opens it.
struct GoldenVaultTests {
    private static let passphrase = "золотая фраза"
    private static let made: Int64 = 1_790_000_000

    private func read(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: GoldenFile.path(name))))
    }

    @Test
    func `the golden vault opens`() throws {
        if GoldenFile.isRecording { try record() }
        let folder = try TemporaryFolder()
        let path = folder.path("vault.sqlite3")
        // A copy: opening makes files beside the database, and a checkout may leave it open to strangers.
        try Data(read("vault.sqlite3")).write(to: URL(filePath: path))
        try #require(unsafe chmod(path, 0o600) == 0)
        let identity = try IdentityFile.open(read("identity"), passphrase: SecretBytes(text: Self.passphrase))
        let mark = try HighWaterMark(text: String(decoding: read("mark"), as: UTF8.self))
        let vault = try Vault.open(
            try SQLiteStore(opening: path),
            identity: identity,
            freshness: .mark(mark),
            at: Self.made + 100
        )
        #expect(vault.state.isDemonstration)
        #expect(vault.mark == mark)
        #expect(vault.state.voided.map(\.refusal) == [.coordinatorOnly])
        let facts = try Compartment.Kind.allCases.filter { !$0.isHeld }.map { kind in
            try vault.state.compartments(of: kind).flatMap { try vault.records(in: $0) }.map {
                String(decoding: $0.content, as: UTF8.self)
            }
        }
        #expect(facts == [["рабочее место"], ["муниципалитет"], ["назначение", "второе назначение"], ["оценка"]])
        let secret = try #require(vault.state.compartments(of: .secret).first)
        let record = try #require(vault.state.compartments[secret]?.records.first)
        let versions = try (1...3).map { String(decoding: try vault.secret(record, version: $0).copied, as: UTF8.self) }
        #expect(versions == ["старый пароль", "новый пароль", "новый пароль"])
        #expect(vault.state.compartments[secret]?.current.epoch == 2)
    }

    /// Makes the files anew; what is already in the project is read by readers elsewhere, so this is for a new format.
    private func record() throws {
        for name in ["identity", "vault.sqlite3", "mark"] {
            try? FileManager.default.removeItem(atPath: GoldenFile.path(name))
        }
        let file = try IdentityFile.create(
            passphrase: SecretBytes(text: Self.passphrase),
            cost: .interactive,
            created: Self.made - 10
        )
        try Data(file).write(to: URL(filePath: GoldenFile.path("identity")))
        let store = try SQLiteStore(creating: GoldenFile.path("vault.sqlite3"))
        let vault = try Vault.found(
            in: store,
            identity: try IdentityFile.open(file, passphrase: SecretBytes(text: Self.passphrase)),
            demonstration: true,
            at: Self.made
        )
        let testova = Fellow.testova
        try vault.transact(at: Self.made + 1) { draft in
            try draft.admit(testova.card, roles: .officer)
            let workspace = try draft.createCompartment(.workspace, readers: [testova.id])
            try draft.put(Array("рабочее место".utf8), in: workspace, as: .coordinator)
            let municipality = try draft.createCompartment(.municipality, readers: [testova.id])
            try draft.put(Array("муниципалитет".utf8), in: municipality, as: .coordinator)
            let coordinators = try draft.createCompartment(.coordinators, readers: [])
            try draft.put(Array("оценка".utf8), in: coordinators, as: .coordinator)
        }
        let (organ, secret, password) = try vault.transact(at: Self.made + 2) { draft in
            let organ = try draft.createCompartment(.organ, readers: [testova.id])
            try draft.put(Array("назначение".utf8), in: organ, as: .reader)
            let secret = try draft.createCompartment(.secret, scope: organ, readers: [])
            let password = try draft.put(secret: SecretBytes(text: "старый пароль"), in: secret)
            let seed = try draft.createCompartment(.totp, scope: organ, readers: [])
            try draft.put(secret: SecretBytes(text: "семя"), in: seed)
            return (organ, secret, password)
        }
        try vault.transact(at: Self.made + 3) { draft in
            try draft.put(secret: SecretBytes(text: "новый пароль"), record: password, in: secret)
            try draft.grant(secret, to: testova.id)
            try draft.withdraw(organ, from: testova.id)
            try draft.put(Array("второе назначение".utf8), in: organ, as: .reader)
        }
        let state = vault.state
        let wrong = Entry(
            vault: vault.id,
            number: state.number + 1,
            previous: state.head,
            time: Self.made + 4,
            author: testova.identity(),
            operations: [.remove(vault.ownID)]
        ).encoded
        try store.append(StoreTransaction(expected: state.number, entry: wrong, entryHash: Entry.hash(of: wrong)))
        try vault.refresh()
        try Data(vault.mark.text.utf8).write(to: URL(filePath: GoldenFile.path("mark")))
        try store.close()
    }
}
