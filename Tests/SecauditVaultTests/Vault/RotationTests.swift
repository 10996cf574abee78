import SecauditCrypto
import Testing

@testable import SecauditVault

/// A member's new keys, his own signature under them, and what the old keys are worth afterwards.
struct RotationTests {
    private static let heir = Fellow(number: 21)

    /// Примеров holds two versions and has a co-holder, Тестова; then he replaces his keys.
    private func rotated(_ fellow: Fellow = .primerov, heir: Fellow = heir) throws -> VaultSample {
        let sample = try VaultSample()
        let holder = try sample.open(as: .primerov)
        try holder.transact(at: VaultSample.now) { draft in
            try draft.put(secret: SecretBytes(text: "второй"), record: sample.password, in: sample.secret)
            try draft.grant(sample.secret, to: Fellow.testova.id)
        }
        let vault = try sample.open(as: fellow)
        try vault.transact(at: VaultSample.now) { try $0.rotate(to: heir.identity()) }
        return sample
    }

    @Test
    func `everything that he could read the new keys read, older versions too`() throws {
        let sample = try rotated()
        for version: UInt64 in 1...4 {
            let expected = version == 1 ? "первый пароль" : "второй"
            #expect(try sample.password(as: Self.heir, version: version) == expected)
        }
        let vault = try sample.open(as: Self.heir)
        #expect(try vault.records(in: sample.organ).map(\.content) == [Array("факт".utf8)])
        #expect(try vault.verifyAll(at: VaultSample.now).wraps > 0)
        // What he writes and what others write afterwards is read on both sides.
        try vault.transact(at: VaultSample.now) { draft in
            try draft.put(Array("новый факт".utf8), in: sample.organ, as: .reader)
            try draft.put(secret: SecretBytes(text: "третий"), record: sample.password, in: sample.secret)
        }
        #expect(try sample.password(as: .testova) == "третий")
        #expect(try sample.open(as: .testova).records(in: sample.organ).count == 2)
    }

    @Test
    func `the old keys read nothing and sign nothing any more`() throws {
        let sample = try rotated()
        #expect(try sample.store.wraps(for: Fellow.primerov.id).isEmpty)
        let old = try sample.open(as: .primerov)
        #expect(throws: VaultError.noAccess(.compartment(sample.secret))) { _ = try old.secret(sample.password) }
        #expect(throws: VaultError.refused(.authorRemoved)) {
            try old.transact(at: VaultSample.now) { try $0.erase(sample.fact) }
        }
        try sample.force([.erase(sample.fact)], by: .primerov, at: VaultSample.now)
        #expect(try sample.open(as: .testova).state.voided.map(\.refusal) == [.authorRemoved])
    }

    /// Whoever has found the old keys can open what they have wrapped for others: so nothing new is wrapped by them.
    @Test(arguments: [Fellow.primerov, .obraztsova])
    func `no wrap of a present key was made by the old keys`(fellow: Fellow) throws {
        let sample = try rotated(fellow)
        let state = try sample.open(as: Self.heir).state
        for (id, compartment) in state.compartments where compartment.current.isRead(by: Self.heir.id) {
            guard compartment.kind.isHeld || fellow == .obraztsova else { continue }
            for reader in compartment.current.readers {
                let key = WrapRow.Key(compartment: id, epoch: compartment.current.epoch, member: reader.member)
                let row = try #require(try sample.store.wrap(key))
                #expect(try KeyWrap(encoded: row).author == Self.heir.id)
            }
        }
    }

    @Test
    func `a coordinator's new keys oversee as the old ones did`() throws {
        let sample = try rotated(.obraztsova)
        let vault = try sample.open(as: Self.heir)
        #expect(vault.state.coordinators == [Self.heir.id])
        try vault.transact(at: VaultSample.now) { try $0.admit(Fellow(number: 9).card, roles: .officer) }
        #expect(try sample.open(as: .testova).records(in: sample.organ).map(\.content) == [Array("факт".utf8)])
    }

    /// An officer cannot change the key that all officers share: the next coordinator at work does.
    @Test
    func `a shared key that the old keys know is owed and settled by a coordinator`() throws {
        let sample = try rotated()
        let coordinator = try sample.open(as: .obraztsova)
        let organ = try #require(coordinator.state.compartments[sample.organ])
        #expect(organ.current.epoch == 1)
        #expect(coordinator.state.owesRekey(organ))
        try coordinator.transact(at: VaultSample.now) { try $0.settle(sample.organ) }
        let settled = try #require(coordinator.state.compartments[sample.organ])
        #expect(settled.current.epoch == 2)
        #expect(!coordinator.state.owesRekey(settled))
        #expect(settled.current.isRead(by: Self.heir.id))
        #expect(try sample.open(as: Self.heir).records(in: sample.organ).map(\.content) == [Array("факт".utf8)])
    }

    @Test
    func `keys are replaced time and again`() throws {
        let sample = try rotated()
        let second = Fellow(number: 22)
        try sample.open(as: Self.heir).transact(at: VaultSample.now) { try $0.rotate(to: second.identity()) }
        #expect(try sample.password(as: second, version: 1) == "первый пароль")
        let vault = try sample.open(as: second)
        #expect(vault.state.latest(of: Fellow.primerov.id) == second.id)
        _ = try vault.verifyAll(at: VaultSample.now)
        #expect(try sample.store.wraps(for: Self.heir.id).isEmpty)
    }

    @Test
    func `who was let in before the rotation can be withdrawn after it`() throws {
        let sample = try rotated()
        try sample.open(as: .testova).transact(at: VaultSample.now) {
            try $0.withdraw(sample.secret, from: Self.heir.id)
        }
        #expect(throws: VaultError.noAccess(.compartment(sample.secret))) { _ = try sample.password(as: Self.heir) }
        #expect(try !sample.store.wraps(for: Self.heir.id).contains { $0.key.compartment == sample.secret })
        _ = try sample.open(as: .testova).verifyAll(at: VaultSample.now)
    }

    /// An officer's own replacement may put his new keys into a shared manifest, and do nothing else with it.
    @Test
    func `a rotation is no way to change who reads a shared compartment`() throws {
        let sample = try VaultSample()
        let current = try #require(try sample.open(as: .primerov).state.compartments[sample.organ]).current
        let others = current.readers.filter { $0.member != Fellow.primerov.id }
        let own = Manifest.Reader(member: Self.heir.id, wrap: .zero)
        let wrong: [[Manifest.Reader]] = [
            others + [own, Manifest.Reader(member: Fellow.vymyslov.id, wrap: .zero)],
            others.map { Manifest.Reader(member: $0.member, wrap: Digest(of: [9])) } + [own],
        ]
        for readers in wrong {
            let fresh = try VaultSample()
            let present = try #require(try fresh.open(as: .primerov).state.compartments[fresh.organ]).current
            let manifest = Manifest(
                compartment: present.compartment,
                kind: present.kind,
                scope: present.scope,
                epoch: present.epoch,
                revision: present.revision + 1,
                previous: present.hash,
                commitment: present.commitment,
                readers: readers,
                reason: .rotate,
                drop: present.drop,
                previousKey: present.previousKey
            )
            try fresh.force(
                [.rotate(card: Self.heir.card.encoded, inherited: []), .manifest(manifest)],
                by: .primerov
            )
            let state = try fresh.open(as: .obraztsova).state
            #expect(state.voided.map(\.refusal) == [.coordinatorOnly])
            // A void entry has no effect at all: the old keys are still his.
            #expect(state.members[Fellow.primerov.id]?.isActive == true)
            #expect(state.members[Self.heir.id] == nil)
        }
    }
}
