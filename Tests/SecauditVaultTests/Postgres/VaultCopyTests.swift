import SecauditCrypto
import SecauditPostgres
import SecauditTestSupport
import Testing

@testable import SecauditVault

/// A vault carried from one kind of store to the other, whole, broken off, and to places where it may not go.
@Suite(.onServer)
struct VaultCopyTests {
    private let folder: TemporaryFolder
    private let place: ServerVault

    init() throws {
        folder = try TemporaryFolder()
        place = try ServerVault()
    }

    /// A sample with a withdrawal, an erasure and two versions of a password in it.
    private func sample(in store: any VaultStore) throws -> VaultSample {
        let sample = try VaultSample(in: store)
        let vault = try sample.open(as: .primerov)
        try vault.transact(at: VaultSample.now) { draft in
            _ = try draft.put(secret: SecretBytes(text: "второй"), record: sample.password, in: sample.secret)
        }
        try vault.transact(at: VaultSample.now) { try $0.grant(sample.secret, to: Fellow.testova.id) }
        try vault.transact(at: VaultSample.now) { try $0.withdraw(sample.secret, from: Fellow.testova.id) }
        let gone = try vault.transact(at: VaultSample.now) { try $0.put([9], in: sample.organ, as: .reader) }
        try sample.open(as: .obraztsova).transact(at: VaultSample.now) { try $0.erase(gone) }
        return sample
    }

    private func file(_ name: String) throws -> SQLiteStore { try SQLiteStore(creating: folder.path(name)) }

    @discardableResult
    private func copy(_ source: any VaultStore, to target: any CopyTarget) throws -> VaultCopy {
        try VaultCopy.run(
            from: source,
            to: { target },
            at: "there",
            freshness: .firstUse,
            time: VaultSample.now
        )
    }

    private func expectSame(_ one: any VaultStore, _ other: any VaultStore, _ sample: VaultSample) throws {
        #expect(try one.entries(from: 1) == other.entries(from: 1))
        #expect(try one.rowCounts() == other.rowCounts())
        for compartment in [sample.workspace, sample.organ, sample.coordinators, sample.secret] {
            #expect(try one.records(in: compartment) == other.records(in: compartment))
            #expect(try one.wraps(in: compartment) == other.wraps(in: compartment))
        }
    }

    @Test
    func `from a file to a server and back, everything is the same`() throws {
        let source = try file("one")
        let sample = try sample(in: source)
        let server = try place.create()
        let there = try copy(source, to: server)
        #expect(!there.wasThere)
        #expect(try there.mark == sample.open(as: .primerov).mark)
        try expectSame(source, server, sample)
        let back = try file("two")
        #expect(try copy(server, to: back).found == there.found)
        try expectSame(source, back, sample)
        #expect(try VaultContents(of: sample, in: back) == VaultContents(of: sample, in: source))
        // Once more is nothing to do.
        #expect(try copy(source, to: server).wasThere)
    }

    @Test(arguments: 0..<4)
    func `a copy broken off is no vault, and is taken up where it ended`(step: Int) throws {
        let source = try file("one")
        let sample = try sample(in: source)
        let server = try place.create()
        // What earlier attempts have left, from nothing to all but the founding entry; some of it is no longer so.
        var left = CopiedRows()
        if step > 0 {
            left.records = try source.records(in: sample.secret)
            left.wraps = try source.wraps(in: sample.organ)
            var outdated = left.records[0]
            outdated.key.version = 77
            left.records.append(outdated)
            left.records[0].sealed = [1, 2, 3]
        }
        if step > 1 { left.entries = [try source.entries(from: 2)[0]] }
        if step > 2 { left.entries = try source.entries(from: 2) }
        left.firstEntry = 2
        try server.place(left)
        #expect(throws: VaultError.self) { try VaultSample.open(try place.open(), as: .primerov) }
        try copy(source, to: try place.open())
        try expectSame(source, try place.open(), sample)
        #expect(try VaultContents(of: sample, in: try place.open()) == VaultContents(of: sample, in: source))
    }

    @Test
    func `a place with another vault, or another state of this one, is left as it is`() throws {
        let source = try file("one")
        let sample = try sample(in: source)
        let number = try source.entryCount()
        let server = try place.create()
        let other = try VaultSample(in: server)
        let before = try VaultContents(of: other, in: server)
        #expect(throws: VaultCopyError.occupied(place: "there", present: 4, source: number)) {
            try copy(source, to: server)
        }
        #expect(try VaultContents(of: other, in: server) == before)
        // The same vault, one entry further.
        let second = try ServerVault()
        try copy(source, to: try second.create())
        try VaultSample.open(try second.open(), as: .primerov).transact(at: VaultSample.now) { draft in
            try draft.put([1], in: sample.organ, as: .reader)
        }
        #expect(throws: VaultCopyError.occupied(place: "there", present: number + 1, source: number)) {
            try copy(source, to: try second.open())
        }
        #expect(throws: VaultCopyError.occupied(place: "there", present: number, source: number + 1)) {
            try copy(try second.open(), to: source)
        }
    }

    @Test
    func `rows of somebody else's in the place keep the vault from being founded there`() throws {
        let source = try file("one")
        _ = try sample(in: source)
        let server = try place.create()
        try place.edit("INSERT INTO secaudit.record VALUES ('\\x00', '\\x00', 1, '\\x00')")
        #expect(throws: VaultCopyError.foreignRows(place: "there")) { try copy(source, to: server) }
        #expect(try server.entry(1) == nil)
    }

    @Test
    func `what does not verify is not copied`() throws {
        let server = try place.create()
        let sample = try sample(in: server)
        try place.edit("UPDATE secaudit.record SET sealed = '\\x00' WHERE record = \(sample.note.sql)")
        let target = try file("two")
        #expect(throws: VaultError.rowAltered(.record(sample.note))) { try copy(try place.open(), to: target) }
        #expect(try target.rowCounts() == RowCounts(entries: 0, records: 0, wraps: 0))
    }

    @Test
    func `a backup of a server's vault is one verified file`() throws {
        let server = try place.create()
        let sample = try sample(in: server)
        let path = folder.path("backup")
        let backup = try Backup.write(server, to: path, freshness: .firstUse, at: VaultSample.now)
        #expect(try backup.mark == sample.open(as: .primerov).mark)
        let read = try SQLiteStore(reading: path)
        try expectSame(server, read, sample)
        #expect(!VaultFile.exists(path + ".copying") && !VaultFile.exists(path + "-wal"))
    }
}
