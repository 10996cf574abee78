import SecauditCrypto
import SecauditTestSupport
import Testing

@testable import SecauditVault

struct ReplayTests {
    private func state(of store: any VaultStore, at now: Int64 = VaultSample.now) throws(VaultError) -> LedgerState {
        try Vault.verifiedState(of: store, freshness: .firstUse, at: now)
    }

    @Test
    func `an entry by the wrong author is kept, named, and without effect`() throws {
        let sample = try VaultSample()
        let before = try state(of: sample.store)
        let admit = SecauditVault.Operation.admit(card: Fellow(number: 9).card.encoded, roles: .coordinator)
        try sample.force([admit], by: .primerov)
        let after = try state(of: sample.store)
        #expect(
            after.voided == [
                LedgerState.VoidedEntry(
                    number: before.number + 1,
                    author: Fellow.primerov.id,
                    time: VaultSample.founded + 4,
                    refusal: .coordinatorOnly
                )
            ]
        )
        #expect(after.members == before.members)
        #expect(after.number == before.number + 1)
        // The vault goes on behind it.
        let vault = try sample.open(as: .obraztsova)
        try vault.transact(at: VaultSample.now) { try $0.admit(Fellow(number: 9).card, roles: .officer) }
        #expect(vault.state.members[Fellow(number: 9).id]?.roles == .officer)
    }

    @Test
    func `an entry takes effect whole or not at all`() throws {
        let sample = try VaultSample()
        let before = try state(of: sample.store)
        let secret = try #require(before.compartments[sample.secret]).current
        let version = RecordVersion(
            record: .random(),
            compartment: sample.organ,
            scope: sample.organ,
            recordClass: .reader,
            epoch: 1,
            change: .content,
            version: 1,
            previous: .zero,
            hash: .zero
        )
        try sample.force(
            [.put(version), .accept(sample.secret, manifest: secret.hash), .remove(Fellow.testova.id)],
            by: .primerov
        )
        let after = try state(of: sample.store)
        #expect(after.voided.map(\.refusal) == [.coordinatorOnly])
        #expect(after.members == before.members)
        #expect(after.records == before.records)
        #expect(after.compartments == before.compartments)
    }

    @Test
    func `an entry of a removed member is void`() throws {
        let sample = try VaultSample()
        let vault = try sample.open(as: .obraztsova)
        try vault.transact(at: VaultSample.founded + 4) { try $0.remove(Fellow.testova.id) }
        try sample.force([.erase(sample.fact)], by: .testova, at: VaultSample.founded + 5)
        #expect(try state(of: sample.store).voided.map(\.refusal) == [.authorRemoved])
    }

    @Test
    func `an entry without operations is void`() throws {
        let sample = try VaultSample()
        try sample.force([], by: .obraztsova)
        #expect(try state(of: sample.store).voided.map(\.refusal) == [.emptyEntry])
    }

    @Test
    func `a ledger cut, swapped, doubled or with a gap is broken where it breaks`() throws {
        let sample = try VaultSample()
        let ledger = try sample.store.entries(from: 1)
        let altered = AlteredStore(sample.store)
        let cases: [([[UInt8]], VaultError)] = [
            ([], .notFounded),
            (Array(ledger.dropFirst()), .brokenChain(number: 1)),
            ([ledger[0], ledger[2], ledger[1], ledger[3]], .brokenChain(number: 2)),
            ([ledger[0], ledger[0]], .brokenChain(number: 2)),
            ([ledger[0], ledger[1], ledger[1]], .brokenChain(number: 3)),
            ([ledger[0], ledger[1], ledger[3]], .brokenChain(number: 3)),
            (ledger + [ledger[0]], .brokenChain(number: 5)),
            ([[]] + ledger, .malformed(.entry, .truncated)),
        ]
        for (shown, error) in cases {
            altered.ledger = shown
            #expect(throws: error) { try state(of: altered) }
        }
    }

    @Test
    func `every flipped byte of a ledger is found`() throws {
        let sample = try VaultSample()
        let ledger = try sample.store.entries(from: 1)
        let altered = AlteredStore(sample.store)
        for (entry, bytes) in ledger.enumerated() {
            // Every byte of the first, and each seventh of the others.
            for index in stride(from: 0, to: bytes.count, by: entry == 0 ? 1 : 7) {
                var shown = ledger
                shown[entry][index] ^= 0x40
                altered.ledger = shown
                #expect(throws: VaultError.self) { try state(of: altered) }
            }
        }
    }

    @Test
    func `a forged signature is refused`() throws {
        let sample = try VaultSample()
        let before = try state(of: sample.store)
        let vault = try #require(before.vault)
        let forged = Entry(
            vault: vault,
            number: before.number + 1,
            previous: before.head,
            time: before.time,
            author: Fellow.primerov.identity(),
            operations: [.remove(Fellow.testova.id)]
        ).encoded
        // The name of the author is replaced by the coordinator's; the signature stays the officer's.
        let name = Fellow.primerov.id.digest.bytes
        let start = try #require(forged.firstRange(of: name)).lowerBound
        var bytes = forged
        bytes.replaceSubrange(start..<start + 32, with: Fellow.obraztsova.id.digest.bytes)
        let altered = AlteredStore(sample.store)
        altered.ledger = try sample.store.entries(from: 1) + [bytes]
        #expect(throws: VaultError.badSignature(.entry)) { try state(of: altered) }
    }

    @Test
    func `an entry by a stranger is refused`() throws {
        let sample = try VaultSample()
        try sample.force([.erase(sample.fact)], by: Fellow(number: 77))
        #expect(throws: VaultError.notAMember(Fellow(number: 77).id)) { try state(of: sample.store) }
    }

    @Test
    func `an entry of another vault is refused`() throws {
        let sample = try VaultSample()
        let before = try state(of: sample.store)
        let entry = Entry(
            vault: .random(),
            number: before.number + 1,
            previous: before.head,
            time: before.time,
            author: Fellow.obraztsova.identity(),
            operations: [.erase(sample.fact)]
        ).encoded
        let altered = AlteredStore(sample.store)
        altered.ledger = try sample.store.entries(from: 1) + [entry]
        #expect(throws: VaultError.brokenChain(number: before.number + 1)) { try state(of: altered) }
    }

    @Test(arguments: [(300, true), (301, false)])
    func `a clock may be behind the last entry by five minutes`(seconds: Int64, allowed: Bool) throws {
        let sample = try VaultSample()
        let last = try state(of: sample.store).time
        let now = last - seconds
        if allowed {
            #expect(try state(of: sample.store, at: now).time == last)
        } else {
            // The last entry is left out; nothing else is.
            let number = try state(of: sample.store).number
            let left = try state(of: sample.store, at: now)
            #expect(left.number == number - 1)
            #expect(left.ahead == .init(number: number, author: Fellow.primerov.id, time: last, count: 1))
        }
        let vault = try sample.open(as: .obraztsova)
        let newcomer = Fellow(number: 9).card
        if allowed {
            try vault.transact(at: now) { try $0.admit(newcomer, roles: .officer) }
            #expect(vault.state.time == last)
        } else {
            #expect(throws: VaultError.clockBehind(lastEntry: last, now: now)) {
                try vault.transact(at: now) { try $0.admit(newcomer, roles: .officer) }
            }
        }
    }

    @Test
    func `time never goes back`() throws {
        let sample = try VaultSample()
        let last = try state(of: sample.store)
        try sample.force([.erase(sample.fact)], by: .obraztsova, at: last.time - 1)
        #expect(throws: VaultError.brokenChain(number: last.number + 1)) { try state(of: sample.store) }
    }
}
