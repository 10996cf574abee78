import SecauditCrypto
import SecauditTestSupport
import Testing

@testable import SecauditVault

/// Somebody puts his own keys into the place of a member's.
struct KeyReplacementTests {
    private static let intruder = Fellow(number: 66)

    /// The ledger with the card of one member replaced where he was admitted.
    private func ledger(of sample: VaultSample, replacing old: MemberCard, by new: MemberCard) throws -> [[UInt8]] {
        var ledger = try sample.store.entries(from: 1)
        let place = try #require(ledger[1].firstRange(of: old.encoded))
        ledger[1].replaceSubrange(place, with: new.encoded)
        return ledger
    }

    @Test
    func `a member's key replaced without the coordinator's signature is refused`() throws {
        let sample = try VaultSample()
        let altered = AlteredStore(sample.store)
        altered.ledger = try ledger(of: sample, replacing: Fellow.testova.card, by: Self.intruder.card)
        #expect(throws: VaultError.badSignature(.entry)) {
            try Vault.verifiedState(of: altered, freshness: .firstUse, at: VaultSample.now)
        }
    }

    /// The coordinator signs the altered entry again, and has to write another history from there on.
    @Test
    func `a member's key replaced with the coordinator's signature is another history`() throws {
        let sample = try VaultSample()
        let mark = try sample.open(as: .primerov).mark
        let original = try Entry(encoded: try sample.store.entries(from: 2)[0])
        let cards = [Fellow.primerov, Self.intruder, .vymyslov].map(\.card)
        let forged = Entry(
            vault: original.vault,
            number: original.number,
            previous: original.previous,
            time: original.time,
            author: Fellow.obraztsova.identity(),
            operations: cards.map { .admit(card: $0.encoded, roles: .officer) }
        ).encoded
        let altered = AlteredStore(sample.store)
        var ledger = try sample.store.entries(from: 1)
        ledger[1] = forged
        altered.ledger = ledger
        // What was built on the old entry does not continue the new one.
        #expect(throws: VaultError.brokenChain(number: 3)) {
            try Vault.verifiedState(of: altered, freshness: .firstUse, at: VaultSample.now)
        }
        // Cut behind it, the history is sound in itself; to everybody who has seen the other it is a rollback,
        altered.ledger = Array(ledger.prefix(2))
        #expect(throws: VaultError.rolledBack(seen: mark.number, found: 2)) {
            try Vault.verifiedState(of: altered, freshness: .mark(mark), at: VaultSample.now)
        }
        // and however long it is made, a fork.
        let state = try Vault.verifiedState(of: altered, freshness: .firstUse, at: VaultSample.now)
        let short = HighWaterMark(vault: mark.vault, number: 2, hash: Digest(of: [1]))
        #expect(throws: VaultError.forked(number: 2)) {
            try Vault.verifiedState(of: altered, freshness: .mark(short), at: VaultSample.now)
        }
        #expect(state.members[Fellow.testova.id] == nil)
    }

    /// The honest way to another key is another member; he has nothing until a holder lets him in.
    @Test
    func `a second key certified for the same person reads nothing that is held`() throws {
        let sample = try VaultSample()
        let chief = try sample.open(as: .obraztsova)
        try chief.transact(at: VaultSample.now) { draft in
            try draft.admit(Self.intruder.card, roles: .officer)
            try draft.grant(sample.workspace, to: Self.intruder.id)
            try draft.grant(sample.organ, to: Self.intruder.id)
        }
        let intruder = try sample.open(as: Self.intruder)
        #expect(try intruder.record(sample.fact).content == Array("факт".utf8))
        #expect(throws: VaultError.noAccess(.compartment(sample.secret))) { _ = try intruder.secret(sample.password) }
        // Not even with the coordinator's help, who holds nothing of it himself.
        #expect(throws: VaultError.noAccess(.compartment(sample.secret))) {
            try chief.transact(at: VaultSample.now) { try $0.grant(sample.secret, to: Self.intruder.id) }
        }
        let current = try #require(chief.state.compartments[sample.secret]).current
        let readers = current.readers.map(\.member) + [Self.intruder.id]
        try sample.force([.manifest(following(current, readers: readers))], by: .obraztsova, at: VaultSample.now)
        let after = try sample.open(as: Self.intruder)
        #expect(after.state.voided.map(\.refusal) == [.holdersOnly])
        #expect(throws: VaultError.noAccess(.compartment(sample.secret))) { _ = try after.secret(sample.password) }
    }

    /// Withdrawal deletes the wraps of every epoch, and the way back does not bring them again.
    @Test(arguments: [false, true])
    func `a member let in again after a withdrawal leaves a vault that verifies`(isHeld: Bool) throws {
        let sample = try VaultSample()
        let vault = try sample.open(as: isHeld ? .primerov : .obraztsova)
        let place = isHeld ? sample.secret : sample.organ
        for _ in 0..<3 {
            for member in [Fellow.testova.id, Fellow.vymyslov.id] {
                try vault.transact(at: VaultSample.now) { try $0.grant(place, to: member) }
            }
            for member in [Fellow.vymyslov.id, Fellow.testova.id] {
                _ = try vault.verifyAll(at: VaultSample.now)
                try vault.transact(at: VaultSample.now) { try $0.withdraw(place, from: member) }
            }
        }
        try vault.transact(at: VaultSample.now) { try $0.grant(place, to: Fellow.testova.id) }
        _ = try vault.verifyAll(at: VaultSample.now)
        let again = try sample.open(as: .testova)
        if isHeld {
            #expect(try again.secret(sample.password).copied == Array("первый пароль".utf8))
        } else {
            #expect(try again.record(sample.fact).content == Array("факт".utf8))
        }
        // Nor does a wrap of his that is missing now pass for one that was deleted then.
        let altered = AlteredStore(sample.store)
        let current = try #require(vault.state.compartments[place]).current
        let key = WrapRow.Key(compartment: place, epoch: current.epoch, member: Fellow.testova.id)
        altered.wraps.updateValue(.none, forKey: key)
        #expect(throws: VaultError.rowMissing(.wrap(place, epoch: current.epoch))) {
            try Vault.verifyAll(of: altered, freshness: .firstUse, at: VaultSample.now)
        }
    }

    /// A manifest that was in force once, written again as the newest entry.
    @Test(arguments: [Fellow.primerov, .obraztsova, .testova])
    func `a manifest replayed is void, whoever writes it`(author: Fellow) throws {
        let sample = try VaultSample()
        let holder = try sample.open(as: .primerov)
        let first = try #require(holder.state.compartments[sample.secret]).current
        try holder.transact(at: VaultSample.now) { try $0.grant(sample.secret, to: Fellow.testova.id) }
        try holder.transact(at: VaultSample.now) { try $0.withdraw(sample.secret, from: Fellow.testova.id) }
        let manifests = try #require(holder.state.compartments[sample.secret]).manifests.map(\.value)
        #expect(manifests.count == 3)
        for replayed in [first, manifests[1]] {
            try sample.force([.manifest(replayed)], by: author, at: VaultSample.now)
        }
        let after = try sample.open(as: .primerov)
        #expect(after.state.voided.count == 2)
        #expect(after.state.compartments[sample.secret]?.current == manifests[2])
        #expect(try after.secret(sample.password).copied == Array("первый пароль".utf8))
        let former = try sample.open(as: .testova)
        #expect(throws: VaultError.noAccess(.compartment(sample.secret))) { _ = try former.secret(sample.password) }
    }
}
