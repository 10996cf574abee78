import FoundationEssentials
import GRDB
import SecauditCrypto
import Testing

@testable import SecauditVault

/// Rows moved about in the database itself, past every call of the program.
struct EditedRowTests {
    /// The password has two versions.
    private func database() throws -> EditedDatabase {
        try EditedDatabase { sample in
            try sample.open(as: .primerov).transact(at: VaultSample.now) { draft in
                _ = try draft.put(secret: SecretBytes(text: "второй"), record: sample.password, in: sample.secret)
            }
        }
    }

    @Test
    func `two rows swapped are found`() throws {
        let database = try database()
        let sample = database.sample
        try database.edit(
            """
            UPDATE record SET record = x'00' WHERE record = :password AND version = 1;
            UPDATE record SET record = :password WHERE record = :note;
            UPDATE record SET record = :note WHERE record = x'00';
            """,
            ["password": sample.password.data, "note": sample.note.data]
        )
        #expect(throws: VaultError.rowAltered(.record(sample.password))) { try database.verified() }
        #expect(throws: VaultError.rowAltered(.record(sample.note))) { try database.contents() }
    }

    @Test
    func `an old row replayed under the number of the new one is found`() throws {
        let database = try database()
        let sample = database.sample
        try database.edit(
            """
            UPDATE record SET sealed = (SELECT sealed FROM record WHERE record = :password AND version = 1)
            WHERE record = :password AND version = 2
            """,
            ["password": sample.password.data]
        )
        #expect(throws: VaultError.rowAltered(.record(sample.password))) { try database.verified() }
        #expect(throws: VaultError.rowRolledBack(sample.password, seen: 2, found: 1)) { try database.contents() }
    }

    @Test(arguments: [(1, 3), (2, 3), (2, -1), (2, 9_223_372_036_854_775_807)] as [(Int64, Int64)])
    func `a row renumbered is found`(from: Int64, to number: Int64) throws {
        let database = try database()
        let sample = database.sample
        try database.edit(
            "UPDATE record SET version = ? WHERE record = ? AND version = ?",
            [number, sample.password.data, from]
        )
        #expect(throws: VaultError.rowMissing(.record(sample.password))) { try database.verified() }
        if from == 2 {
            #expect(throws: VaultError.rowMissing(.record(sample.password))) { try database.contents() }
        } else {
            // The present version does not hang on the older one.
            #expect(try database.contents() == database.expected)
        }
    }

    @Test
    func `entries renumbered or swapped are found`() throws {
        for sql in [
            "UPDATE ledger SET number = 7 WHERE number = 2",
            "UPDATE ledger SET number = 100 WHERE number = 2; UPDATE ledger SET number = 2 WHERE number = 3; "
                + "UPDATE ledger SET number = 3 WHERE number = 100",
            "DELETE FROM ledger WHERE number = 3",
            "UPDATE ledger SET entry = (SELECT entry FROM ledger WHERE number = 2) WHERE number = 3",
            "INSERT INTO ledger SELECT max(number) + 1, (SELECT entry FROM ledger WHERE number = 2) FROM ledger",
        ] {
            let database = try database()
            try database.edit(sql)
            #expect(throws: VaultError.self, "\(sql)") { try database.contents() }
        }
    }

    /// Nobody reads it, so it changes nothing; yet it is not the vault's.
    @Test(arguments: [-1, 0] as [Int64])
    func `an entry put before the first one makes no difference and is found`(number: Int64) throws {
        let database = try database()
        try database.edit("INSERT INTO ledger VALUES (?, x'00')", [number])
        #expect(try database.contents() == database.expected)
        let count = database.expected.mark.number
        #expect(throws: VaultError.brokenChain(number: count + 1)) { try database.verified() }
    }

    @Test
    func `a record copied from another vault of the same people is found`() throws {
        let database = try EditedDatabase()
        let other = try EditedDatabase()
        let sample = database.sample
        try database.edit(
            "ATTACH :path AS other; UPDATE record SET sealed = "
                + "(SELECT sealed FROM other.record WHERE record = :theirs) WHERE record = :own",
            ["path": other.path, "theirs": other.sample.password.data, "own": sample.password.data]
        )
        #expect(throws: VaultError.rowAltered(.record(sample.password))) { try database.contents() }
        #expect(throws: VaultError.rowAltered(.record(sample.password))) { try database.verified() }
    }

    @Test
    func `a wrap copied from another vault of the same people is found`() throws {
        let database = try EditedDatabase()
        let other = try EditedDatabase()
        let sample = database.sample
        try database.edit(
            "ATTACH :path AS other; UPDATE wrap SET encoded = "
                + "(SELECT encoded FROM other.wrap WHERE compartment = :theirs) WHERE compartment = :own",
            ["path": other.path, "theirs": other.sample.secret.data, "own": sample.secret.data]
        )
        let row = VaultError.Row.wrap(sample.secret, epoch: 1)
        #expect(throws: VaultError.rowAltered(row)) { try database.contents() }
        #expect(throws: VaultError.rowAltered(row)) { try database.verified() }
    }

    @Test
    func `the whole ledger of another vault of the same people is a fork to who knows this one`() throws {
        let database = try EditedDatabase()
        let other = try EditedDatabase()
        try database.edit(
            "ATTACH ? AS other; DELETE FROM ledger; INSERT INTO ledger SELECT * FROM other.ledger",
            [other.path]
        )
        #expect(throws: VaultError.forked(number: database.expected.mark.number)) {
            try Vault.verifiedState(
                of: try database.opened(),
                freshness: .mark(database.expected.mark),
                at: VaultSample.now
            )
        }
        #expect(throws: VaultError.self) { try database.verified() }
    }

    @Test
    func `a fourth wrap added opens nothing and is found`() throws {
        let database = try database()
        let sample = database.sample
        let before = try database.opened().rowCounts()
        // Вымыслов is no officer of the organ: its three readers are the coordinator, Примеров and Тестова.
        try database.edit(
            "INSERT INTO wrap SELECT compartment, epoch, ?, encoded FROM wrap WHERE compartment = ? AND member = ?",
            [
                Data(Fellow.vymyslov.id.digest.bytes), sample.organ.data,
                Data(Fellow.testova.id.digest.bytes),
            ]
        )
        let store = try database.opened()
        #expect(try store.rowCounts().wraps == before.wraps + 1)
        let stranger = try VaultSample.open(store, as: .vymyslov)
        #expect(throws: VaultError.noAccess(.compartment(sample.organ))) { try stranger.record(sample.fact) }
        #expect(throws: VaultError.rowsUnaccounted(records: 0, wraps: 1)) { try database.verified() }
        #expect(try database.contents() == database.expected)
    }

    @Test
    func `a wrap replaced by garbage is found`() throws {
        let database = try database()
        let sample = database.sample
        try database.edit("UPDATE wrap SET encoded = randomblob(length(encoded))")
        #expect(throws: VaultError.self) { try database.verified() }
        #expect(throws: VaultError.rowAltered(.wrap(sample.organ, epoch: 1))) { try database.contents() }
    }

    @Test
    func `a row deleted, its line in the index with it, is found under an intact head`() throws {
        let database = try database()
        let sample = database.sample
        let member = Data(Fellow.primerov.id.digest.bytes)
        try database.edit("DELETE FROM wrap WHERE compartment = ? AND member = ?", [sample.secret.data, member])
        let wrap = VaultError.Row.wrap(sample.secret, epoch: 1)
        #expect(throws: VaultError.rowMissing(wrap)) { try database.contents() }
        #expect(throws: VaultError.rowMissing(wrap)) { try database.verified() }
        let second = try self.database()
        try second.edit("DELETE FROM record WHERE record = ?", [second.sample.fact.data])
        #expect(throws: VaultError.rowMissing(.record(second.sample.fact))) { try second.contents() }
        #expect(throws: VaultError.rowMissing(.record(second.sample.fact))) { try second.verified() }
    }
}
