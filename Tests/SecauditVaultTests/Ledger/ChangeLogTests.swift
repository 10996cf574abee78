import SecauditCrypto
import SecauditTestSupport
import Testing

@testable import SecauditVault

/// What an opened vault can say of the entries that came since.
struct ChangeLogTests {
    private func put(_ vault: Vault, _ record: RecordID, in compartment: CompartmentID) throws {
        try vault.transact(at: VaultSample.now) { draft in
            try draft.put([1], record: record, in: compartment, as: .reader)
        }
    }

    @Test
    func `one's own entries and those of others are noted, each thing once and in order`() throws {
        let sample = try VaultSample()
        let vault = try sample.open(as: .primerov)
        let other = try sample.open(as: .testova)
        let opened = vault.state.number
        let (first, second) = (RecordID.random(), RecordID.random())
        try put(vault, first, in: sample.organ)
        try put(other, second, in: sample.organ)
        try put(other, first, in: sample.organ)
        try vault.refresh()
        #expect(vault.state.changes(since: opened)?.records == [first, second])
        #expect(vault.state.changes(since: opened + 1)?.records == [second, first])
        #expect(vault.state.changes(since: opened + 2)?.records == [first])
        #expect(vault.state.changes(since: opened + 3)?.records == [])
        #expect(vault.state.changes(since: opened - 1) == nil)
    }

    @Test
    func `a new key, a newcomer to a key and an erasure are noted, a member is not`() throws {
        let sample = try VaultSample()
        let vault = try sample.open(as: .obraztsova)
        let opened = vault.state.number
        try vault.transact(at: VaultSample.now) { draft in
            try draft.admit(Fellow(number: 9).card, roles: .officer)
            try draft.grant(sample.organ, to: Fellow(number: 9).id)
            try draft.erase(sample.fact)
        }
        #expect(vault.state.changes(since: opened)?.compartments == [sample.organ])
        #expect(vault.state.changes(since: opened)?.records == [sample.fact])
        try vault.transact(at: VaultSample.now) { try $0.withdraw(sample.organ, from: Fellow(number: 9).id) }
        #expect(vault.state.changes(since: opened)?.compartments == [sample.organ])
    }

    @Test
    func `a void entry and one that is dated ahead leave nothing behind`() throws {
        let sample = try VaultSample()
        let vault = try sample.open(as: .obraztsova)
        let opened = vault.state.number
        let made = vault.state.compartments[sample.organ]?.current
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
        let next = following(try #require(made))
        try sample.force([.put(version), .manifest(next), .remove(Fellow.testova.id)], by: .primerov)
        try vault.refresh()
        #expect(vault.state.voided.count == 1)
        #expect(vault.state.changes(since: opened)?.records == [])
        #expect(vault.state.changes(since: opened)?.compartments == [])
        try put(vault, sample.fact, in: sample.organ)
        try sample.force([.put(version)], by: .primerov, at: VaultSample.now + 1_000_000)
        try vault.refresh(at: VaultSample.now)
        #expect(vault.state.ahead != nil)
        #expect(vault.state.changes(since: opened)?.records == [sample.fact])
    }

    @Test
    func `compartments of a kind are listed in the order of their making, however the vault was opened`() throws {
        let sample = try IndexSample()
        let vault = try sample.open()
        #expect(vault.isIndexed)
        let coordinator = try sample.vault.open(as: .obraztsova)
        #expect(coordinator.state.compartments(of: .organ) == [sample.vault.organ])
        var made = [sample.vault.organ]
        for _ in 0..<3 {
            try coordinator.transact(at: VaultSample.now) { made.append(try $0.createCompartment(.organ, readers: [])) }
        }
        try vault.refresh()
        // Changed, and no second one.
        try coordinator.transact(at: VaultSample.now) { try $0.grant(made[1], to: Fellow.primerov.id) }
        try vault.refresh()
        for state in [vault.state, coordinator.state, try sample.vault.open(as: .testova).state] {
            #expect(state.compartments(of: .organ) == made)
            for kind in Compartment.Kind.allCases {
                let all = state.compartments.all.filter { $0.value.kind == kind }
                #expect(Set(state.compartments(of: kind)) == Set(all.keys))
            }
        }
    }
}
