import SecauditCrypto
import Testing

@testable import SecauditVault

/// Lost keys, secrets given up, facts for coordinators alone, and entries dated ahead.
struct SuccessionTests {
    private static let heir = Fellow(number: 21)

    private func shared() throws -> VaultSample {
        let sample = try VaultSample()
        try sample.open(as: .primerov).transact(at: VaultSample.now) {
            try $0.grant(sample.secret, to: Fellow.testova.id)
        }
        return sample
    }

    @Test
    func `a coordinator's new keys for another open what is shared and no secret`() throws {
        let sample = try shared()
        try sample.open(as: .obraztsova).transact(at: VaultSample.now) {
            try $0.reset(Fellow.testova.id, to: Self.heir.card)
        }
        let state = try sample.open(as: .primerov).state
        #expect(state.members[Fellow.testova.id]?.isActive == false)
        #expect(state.members[Self.heir.id]?.predecessor == .init(member: Fellow.testova.id, isSigned: false))
        #expect(state.heir(of: Fellow.testova.id) == nil)
        #expect(try sample.open(as: Self.heir).records(in: sample.organ).map(\.content) == [Array("факт".utf8)])
        #expect(throws: VaultError.noAccess(.compartment(sample.secret))) { _ = try sample.password(as: Self.heir) }
        #expect(throws: VaultError.noAccess(.compartment(sample.secret))) { _ = try sample.password(as: .testova) }
        #expect(try sample.store.wraps(for: Fellow.testova.id).isEmpty)
        // A holder settles what is owed, and then decides himself.
        let holder = try sample.open(as: .primerov)
        try holder.transact(at: VaultSample.now) { try $0.settle(sample.secret) }
        #expect(
            try #require(holder.state.compartments[sample.secret]).current.readers.map(\.member) == [Fellow.primerov.id]
        )
        try holder.transact(at: VaultSample.now) { try $0.grant(sample.secret, to: Self.heir.id) }
        #expect(try sample.password(as: Self.heir) == "первый пароль")
        _ = try holder.verifyAll(at: VaultSample.now)
    }

    @Test
    func `who gives a secret up loses it at once and is re-keyed away by who stays`() throws {
        let sample = try shared()
        let leaver = try sample.open(as: .testova)
        _ = try leaver.secret(sample.password)
        try leaver.transact(at: VaultSample.now) { try $0.withdraw(sample.secret, from: Fellow.testova.id) }
        let before = try #require(leaver.state.compartments[sample.secret])
        // He makes no key: he would know it. Until somebody else does he counts.
        #expect(before.current.epoch == 2 && before.current.isRead(by: Fellow.testova.id))
        #expect(leaver.state.staying(in: before) == [Fellow.primerov.id])
        #expect(throws: VaultError.noAccess(.compartment(sample.secret))) { _ = try sample.password(as: .testova) }
        _ = try leaver.verifyAll(at: VaultSample.now)
        let holder = try sample.open(as: .primerov)
        try holder.transact(at: VaultSample.now) { try $0.settle(sample.secret) }
        let after = try #require(holder.state.compartments[sample.secret])
        #expect(after.current.readers.map(\.member) == [Fellow.primerov.id] && after.leavers.isEmpty)
        // Let in again, he reads again.
        try holder.transact(at: VaultSample.now) { try $0.grant(sample.secret, to: Fellow.testova.id) }
        #expect(try sample.password(as: .testova) == "первый пароль")
    }

    @Test
    func `a grant to who has just given up is a new one`() throws {
        let sample = try shared()
        try sample.open(as: .testova).transact(at: VaultSample.now) { try $0.leave(sample.secret) }
        try sample.open(as: .primerov).transact(at: VaultSample.now) {
            try $0.grant(sample.secret, to: Fellow.testova.id)
        }
        #expect(try sample.password(as: .testova) == "первый пароль")
    }

    @Test
    func `a holder writes for coordinators what he cannot read himself`() throws {
        let sample = try shared()
        let holder = try sample.open(as: .primerov)
        let record = try holder.transact(at: VaultSample.now) {
            try $0.drop(Array("сила 4".utf8), in: sample.coordinators, scope: sample.secret)
        }
        #expect(throws: VaultError.noAccess(.compartment(sample.coordinators))) { _ = try holder.record(record) }
        #expect(try sample.open(as: .obraztsova).record(record).content == Array("сила 4".utf8))
        // The next version by the other holder, after the coordinators' key has changed.
        let coordinator = try sample.open(as: .obraztsova)
        try coordinator.transact(at: VaultSample.now) { draft in
            try draft.admit(Fellow(number: 8).card, roles: .coordinator)
            try draft.grant(sample.coordinators, to: Fellow(number: 8).id)
        }
        try coordinator.transact(at: VaultSample.now) {
            try $0.withdraw(sample.coordinators, from: Fellow(number: 8).id)
        }
        try sample.open(as: .testova).transact(at: VaultSample.now) {
            try $0.drop(Array("сила 5".utf8), record: record, in: sample.coordinators, scope: sample.secret)
        }
        #expect(
            try sample.open(as: .obraztsova).records(in: sample.coordinators).map(\.content) == [Array("сила 5".utf8)]
        )
        // Who gave the secret up writes no more of it.
        try sample.open(as: .testova).transact(at: VaultSample.now) { try $0.leave(sample.secret) }
        #expect(throws: VaultError.refused(.holdersOnly)) {
            try sample.open(as: .testova).transact(at: VaultSample.now) {
                try $0.drop([1], record: record, in: sample.coordinators, scope: sample.secret)
            }
        }
    }

    // MARK: Dates

    private static let ahead = VaultSample.now + Vault.clockTolerance + 1

    @Test
    func `an entry dated ahead is left out with all behind it, and what was before can be read`() throws {
        let sample = try shared()
        let before = try sample.open(as: .primerov).mark
        try sample.force(
            [.admit(card: Fellow(number: 9).card.encoded, roles: .officer)],
            by: .obraztsova,
            at: Self.ahead
        )
        let vault = try sample.open(as: .primerov)
        #expect(vault.mark == before)
        #expect(
            vault.state.ahead
                == .init(number: before.number + 1, author: Fellow.obraztsova.id, time: Self.ahead, count: 1)
        )
        #expect(vault.state.members[Fellow(number: 9).id] == nil)
        let password = try vault.secret(sample.password).copied
        #expect(password == Array("первый пароль".utf8))
        // Nothing is built on it.
        #expect(throws: VaultError.entryFromFuture(number: before.number + 1, time: Self.ahead)) {
            try vault.transact(at: VaultSample.now) { try $0.put([1], in: sample.workspace, as: .member) }
        }
        // When its time has come it counts.
        let later = try Vault.verifiedState(of: sample.store, freshness: .mark(before), at: VaultSample.now + 1)
        #expect(later.ahead == nil && later.number == before.number + 1)
    }

    @Test
    func `a clock behind what this client has seen is the clock's fault`() throws {
        let sample = try shared()
        let mark = try sample.open(as: .primerov).mark
        #expect(throws: VaultError.entryFromFuture(number: mark.number, time: VaultSample.now)) {
            try Vault.verifiedState(
                of: sample.store,
                freshness: .mark(mark),
                at: VaultSample.now - Vault.clockTolerance - 1
            )
        }
        #expect(throws: VaultError.entryFromFuture(number: 1, time: VaultSample.founded)) {
            try Vault.verifiedState(of: sample.store, freshness: .firstUse, at: VaultSample.founded - 86_400 * 365)
        }
    }

    @Test
    func `a void entry does not move the ledger's time`() throws {
        let sample = try shared()
        try sample.open(as: .obraztsova).transact(at: VaultSample.now) { try $0.remove(Fellow.testova.id) }
        let farAhead = VaultSample.now + 50 * 366 * 86_400
        try sample.force([.leave(sample.secret)], by: .testova, at: farAhead)
        let vault = try sample.open(as: .primerov)
        #expect(vault.state.voided.map(\.refusal) == [.authorRemoved])
        #expect(vault.state.time == VaultSample.now && vault.state.ahead == nil)
        try vault.transact(at: VaultSample.now) { try $0.settle(sample.secret) }
        #expect(try sample.password(as: .primerov) == "первый пароль")
    }
}
