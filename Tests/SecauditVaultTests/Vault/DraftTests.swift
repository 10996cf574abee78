import SecauditCrypto
import Testing

@testable import SecauditVault

struct DraftTests {
    private struct Interruption: Error {}

    @Test
    func `a draft that throws leaves the store unchanged`() throws {
        let sample = try VaultSample()
        let before = try sample.store.rowCounts()
        let ledger = try sample.store.entries(from: 1)
        let vault = try sample.open(as: .primerov)
        #expect(throws: Interruption.self) {
            try vault.transact(at: VaultSample.now) { draft in
                try draft.put([1, 2, 3], in: sample.organ, as: .reader)
                try draft.grant(sample.secret, to: Fellow.testova.id)
                throw Interruption()
            }
        }
        #expect(throws: VaultError.refused(.coordinatorOnly)) {
            try vault.transact(at: VaultSample.now) { draft in
                try draft.put([1, 2, 3], in: sample.organ, as: .reader)
                try draft.admit(Fellow(number: 9).card, roles: .officer)
            }
        }
        #expect(try sample.store.rowCounts() == before)
        #expect(try sample.store.entries(from: 1) == ledger)
        // And the vault in memory is as it was: the next transaction is the next entry.
        try vault.transact(at: VaultSample.now) { try $0.put([4], in: sample.organ, as: .reader) }
        #expect(try sample.store.entryCount() == before.entries + 1)
    }

    @Test
    func `an empty draft writes nothing`() throws {
        let sample = try VaultSample()
        let before = try sample.store.rowCounts()
        let result = try sample.open(as: .primerov).transact(at: VaultSample.now) { _ in 7 }
        #expect(result == 7)
        #expect(try sample.store.rowCounts() == before)
    }

    @Test
    func `changes of different records are both kept, of one record a conflict`() throws {
        let sample = try VaultSample()
        let one = try sample.open(as: .primerov)
        let other = try sample.open(as: .testova)
        var runs = 0
        try one.transact(at: VaultSample.now) { draft in
            runs += 1
            if runs == 1 { try other.transact(at: VaultSample.now) { try $0.put([2], in: sample.organ, as: .reader) } }
            try draft.put([1], in: sample.organ, as: .reader)
        }
        #expect(runs == 2)
        #expect(try one.records(in: sample.organ).map(\.content) == [Array("факт".utf8), [2], [1]])

        runs = 0
        #expect(throws: VaultError.conflict(.record(sample.fact))) {
            try one.transact(at: VaultSample.now) { draft in
                runs += 1
                try draft.put([1], record: sample.fact, in: sample.organ, as: .reader)
                try other.transact(at: VaultSample.now) { draft in
                    try draft.put([3], record: sample.fact, in: sample.organ, as: .reader)
                }
            }
        }
        #expect(runs == 1)
        #expect(try one.record(sample.fact).content == [3])
    }

    @Test
    func `two changes of one compartment's readers are a conflict`() throws {
        let sample = try VaultSample()
        let one = try sample.open(as: .primerov)
        let other = try sample.open(as: .primerov)
        #expect(throws: VaultError.conflict(.compartment(sample.secret))) {
            try one.transact(at: VaultSample.now) { draft in
                try draft.grant(sample.secret, to: Fellow.testova.id)
                try other.transact(at: VaultSample.now) { try $0.grant(sample.secret, to: Fellow.vymyslov.id) }
            }
        }
        #expect(try sample.password(as: .vymyslov) == "первый пароль")
        #expect(throws: VaultError.noAccess(.compartment(sample.secret))) { _ = try sample.password(as: .testova) }
    }

    @Test
    func `the versions known at a moment are the ones written by then`() throws {
        let sample = try VaultSample()
        let vault = try sample.open(as: .primerov)
        for moment: Int64 in [10, 20] {
            try vault.transact(at: VaultSample.founded + moment) { draft in
                try draft.put([UInt8(moment)], record: sample.fact, in: sample.organ, as: .reader)
            }
        }
        let expected: [(Int64, [[UInt8]])] = [
            (2, []), (3, [Array("факт".utf8)]), (9, [Array("факт".utf8)]), (10, [[10]]), (19, [[10]]), (20, [[20]]),
        ]
        for (moment, contents) in expected {
            let found = try vault.records(in: sample.organ, knownAt: VaultSample.founded + moment).map(\.content)
            #expect(found == contents)
        }
    }
}
