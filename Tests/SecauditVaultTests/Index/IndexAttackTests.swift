import SecauditCrypto
import SecauditTestSupport
import Testing

@testable import SecauditVault

/// Stores and state folders that somebody has changed: refused, or read in full, and never believed.
struct IndexAttackTests {
    @Test
    func `a store with fewer entries is refused with both numbers`() throws {
        let sample = try IndexSample()
        let ledger = try sample.vault.store.entries(from: 1)
        let altered = AlteredStore(sample.vault.store)
        for found in 0..<ledger.count {
            altered.ledger = Array(ledger[..<found])
            #expect(throws: VaultError.rolledBack(seen: 4, found: UInt64(found))) { try sample.open(altered) }
        }
    }

    @Test
    func `the tail cut off that only the mark knows is refused with both numbers`() throws {
        let sample = try IndexSample()
        let before = try sample.vault.store.entries(from: 1)
        let writer = try sample.vault.open(as: .obraztsova)
        try writer.transact(at: VaultSample.now) { try $0.admit(Fellow(number: 9).card, roles: .officer) }
        let altered = AlteredStore(sample.vault.store)
        altered.ledger = before
        #expect(throws: VaultError.rolledBack(seen: 5, found: 4)) { try sample.open(altered, mark: writer.mark) }
    }

    @Test
    func `a mark set back does not help against the index`() throws {
        let sample = try IndexSample()
        let ledger = try sample.vault.store.entries(from: 1)
        let earlier = HighWaterMark(vault: sample.mark.vault, number: 3, hash: Entry.hash(of: ledger[2]))
        let altered = AlteredStore(sample.vault.store)
        altered.ledger = Array(ledger[..<3])
        #expect(throws: VaultError.rolledBack(seen: 4, found: 3)) { try sample.open(altered, mark: earlier) }
        let vault = try sample.open(mark: earlier)
        #expect(!vault.isIndexed)
        #expect(vault.state.number == 4)
    }

    @Test
    func `another history is a fork, at the index's last entry and behind it`() throws {
        let sample = try IndexSample()
        let common = try sample.vault.store.entries(from: 1)
        func other(_ number: UInt64) -> [UInt8] {
            Entry(
                vault: sample.mark.vault,
                number: number,
                previous: Entry.hash(of: common[Int(number) - 2]),
                time: VaultSample.now,
                author: Fellow.obraztsova.identity(),
                operations: [.admit(card: Fellow(number: 8).card.encoded, roles: .officer)]
            ).encoded
        }
        let fork = AlteredStore(sample.vault.store)
        fork.ledger = Array(common[..<3]) + [other(4)]
        #expect(throws: VaultError.forked(number: 4)) { try sample.open(fork) }
        let writer = try sample.vault.open(as: .obraztsova)
        try writer.transact(at: VaultSample.now) { try $0.admit(Fellow(number: 9).card, roles: .officer) }
        fork.ledger = common + [other(5)]
        #expect(throws: VaultError.forked(number: 5)) { try sample.open(fork, mark: writer.mark) }
    }

    @Test
    func `a row put back under the present head is refused with both versions`() throws {
        let sample = try IndexSample()
        let writer = try sample.vault.open(as: .primerov)
        try writer.transact(at: VaultSample.now) { draft in
            try draft.put(secret: SecretBytes(text: "второй"), record: sample.vault.password, in: sample.vault.secret)
        }
        try sample.write(writer)
        func key(_ version: UInt64) -> RecordRow.Key {
            RecordRow.Key(compartment: sample.vault.secret, record: sample.vault.password, version: version)
        }
        let altered = AlteredStore(sample.vault.store)
        altered.records[key(2)] = try sample.vault.store.record(key(1))
        let vault = try sample.open(altered, mark: writer.mark)
        #expect(vault.isIndexed)
        #expect(throws: VaultError.rowRolledBack(sample.vault.password, seen: 2, found: 1)) {
            _ = try vault.secret(sample.vault.password)
        }
        altered.records.updateValue(nil, forKey: key(2))
        #expect(throws: VaultError.rowMissing(.record(sample.vault.password))) {
            _ = try vault.secret(sample.vault.password)
        }
    }

    @Test
    func `an entry without a signature behind the index is refused, whatever the mark says`() throws {
        let sample = try IndexSample()
        let writer = try sample.vault.open(as: .obraztsova)
        try writer.transact(at: VaultSample.now) { try $0.admit(Fellow(number: 9).card, roles: .officer) }
        let ledger = try sample.vault.store.entries(from: 1)
        var forged = ledger[4]
        forged[forged.count - 1] ^= 1
        let altered = AlteredStore(sample.vault.store)
        altered.ledger = Array(ledger[..<4]) + [forged]
        let mark = HighWaterMark(vault: sample.mark.vault, number: 5, hash: Entry.hash(of: forged))
        #expect(throws: VaultError.badSignature(.entry)) { try sample.open(altered, mark: mark) }
        try sample.replace([])
        #expect(throws: VaultError.badSignature(.entry)) { try sample.open(altered, mark: mark) }
    }

    @Test
    func `an index with any byte changed says nothing else than the ledger`() throws {
        let sample = try IndexSample()
        let whole = try sample.bytes
        let expected = StatePicture(
            try Vault.verifiedState(of: sample.vault.store, freshness: .firstUse, at: VaultSample.now)
        )
        var believed = 0
        for index in stride(from: 0, to: whole.count, by: 7) {
            var bytes = whole
            bytes[index] ^= 1
            try sample.replace(bytes)
            let vault = try sample.open()
            // A page is only opened when something on it is asked for; what is damaged comes from the ledger instead.
            if vault.isIndexed { believed += 1 }
            #expect(StatePicture(vault.state) == expected)
            let password = try vault.secret(sample.vault.password).copied
            #expect(password == Array("первый пароль".utf8))
        }
        #expect(believed > 0 && believed < whole.count / 7)
    }

    @Test
    func `a cut, empty, lengthened or foreign file is no index`() throws {
        let sample = try IndexSample()
        let whole = try sample.bytes
        let expected = try sample.open().state.head
        let lengths = [0, 1, 20, 100, 200, 300, whole.count / 2, whole.count - 1]
        for bytes in lengths.map({ Array(whole[..<$0]) }) + [whole + [0], [UInt8](repeating: 0xff, count: 4096)] {
            try sample.replace(bytes)
            let vault = try sample.open()
            #expect(vault.state.head == expected)
            #expect(vault.state.records.all.count == 3)
        }
    }

    @Test
    func `pages of an older index under the newer one's head are not believed`() throws {
        let sample = try IndexSample()
        let older = try sample.bytes
        let writer = try sample.vault.open(as: .primerov)
        try writer.transact(at: VaultSample.now) { draft in
            try draft.put(secret: SecretBytes(text: "второй"), record: sample.vault.password, in: sample.vault.secret)
        }
        try sample.write(writer)
        let newer = try sample.bytes
        // The pages lie at the end; those of records are the last but one.
        let expected = StatePicture(writer.state)
        for cut in stride(from: 0, to: min(older.count, newer.count), by: 11) {
            try sample.replace(Array(newer.dropLast(cut)) + Array(older.suffix(cut)))
            let vault = try sample.open(mark: writer.mark)
            #expect(StatePicture(vault.state) == expected)
        }
    }

    @Test
    func `an index gives away no word of what it finds`() throws {
        let sample = try IndexSample()
        let bytes = try sample.bytes
        let word = Array("факт".utf8)
        let found = (0..<bytes.count - word.count).contains { bytes[$0..<$0 + word.count].elementsEqual(word) }
        #expect(!found)
        for id in [sample.vault.fact.bytes, sample.vault.password.bytes, sample.vault.secret.bytes] {
            let shown = (0..<bytes.count - id.count).contains { bytes[$0..<$0 + id.count].elementsEqual(id) }
            #expect(!shown)
        }
    }
}
