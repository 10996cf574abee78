import SecauditCrypto
import SecauditTestSupport
import Testing

@testable import SecauditVault

/// Opening a vault from what the client has verified before gives what reading all of the ledger gives.
struct VerifiedIndexTests {
    private func replayed(_ sample: IndexSample) throws -> StatePicture {
        StatePicture(
            try Vault.verifiedState(of: sample.vault.store, freshness: .firstUse, at: VaultSample.now)
        )
    }

    @Test
    func `the state from an index is the state from the ledger`() throws {
        let sample = try IndexSample()
        let vault = try sample.open()
        #expect(vault.isIndexed)
        #expect(StatePicture(vault.state) == (try replayed(sample)))
        #expect(vault.records(under: IndexKey("word", "факт")) == [sample.vault.fact])
        #expect(vault.records(under: IndexKey("word", "другое")) == [])
        #expect(vault.records(under: IndexKey("another sort", "факт")) == [])
    }

    @Test
    func `what came after the index is read from the ledger`() throws {
        let sample = try IndexSample()
        let writer = try sample.vault.open(as: .primerov)
        try writer.transact(at: VaultSample.now) { draft in
            try draft.put(secret: SecretBytes(text: "второй"), record: sample.vault.password, in: sample.vault.secret)
            try draft.grant(sample.vault.secret, to: Fellow.testova.id)
        }
        // An entry by somebody without the right is void from an index too.
        try sample.vault.force([.remove(Fellow.testova.id)], by: .vymyslov, at: VaultSample.now)
        let vault = try sample.open()
        #expect(vault.isIndexed)
        #expect(vault.state.voided.map(\.refusal) == [.coordinatorOnly])
        #expect(StatePicture(vault.state) == (try replayed(sample)))
        let password = try vault.secret(sample.vault.password).copied
        #expect(password == Array("второй".utf8))
        #expect(vault.recordsSinceIndex == [sample.vault.note, sample.vault.password].sorted())
    }

    @Test
    func `voided entries and removed members are remembered`() throws {
        let sample = try IndexSample()
        try sample.vault.force([.remove(Fellow.testova.id)], by: .vymyslov)
        let coordinator = try sample.vault.open(as: .obraztsova)
        try coordinator.transact(at: VaultSample.now) { try $0.remove(Fellow.testova.id) }
        let writer = try sample.vault.open(as: .primerov)
        try sample.write(writer)
        let vault = try sample.open(mark: writer.mark)
        #expect(vault.isIndexed)
        #expect(vault.recordsSinceIndex == [])
        #expect(vault.state.voided.count == 1)
        #expect(vault.state.members[Fellow.testova.id]?.isActive == false)
        #expect(StatePicture(vault.state) == (try replayed(sample)))
    }

    @Test
    func `one writes on an index as on a whole state`() throws {
        let sample = try IndexSample()
        let vault = try sample.open()
        for number in 1...3 {
            try vault.transact(at: VaultSample.now) { draft in
                try draft.put(
                    secret: SecretBytes(text: "пароль \(number)"),
                    record: sample.vault.password,
                    in: sample.vault.secret
                )
                try draft.put([UInt8(number)], in: sample.vault.organ, as: .reader)
            }
        }
        #expect(StatePicture(vault.state) == (try replayed(sample)))
        #expect(try sample.vault.password(as: .primerov, version: 3) == "пароль 2")
        let found = try vault.verifyAll(at: VaultSample.now)
        #expect(found.entries == 7)
    }

    @Test
    func `an index of another build, member or vault is not used`() throws {
        let sample = try IndexSample()
        #expect(try !sample.open(maker: Array("another build".utf8)).isIndexed)
        #expect(try !sample.open(as: .testova).isIndexed)
        let twin = try IndexSample()
        try sample.replace(try twin.bytes)
        let vault = try sample.open()
        #expect(!vault.isIndexed)
        #expect(StatePicture(vault.state) == (try replayed(sample)))
    }

    @Test
    func `without a mark an index has no say`() throws {
        let sample = try IndexSample()
        #expect(throws: VaultError.self) {
            try Vault.open(
                sample.vault.store,
                identity: Fellow.primerov.identity(),
                freshness: .none,
                index: sample.place,
                at: VaultSample.now
            )
        }
        let vault = try Vault.open(
            sample.vault.store,
            identity: Fellow.primerov.identity(),
            freshness: .firstUse,
            index: sample.place,
            at: VaultSample.now
        )
        #expect(!vault.isIndexed)
    }

    @Test
    func `an index is due after many entries and not after few`() throws {
        let sample = try IndexSample()
        let writer = try sample.vault.open(as: .primerov)
        #expect(writer.isIndexDue)
        for count in 1...33 {
            try writer.transact(at: VaultSample.now) { draft in
                try draft.put([UInt8(count)], record: sample.vault.fact, in: sample.vault.organ, as: .reader)
            }
            if count >= 32 { #expect(try sample.open().isIndexDue == (count == 33)) }
        }
    }

    /// A field that an index does not write would be lost without a word: whoever adds one adds it there too.
    @Test
    func `every field of a state is written into an index`() throws {
        let state = try IndexSample().open().state
        func fields(_ value: Any) -> [String] { Mirror(reflecting: value).children.compactMap(\.label) }
        #expect(
            fields(state) == [
                "vault", "isDemonstration", "number", "head", "time", "members", "compartments", "records", "voided",
                "recovery", "mayHaveOpenings",
                // Not written: an index is of what has been taken in; what is owed is looked up anew.
                // Of this opening alone, or a shorter way to what is written.
                "ahead", "settled", "log", "hashed", "kinds",
            ]
        )
        let compartment = try #require(state.compartments.all.values.first)
        #expect(
            fields(compartment) == [
                "kind", "scope", "manifests", "acceptances", "leavers", "inherited", "records", "halves", "handedOver",
                "openings",
            ]
        )
        #expect(fields(compartment.manifests[0]) == ["value", "author", "time", "entry"])
        let record = try #require(state.records.all.values.first)
        #expect(fields(record) == ["current", "earlier", "isErased"])
        let member = try #require(state.members.values.first)
        #expect(
            fields(member) == [
                "card", "roles", "admittedBy", "admitted", "removed", "predecessor", "successor",
            ]
        )
        let void = LedgerState.VoidedEntry(number: 1, author: member.card.id, time: 0, refusal: .emptyEntry)
        #expect(fields(void) == ["number", "author", "time", "refusal"])
    }

    /// He who gave a secret up counts until somebody makes a new key; the wraps of old keys pass to new ones.
    @Test
    func `who gave a secret up and whose keys are new is remembered`() throws {
        let sample = try IndexSample()
        let heir = Fellow(number: 21)
        try sample.vault.open(as: .primerov).transact(at: VaultSample.now) {
            try $0.grant(sample.vault.secret, to: Fellow.testova.id)
        }
        try sample.vault.open(as: .primerov).transact(at: VaultSample.now) { try $0.rotate(to: heir.identity()) }
        try sample.vault.open(as: .testova).transact(at: VaultSample.now) { try $0.leave(sample.vault.secret) }
        let writer = try sample.vault.open(as: heir)
        try sample.write(writer)
        let vault = try sample.open(as: heir, mark: writer.mark)
        #expect(vault.isIndexed)
        let compartment = try #require(vault.state.compartments[sample.vault.secret])
        #expect(Set(compartment.leavers.keys) == [Fellow.testova.id])
        #expect(compartment.inherited.values.contains { $0[heir.id] != nil })
        #expect(StatePicture(vault.state) == (try replayed(sample)))
        let password = try vault.secret(sample.vault.password).copied
        #expect(password == Array("первый пароль".utf8))
    }
}
