import SecauditCrypto
import Testing

@testable import SecauditVault

struct AccessTests {
    private func readers(_ sample: VaultSample, _ compartment: CompartmentID) throws -> Set<MemberID> {
        let state = try sample.open(as: .obraztsova).state
        return Set(try #require(state.compartments[compartment]).current.readers.map(\.member))
    }

    @Test
    func `a grant opens the present content and no older version`() throws {
        let sample = try VaultSample()
        let holder = try sample.open(as: .primerov)
        try holder.transact(at: VaultSample.now) { draft in
            try draft.put(secret: SecretBytes(text: "второй"), record: sample.password, in: sample.secret)
        }
        #expect(throws: VaultError.noAccess(.compartment(sample.secret))) { _ = try sample.password(as: .testova) }
        try holder.transact(at: VaultSample.now) { try $0.grant(sample.secret, to: Fellow.testova.id) }
        #expect(try readers(sample, sample.secret) == [Fellow.primerov.id, Fellow.testova.id])
        #expect(try sample.password(as: .testova) == "второй")
        #expect(try sample.password(as: .testova, version: 3) == "второй")
        for version: UInt64 in [1, 2] {
            #expect(throws: VaultError.noAccess(.compartment(sample.secret))) {
                _ = try sample.password(as: .testova, version: version)
            }
        }
        // The old holder keeps his history.
        #expect(try sample.password(as: .primerov, version: 1) == "первый пароль")
        #expect(throws: VaultError.unknownObject(.record(sample.password))) {
            _ = try sample.password(as: .primerov, version: 4)
        }
        let versions = try #require(holder.state.records[sample.password]).versions.map(\.value.change)
        #expect(versions == [.content, .content, .resealed])
    }

    @Test
    func `withdrawal makes a new key that the leaver has not`() throws {
        let sample = try VaultSample()
        let holder = try sample.open(as: .primerov)
        try holder.transact(at: VaultSample.now) { try $0.grant(sample.secret, to: Fellow.testova.id) }
        let leaver = try sample.open(as: .testova)
        _ = try leaver.secret(sample.password)
        try holder.transact(at: VaultSample.now) { draft in
            try draft.withdraw(sample.secret, from: Fellow.testova.id)
            try draft.put(secret: SecretBytes(text: "новый"), record: sample.password, in: sample.secret)
        }
        #expect(try readers(sample, sample.secret) == [Fellow.primerov.id])
        #expect(try #require(holder.state.compartments[sample.secret]).current.epoch == 3)
        try leaver.refresh()
        #expect(throws: VaultError.noAccess(.compartment(sample.secret))) { _ = try leaver.secret(sample.password) }
        #expect(try sample.store.wraps(for: Fellow.testova.id).allSatisfy { $0.key.compartment != sample.secret })
        #expect(try sample.password(as: .primerov) == "новый")
        let note = try sample.open(as: .primerov).secret(sample.note).copied
        #expect(note == Array("коды".utf8))
    }

    @Test
    func `a new password and a withdrawal in one step keep the new password`() throws {
        let sample = try VaultSample()
        let holder = try sample.open(as: .primerov)
        try holder.transact(at: VaultSample.now) { try $0.grant(sample.secret, to: Fellow.testova.id) }
        try holder.transact(at: VaultSample.now) { draft in
            try draft.put(secret: SecretBytes(text: "новый"), record: sample.password, in: sample.secret)
            try draft.withdraw(sample.secret, from: Fellow.testova.id)
        }
        #expect(try sample.password(as: .primerov) == "новый")
    }

    @Test
    func `a secret made and granted in one step opens for the newcomer`() throws {
        let sample = try VaultSample()
        let holder = try sample.open(as: .primerov)
        let made = try holder.transact(at: VaultSample.now) { draft in
            let secret = try draft.createCompartment(.secret, scope: sample.organ, readers: [])
            let record = try draft.put(secret: SecretBytes(text: "сразу"), in: secret)
            try draft.grant(secret, to: Fellow.testova.id)
            return record
        }
        let opened = try sample.open(as: .testova).secret(made).copied
        #expect(opened == Array("сразу".utf8))
    }

    @Test
    func `a newcomer to a shared compartment reads what is older`() throws {
        let sample = try VaultSample()
        let vault = try sample.open(as: .obraztsova)
        try vault.transact(at: VaultSample.now) { try $0.withdraw(sample.organ, from: Fellow.testova.id) }
        try vault.transact(at: VaultSample.now) { try $0.withdraw(sample.organ, from: Fellow.primerov.id) }
        #expect(throws: VaultError.noAccess(.compartment(sample.organ))) {
            try sample.open(as: .vymyslov).records(in: sample.organ)
        }
        try vault.transact(at: VaultSample.now) { try $0.grant(sample.organ, to: Fellow.vymyslov.id) }
        let facts = try sample.open(as: .vymyslov).records(in: sample.organ).map(\.content)
        #expect(facts == [Array("факт".utf8)])
    }

    @Test
    func `who left a shared compartment and came back reads everything in it`() throws {
        let sample = try VaultSample()
        let vault = try sample.open(as: .obraztsova)
        try vault.transact(at: VaultSample.now) { try $0.withdraw(sample.organ, from: Fellow.testova.id) }
        #expect(throws: VaultError.noAccess(.compartment(sample.organ))) {
            let absent = try sample.open(as: .testova)
            try absent.transact(at: VaultSample.now) { try $0.put([1], in: sample.organ, as: .reader) }
        }
        try vault.transact(at: VaultSample.now) { try $0.grant(sample.organ, to: Fellow.testova.id) }
        let facts = try sample.open(as: .testova).records(in: sample.organ).map(\.content)
        #expect(facts == [Array("факт".utf8)])
    }

    @Test
    func `removal leaves a re-key owed, and a holder settles it`() throws {
        let sample = try VaultSample()
        let holder = try sample.open(as: .primerov)
        try holder.transact(at: VaultSample.now) { try $0.grant(sample.secret, to: Fellow.testova.id) }
        let coordinator = try sample.open(as: .obraztsova)
        try coordinator.transact(at: VaultSample.now) { try $0.remove(Fellow.testova.id) }
        #expect(coordinator.state.members[Fellow.testova.id]?.isActive == false)
        #expect(try sample.store.wraps(for: Fellow.testova.id).isEmpty)
        // Shared keys are new at once; the secret still counts the one who was removed.
        #expect(try !readers(sample, sample.organ).contains(Fellow.testova.id))
        #expect(try readers(sample, sample.secret) == [Fellow.primerov.id, Fellow.testova.id])
        #expect(throws: VaultError.noAccess(.compartment(sample.secret))) { _ = try sample.password(as: .testova) }
        try holder.refresh()
        try holder.transact(at: VaultSample.now) { try $0.settle(sample.secret) }
        #expect(try readers(sample, sample.secret) == [Fellow.primerov.id])
        #expect(try sample.password(as: .primerov) == "первый пароль")
        let number = holder.state.number
        try holder.transact(at: VaultSample.now) { try $0.settle(sample.secret) }
        #expect(holder.state.number == number)
    }

    @Test
    func `a grant settles what a removal left owed`() throws {
        let sample = try VaultSample()
        let holder = try sample.open(as: .primerov)
        try holder.transact(at: VaultSample.now) { try $0.grant(sample.secret, to: Fellow.testova.id) }
        let coordinator = try sample.open(as: .obraztsova)
        try coordinator.transact(at: VaultSample.now) { try $0.remove(Fellow.testova.id) }
        try holder.refresh()
        try holder.transact(at: VaultSample.now) { try $0.grant(sample.secret, to: Fellow.vymyslov.id) }
        #expect(try readers(sample, sample.secret) == [Fellow.primerov.id, Fellow.vymyslov.id])
        #expect(try sample.password(as: .vymyslov) == "первый пароль")
    }

    @Test
    func `the last reader stays, and strangers are let in nowhere`() throws {
        let sample = try VaultSample()
        let holder = try sample.open(as: .primerov)
        #expect(throws: VaultError.refused(.lastReader)) {
            try holder.transact(at: VaultSample.now) { try $0.withdraw(sample.secret, from: Fellow.primerov.id) }
        }
        let stranger = Fellow(number: 66).id
        #expect(throws: VaultError.notAMember(stranger)) {
            try holder.transact(at: VaultSample.now) { try $0.grant(sample.secret, to: stranger) }
        }
        #expect(throws: VaultError.notAMember(stranger)) {
            try Vault.open(
                sample.store,
                identity: Fellow(number: 66).identity(),
                freshness: .firstUse,
                at: VaultSample.now
            )
        }
        let other = try sample.open(as: .testova)
        #expect(throws: VaultError.noAccess(.compartment(sample.secret))) {
            try other.transact(at: VaultSample.now) { try $0.grant(sample.secret, to: Fellow.testova.id) }
        }
    }

    @Test
    func `acceptance is recorded once, by who can open`() throws {
        let sample = try VaultSample()
        let holder = try sample.open(as: .primerov)
        try holder.transact(at: VaultSample.founded + 10) { try $0.grant(sample.secret, to: Fellow.testova.id) }
        let newcomer = try sample.open(as: .testova)
        for moment: Int64 in [20, 30] {
            try newcomer.transact(at: VaultSample.founded + moment) { try $0.acceptGrant(sample.secret) }
        }
        let acceptances = try #require(newcomer.state.compartments[sample.secret]).acceptances
        #expect(
            acceptances == [
                Fellow.primerov.id: VaultSample.founded + 3, Fellow.testova.id: VaultSample.founded + 20,
            ]
        )
        let other = try sample.open(as: .vymyslov)
        #expect(throws: VaultError.noAccess(.compartment(sample.secret))) {
            try other.transact(at: VaultSample.now) { try $0.acceptGrant(sample.secret) }
        }
    }
}
