import SecauditCrypto
import SecauditTestSupport
import Testing

@testable import SecauditVault

/// Rows that somebody changed behind the vault's back: the object is named, and nothing of it comes out.
struct RowTests {
    private func key(_ sample: VaultSample, _ record: RecordID, version: UInt64 = 1) -> RecordRow.Key {
        RecordRow.Key(
            compartment: record == sample.fact ? sample.organ : sample.secret,
            record: record,
            version: version
        )
    }

    @Test
    func `every flipped byte of a record is found`() throws {
        let sample = try VaultSample()
        let altered = AlteredStore(sample.store)
        let vault = try VaultSample.open(altered, as: .primerov)
        for record in [sample.fact, sample.password] {
            let sealed = try #require(try sample.store.record(key(sample, record)))
            for index in sealed.indices {
                var bytes = sealed
                bytes[index] ^= 1
                altered.records[key(sample, record)] = bytes
                #expect(throws: VaultError.rowAltered(.record(record))) {
                    _ = record == sample.fact ? try vault.record(record).content : try vault.secret(record).copied
                }
            }
            altered.records = [:]
        }
    }

    @Test
    func `a missing, cut or swapped row is found, and the rest stays readable`() throws {
        let sample = try VaultSample()
        let altered = AlteredStore(sample.store)
        let vault = try VaultSample.open(altered, as: .primerov)
        let own = key(sample, sample.password)
        let other = try #require(try sample.store.record(key(sample, sample.note)))
        let sealed = try #require(try sample.store.record(own))
        let cases: [([UInt8]?, VaultError)] = [
            (.none, .rowMissing(.record(sample.password))),
            ([], .rowAltered(.record(sample.password))),
            (sealed + [0], .rowAltered(.record(sample.password))),
            (Array(sealed.dropLast()), .rowAltered(.record(sample.password))),
            (other, .rowAltered(.record(sample.password))),
        ]
        for (shown, error) in cases {
            altered.records.updateValue(shown, forKey: own)
            #expect(throws: error) { _ = try vault.secret(sample.password) }
            let note = try vault.secret(sample.note).copied
            #expect(note == Array("коды".utf8))
        }
        altered.records.updateValue(nil, forKey: key(sample, sample.fact))
        #expect(throws: VaultError.rowMissing(.record(sample.fact))) { try vault.records(in: sample.organ) }
        #expect(throws: VaultError.rowMissing(.record(sample.fact))) { try vault.record(sample.fact) }
    }

    @Test
    func `an older version under the newer one's key is found`() throws {
        let sample = try VaultSample()
        let vault = try sample.open(as: .primerov)
        try vault.transact(at: VaultSample.now) { draft in
            try draft.put(secret: SecretBytes(text: "второй"), record: sample.password, in: sample.secret)
        }
        #expect(try sample.password(as: .primerov) == "второй")
        #expect(try sample.password(as: .primerov, version: 1) == "первый пароль")
        let altered = AlteredStore(sample.store)
        altered.records[key(sample, sample.password, version: 2)] = try sample.store.record(
            key(sample, sample.password)
        )
        let reader = try VaultSample.open(altered, as: .primerov)
        #expect(throws: VaultError.rowRolledBack(sample.password, seen: 2, found: 1)) {
            _ = try reader.secret(sample.password)
        }
    }

    @Test
    func `a row of another vault of the same people is found`() throws {
        let sample = try VaultSample()
        let twin = try VaultSample()
        let altered = AlteredStore(sample.store)
        altered.records[key(sample, sample.password)] = try twin.store.record(key(twin, twin.password))
        let vault = try VaultSample.open(altered, as: .primerov)
        #expect(throws: VaultError.rowAltered(.record(sample.password))) { _ = try vault.secret(sample.password) }
    }

    @Test
    func `a row that the ledger names and the key does not open says so`() throws {
        let sample = try VaultSample()
        let sealed = [UInt8](repeating: 7, count: 296)
        let version = RecordVersion(
            record: .random(),
            compartment: sample.organ,
            scope: sample.organ,
            recordClass: .reader,
            epoch: 1,
            change: .content,
            version: 1,
            previous: .zero,
            hash: RecordVersion.hash(of: sealed)
        )
        try sample.force(
            [.put(version)],
            by: .testova,
            records: [RecordRow(key: version.rowKey, sealed: sealed)]
        )
        let vault = try sample.open(as: .primerov)
        #expect(throws: VaultError.cannotOpen(.record(version.record))) { try vault.record(version.record) }
        let fact = try vault.record(sample.fact).content
        #expect(fact == Array("факт".utf8))
    }

    @Test
    func `a wrap that is garbage, another's, another compartment's or gone is found`() throws {
        let sample = try VaultSample()
        let altered = AlteredStore(sample.store)
        let own = WrapRow.Key(compartment: sample.secret, epoch: 1, member: Fellow.primerov.id)
        let row = VaultError.Row.wrap(sample.secret, epoch: 1)
        let wrap = try #require(try sample.store.wrap(own))
        let elsewhere = WrapRow.Key(compartment: sample.organ, epoch: 1, member: Fellow.primerov.id)
        let another = WrapRow.Key(compartment: sample.organ, epoch: 1, member: Fellow.testova.id)
        let cases: [([UInt8]?, VaultError)] = [
            ([1, 2, 3], .rowAltered(row)),
            ([], .rowAltered(row)),
            (try sample.store.wrap(elsewhere), .rowAltered(row)),
            (try sample.store.wrap(another), .rowAltered(row)),
            (wrap + [0], .rowAltered(row)),
            (.none, .rowMissing(row)),
        ]
        for (shown, error) in cases {
            altered.wraps.updateValue(shown, forKey: own)
            let vault = try VaultSample.open(altered, as: .primerov)
            #expect(throws: error) { _ = try vault.secret(sample.password) }
        }
        for index in wrap.indices {
            var bytes = wrap
            bytes[index] ^= 1
            altered.wraps.updateValue(bytes, forKey: own)
            let vault = try VaultSample.open(altered, as: .primerov)
            #expect(throws: VaultError.rowAltered(row)) { _ = try vault.secret(sample.password) }
        }
    }

    @Test
    func `an erased record is gone and cannot be written again`() throws {
        let sample = try VaultSample()
        let vault = try sample.open(as: .obraztsova)
        try vault.transact(at: VaultSample.now) { try $0.erase(sample.fact) }
        #expect(try sample.store.record(key(sample, sample.fact)) == nil)
        #expect(throws: VaultError.unknownObject(.record(sample.fact))) { try vault.record(sample.fact) }
        #expect(try vault.records(in: sample.organ).isEmpty)
        #expect(throws: VaultError.refused(.recordUnknown)) {
            try vault.transact(at: VaultSample.now) { draft in
                try draft.put([1], record: sample.fact, in: sample.organ, as: .reader)
            }
        }
    }

    @Test
    func `passwords of eight, twenty and a hundred bytes are sealed alike`() throws {
        let sample = try VaultSample()
        let vault = try sample.open(as: .primerov)
        let records = try vault.transact(at: VaultSample.now) { draft in
            var records: [RecordID] = []
            for length in [0, 8, 20, 100, 255] {
                records.append(try draft.put(secret: SecretBytes(zeros: length), in: sample.secret))
            }
            return records
        }
        let lengths = try records.map { try sample.store.record(key(sample, $0))?.count }
        #expect(lengths == [296, 296, 296, 296, 296])
    }
}
