import SecauditCrypto
import SecauditPostgres
import SecauditTestSupport
import Testing

@testable import SecauditVault

/// Rows moved about by the owner of the database, past every call of the program.
@Suite(.onServer)
struct OwnerAttackTests {
    /// The password has two versions.
    private func vault() throws -> EditedServerVault {
        try EditedServerVault { sample in
            try sample.open(as: .primerov).transact(at: VaultSample.now) { draft in
                _ = try draft.put(secret: SecretBytes(text: "второй"), record: sample.password, in: sample.secret)
            }
        }
    }

    @Test
    func `an untouched vault is whole, and two clients read the same`() throws {
        let vault = try vault()
        #expect(try vault.contents() == vault.expected)
        #expect(try vault.verified() == VerificationResult(entries: 5, records: 4, wraps: 9))
    }

    @Test
    func `two rows swapped are found`() throws {
        let vault = try vault()
        let (password, note) = (vault.sample.password, vault.sample.note)
        try vault.edit(
            """
            UPDATE secaudit.record SET record = '\\x00' WHERE record = \(password.sql) AND version = 1;
            UPDATE secaudit.record SET record = \(password.sql) WHERE record = \(note.sql);
            UPDATE secaudit.record SET record = \(note.sql) WHERE record = '\\x00';
            """
        )
        #expect(throws: VaultError.rowAltered(.record(password))) { try vault.verified() }
        #expect(throws: VaultError.rowAltered(.record(note))) { try vault.contents() }
    }

    @Test
    func `an old row replayed under the number of the new one is found`() throws {
        let vault = try vault()
        let password = vault.sample.password
        try vault.edit(
            """
            UPDATE secaudit.record SET sealed =
            (SELECT sealed FROM secaudit.record WHERE record = \(password.sql) AND version = 1)
            WHERE record = \(password.sql) AND version = 2
            """
        )
        #expect(throws: VaultError.rowAltered(.record(password))) { try vault.verified() }
        #expect(throws: VaultError.rowRolledBack(password, seen: 2, found: 1)) { try vault.contents() }
    }

    @Test(arguments: [(1, 3), (2, 3), (2, -1), (2, 9_223_372_036_854_775_807)] as [(Int64, Int64)])
    func `a row renumbered is found`(from: Int64, to number: Int64) throws {
        let vault = try vault()
        let password = vault.sample.password
        try vault.edit(
            "UPDATE secaudit.record SET version = \(number) WHERE record = \(password.sql) AND version = \(from)"
        )
        #expect(throws: VaultError.rowMissing(.record(password))) { try vault.verified() }
        if from == 2 {
            #expect(throws: VaultError.rowMissing(.record(password))) { try vault.contents() }
        } else {
            #expect(try vault.contents() == vault.expected)
        }
    }

    @Test(arguments: [
        "UPDATE secaudit.ledger SET number = 7 WHERE number = 2",
        "UPDATE secaudit.ledger SET number = 100 WHERE number = 2; "
            + "UPDATE secaudit.ledger SET number = 2 WHERE number = 3; "
            + "UPDATE secaudit.ledger SET number = 3 WHERE number = 100",
        "DELETE FROM secaudit.ledger WHERE number = 3", "DELETE FROM secaudit.ledger WHERE number = 1",
        "DELETE FROM secaudit.ledger",
        "UPDATE secaudit.ledger SET entry = (SELECT entry FROM secaudit.ledger WHERE number = 2) WHERE number = 3",
        "INSERT INTO secaudit.ledger SELECT 6, entry FROM secaudit.ledger WHERE number = 2",
        "UPDATE secaudit.ledger SET entry = '\\x' WHERE number = 4",
        "INSERT INTO secaudit.ledger VALUES (9223372036854775807, '\\x00')",
    ])
    func `entries renumbered, swapped, cut or added are found`(sql: String) throws {
        let vault = try vault()
        try vault.edit(sql)
        #expect(throws: VaultError.self) { try vault.contents() }
    }

    /// Nobody reads it, so it changes nothing; yet it is not the vault's.
    @Test(arguments: [-1, 0] as [Int64])
    func `an entry put before the first one makes no difference and is found`(number: Int64) throws {
        let vault = try vault()
        try vault.edit("INSERT INTO secaudit.ledger VALUES (\(number), '\\x00')")
        #expect(try vault.contents() == vault.expected)
        let count = vault.expected.mark.number
        #expect(throws: VaultError.brokenChain(number: count + 1)) { try vault.verified() }
    }

    @Test
    func `a record copied from another vault of the same people is found`() throws {
        let (vault, other) = (try vault(), try self.vault())
        let (sample, theirs) = (vault.sample, other.sample)
        let record = try #require(try theirs.store.records(in: theirs.secret).first { $0.key.version == 2 })
        try vault.edit(
            "UPDATE secaudit.record SET sealed = '\\x\(hexadecimal(record.sealed))' WHERE record = \(sample.password.sql)"
        )
        #expect(throws: VaultError.rowAltered(.record(sample.password))) { try vault.contents() }
        #expect(throws: VaultError.rowAltered(.record(sample.password))) { try vault.verified() }
    }

    @Test
    func `a wrap copied from another vault of the same people is found`() throws {
        let (vault, other) = (try vault(), try self.vault())
        let (sample, theirs) = (vault.sample, other.sample)
        let wrap = try #require(try theirs.store.wraps(in: theirs.secret).first)
        try vault.edit(
            "UPDATE secaudit.wrap SET encoded = '\\x\(hexadecimal(wrap.encoded))' WHERE compartment = \(sample.secret.sql)"
        )
        #expect(throws: VaultError.rowAltered(.wrap(sample.secret, epoch: 1))) { try vault.contents() }
        #expect(throws: VaultError.rowAltered(.wrap(sample.secret, epoch: 1))) { try vault.verified() }
    }

    @Test
    func `the whole ledger of another vault is a fork to who knows this one`() throws {
        let (vault, other) = (try vault(), try self.vault())
        let entries = try other.sample.store.entries(from: 1)
        for (index, entry) in entries.enumerated() {
            try vault.edit(
                "UPDATE secaudit.ledger SET entry = '\\x\(hexadecimal(entry))' WHERE number = \(index + 1)"
            )
        }
        let mark = vault.expected.mark
        #expect(throws: VaultError.forked(number: mark.number)) {
            try Vault.verifiedState(of: try vault.opened(), freshness: .mark(mark), at: VaultSample.now)
        }
        #expect(throws: VaultError.self) { try vault.verified() }
    }

    @Test
    func `a ledger cut back to an earlier entry is refused with both numbers`() throws {
        let vault = try vault()
        let mark = vault.expected.mark
        for last in (1..<mark.number).reversed() {
            try vault.edit("DELETE FROM secaudit.ledger WHERE number > \(last)")
            #expect(throws: VaultError.rolledBack(seen: mark.number, found: last)) {
                try Vault.verifiedState(of: try vault.opened(), freshness: .mark(mark), at: VaultSample.now)
            }
        }
    }

    @Test
    func `a fourth wrap added opens nothing and is found`() throws {
        let vault = try vault()
        let sample = vault.sample
        try vault.edit(
            """
            INSERT INTO secaudit.wrap SELECT compartment, epoch, \(Fellow.vymyslov.id.sql), encoded
            FROM secaudit.wrap WHERE compartment = \(sample.organ.sql) AND member = \(Fellow.testova.id.sql)
            """
        )
        let stranger = try VaultSample.open(try vault.opened(), as: .vymyslov)
        #expect(throws: VaultError.noAccess(.compartment(sample.organ))) { try stranger.record(sample.fact) }
        #expect(throws: VaultError.rowsUnaccounted(records: 0, wraps: 1)) { try vault.verified() }
        #expect(try vault.contents() == vault.expected)
    }

    @Test
    func `a row deleted is found under an intact head`() throws {
        let vault = try vault()
        let sample = vault.sample
        try vault.edit(
            "DELETE FROM secaudit.wrap WHERE compartment = \(sample.secret.sql) AND member = \(Fellow.primerov.id.sql)"
        )
        let wrap = VaultError.Row.wrap(sample.secret, epoch: 1)
        #expect(throws: VaultError.rowMissing(wrap)) { try vault.contents() }
        #expect(throws: VaultError.rowMissing(wrap)) { try vault.verified() }
        let second = try self.vault()
        try second.edit("DELETE FROM secaudit.record WHERE record = \(second.sample.fact.sql)")
        #expect(throws: VaultError.rowMissing(.record(second.sample.fact))) { try second.contents() }
        #expect(throws: VaultError.rowMissing(.record(second.sample.fact))) { try second.verified() }
    }

    @Test(arguments: [
        "UPDATE secaudit.wrap SET encoded = '\\x00'", "UPDATE secaudit.wrap SET encoded = '\\x'",
        "UPDATE secaudit.wrap SET epoch = 4294967296 + epoch", "UPDATE secaudit.wrap SET epoch = -epoch",
        "UPDATE secaudit.wrap SET member = '\\x00' || member", "UPDATE secaudit.record SET record = '\\x00' || record",
        "UPDATE secaudit.record SET sealed = '\\x'", "UPDATE secaudit.record SET compartment = '\\x' || record",
    ])
    func `garbage in any column is a typed error`(sql: String) throws {
        let vault = try vault()
        try vault.edit(sql)
        var found: (any Error)?
        do { _ = try vault.verified() } catch { found = error }
        #expect(found is VaultError, "\(String(describing: found))")
    }

    private func hexadecimal(_ bytes: [UInt8]) -> String { Hexadecimal.text(bytes) }
}
