import SecauditCrypto
import SecauditTestSupport
import Testing

@testable import SecauditVault

/// Two halves of a key: neither opens anything, both together give the key to the one whom both have named.
struct RecoveryTests {
    private typealias Sample = RecoverySample

    @Test
    func `both halves open what its holder no longer can`() throws {
        let sample = try Sample()
        let before = try sample.compartment().current
        try sample.handOver(.testova)
        try sample.handOver(.vymyslov)
        #expect(try sample.compartment().openings.map(\.recipient) == [Sample.recipient.id])
        let recipient = try sample.open(as: Sample.recipient)
        recipient.vouchedTrustees = Set(Sample.trustees.map(\.id))
        try recipient.transact(at: Sample.now) { try $0.recover(sample.secret) }

        let after = try sample.compartment()
        #expect(after.current.reason == .recover)
        #expect(after.current.epoch == before.epoch + 1)
        #expect(after.current.readers.map(\.member) == [Fellow.primerov.id, Sample.recipient.id].sorted())
        #expect(after.acceptances[Sample.recipient.id] != nil)
        #expect(try sample.base.password(as: Sample.recipient) == "первый пароль")
        #expect(try sample.base.password(as: .primerov) == "первый пароль")
        // The new key is split at once, and what was handed over is gone.
        #expect(after.halves?.value.epoch == after.current.epoch)
        #expect(after.handedOver.isEmpty)
        #expect(try sample.open(as: .primerov).verifyAll(at: Sample.now).entries == sample.state().number)
        #expect(try sample.state().voided.isEmpty)
    }

    @Test
    func `a half tells nothing of the key, and both give it`() throws {
        let sample = try Sample()
        let state = try sample.state()
        let key = try sample.open(as: .primerov).key(of: sample.secret, epoch: 1).key.secret.copied
        let halves = try Sample.trustees.map { trustee in
            let own = try sample.open(as: trustee).ownHalf(of: sample.secret, in: state)
            return own.half.copied
        }
        #expect(zip(halves[0], halves[1]).map { $0 ^ $1 } == key)
        // Another splitting of the same key has other halves: what a trustee holds is chance.
        let again = try Sample()
        let other = try again.open(as: .testova).ownHalf(of: again.secret, in: try again.state()).half.copied
        #expect(!halves.contains(key) && !halves.contains(other))
        for trustee in Sample.trustees {
            let vault = try sample.open(as: trustee)
            #expect(try vault.opensOwnHalf(of: sample.secret))
            #expect(throws: VaultError.self) { _ = try vault.secret(sample.base.password) }
        }
    }

    @Test
    func `a new key is split as it is made, and the old halves are gone`() throws {
        let sample = try Sample()
        let holder = try sample.open(as: .primerov)
        holder.vouchedTrustees = Set(Sample.trustees.map(\.id))
        try holder.transact(at: Sample.now) { try $0.grant(sample.secret, to: Sample.recipient.id) }
        let made = try holder.transact(at: Sample.now) {
            try $0.createCompartment(.totp, scope: sample.base.organ, readers: [])
        }
        let state = try sample.state()
        for id in [sample.secret, made] {
            let compartment = try #require(state.compartments[id])
            #expect(state.isSplit(compartment))
            #expect(compartment.halves?.value.epoch == compartment.current.epoch)
        }
        let rows = try sample.store.wraps(in: sample.secret).filter { $0.key.epoch == 1 }
        #expect(rows.map(\.key.member) == [Fellow.primerov.id])
        _ = try holder.verifyAll(at: Sample.now)
    }

    @Test
    func `a compartment without secrets is not split`() throws {
        let sample = try Sample()
        let holder = try sample.open(as: .primerov)
        holder.vouchedTrustees = Set(Sample.trustees.map(\.id))
        #expect(try holder.transact(at: Sample.now) { try $0.keepHalves(of: sample.base.organ) } == false)
    }

    @Test
    func `other trustees are owed new keys, and a former one has nothing`() throws {
        let sample = try Sample()
        try sample.write(as: .obraztsova) { try $0.nameTrustees([Fellow.testova.id, Sample.recipient.id]) }
        for trustee in [Fellow.testova, Sample.recipient] { try sample.write(as: trustee) { try $0.acceptTrust() } }
        let state = try sample.state()
        let before = try sample.compartment()
        #expect(state.owesHalves(before, by: Fellow.primerov.id))
        #expect(state.unsettled(for: Fellow.primerov.id).contains(sample.secret))
        #expect(try sample.split(by: .primerov, vouching: [.testova, Sample.recipient]))
        let after = try sample.compartment()
        #expect(after.current.epoch == before.current.epoch + 1)
        #expect(after.halves?.value.trustees == [Fellow.testova.id, Sample.recipient.id].sorted())
        #expect(try !sample.open(as: .vymyslov).opensOwnHalf(of: sample.secret))
        #expect(throws: VaultError.refused(.trusteesOnly)) {
            try sample.write(as: .vymyslov) { try $0.acceptTrust() }
        }
        _ = try sample.open(as: .primerov).verifyAll(at: Sample.now)
    }

    @Test
    func `a trustee with new keys is owed new halves`() throws {
        let sample = try Sample()
        let heir = Fellow(number: 41)
        try sample.write(as: .testova) { try $0.rotate(to: heir.identity()) }
        let state = try sample.state()
        #expect(state.presentTrustees == [heir.id, Fellow.vymyslov.id].sorted())
        #expect(state.owesHalves(try sample.compartment(), by: Fellow.primerov.id))
        #expect(throws: VaultError.refused(.recoveryNotInForce)) { try sample.handOver(.vymyslov) }
        #expect(try sample.split(by: .primerov, vouching: [heir, .vymyslov]))
        try sample.handOver(heir)
        try sample.handOver(.vymyslov)
        try sample.write(as: Sample.recipient) { try $0.recover(sample.secret) }
        #expect(try sample.base.password(as: Sample.recipient) == "первый пароль")
    }

    /// One person and one key on paper: it has the whole key, and gives it to whom it names, itself among them.
    @Test(arguments: [true, false])
    func `a paper key opens alone`(forItself: Bool) throws {
        let store = MemoryStore()
        let paper = Fellow(number: 42)
        let taker = forItself ? paper : Fellow.primerov
        let vault = try Vault.found(in: store, identity: Fellow.obraztsova.identity(), at: VaultSample.founded)
        vault.vouchedTrustees = [paper.id]
        try vault.transact(at: Sample.now) { draft in
            try draft.admit(paper.card, roles: [.coordinator, .officer])
            try draft.admit(Fellow.primerov.card, roles: .officer)
            try draft.nameTrustees([paper.id])
        }
        let second = try VaultSample.open(store, as: paper)
        try second.transact(at: Sample.now) { try $0.acceptTrust() }
        try vault.refresh()
        let (secret, password) = try vault.transact(at: Sample.now) { draft in
            let organ = try draft.createCompartment(.organ, readers: [paper.id])
            let secret = try draft.createCompartment(.secret, scope: organ, readers: [])
            return (secret, try draft.put(secret: SecretBytes(text: "пароль"), in: secret))
        }
        try second.refresh()
        #expect(throws: VaultError.self) { _ = try second.secret(password) }
        try second.transact(at: Sample.now) { try $0.handOver([secret], to: taker.id) }
        let opened = try VaultSample.open(store, as: taker)
        try opened.transact(at: Sample.now) { try $0.recover(secret) }
        let read = try opened.secret(password).copied
        #expect(read == Array("пароль".utf8))
        _ = try opened.verifyAll(at: Sample.now)
    }

    @Test
    func `a state with recovery comes back from an index as it was`() throws {
        let sample = try Sample()
        try sample.handOver(.testova)
        try sample.handOver(.testova, to: .obraztsova)
        #expect(try !sample.state().mayHaveOpenings)
        try sample.handOver(.vymyslov)
        let state = try sample.state()
        #expect(state.mayHaveOpenings)
        let compartment = try #require(state.compartments[sample.secret])
        var writer = ByteWriter()
        let roster = IndexRoster(state.members.keys)
        compartment.write(to: &writer, roster)
        var reader = ByteReader(writer.bytes)
        #expect(try LedgerState.CompartmentState(of: sample.secret, from: &reader, roster) == compartment)
        try reader.end()
        let recovery = try #require(state.recovery)
        var second = ByteWriter()
        recovery.write(to: &second)
        var back = ByteReader(second.bytes)
        #expect(try LedgerState.Recovery(from: &back) == recovery)
        try back.end()
    }

    @Test
    func `a coordinator ends recovery, once`() throws {
        let sample = try Sample()
        for fellow in [Fellow.primerov, .testova] {
            #expect(throws: VaultError.refused(.coordinatorOnly)) {
                try sample.write(as: fellow) { try $0.endRecovery() }
            }
        }
        #expect(try sample.state().recovery != nil)
        try sample.write(as: .obraztsova) { try $0.endRecovery() }
        #expect(try sample.state().recovery == nil)
        #expect(throws: VaultError.refused(.recoveryNotInForce)) {
            try sample.write(as: .obraztsova) { try $0.endRecovery() }
        }
    }
}
