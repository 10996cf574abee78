import SecauditCrypto
import Testing

@testable import SecauditVault

/// The key of password fingerprints: who has it, and when it becomes another one.
struct FingerprintTests {
    private let sample: VaultSample

    init() throws {
        sample = try VaultSample()
    }

    private func epoch() throws -> FingerprintEpoch? {
        try sample.open(as: .primerov).state.fingerprintKey?.value
    }

    private func readers() throws -> [MemberID] {
        let state = try sample.open(as: .primerov).state
        return try #require(state.fingerprints.flatMap { state.compartments[$0] }).current.readers.map(\.member)
            .sorted()
    }

    private func makeKey() throws {
        try sample.open(as: .primerov).transact(at: VaultSample.now) { draft in _ = try draft.fingerprintKey() }
    }

    @Test
    func `the first holder who needs the key makes it, and a coordinator who holds nothing has not got it`() throws {
        try makeKey()
        #expect(try readers() == [Fellow.primerov.id])
        let before = try epoch()
        for fellow in [Fellow.obraztsova, .testova] {
            let vault = try sample.open(as: fellow)
            try vault.transact(at: VaultSample.now) { draft in
                let isGiven = try draft.fingerprintKey() != nil
                #expect(!isGiven)
            }
            let record = try #require(vault.state.fingerprintRecord?.current.value.record)
            let compartment = try #require(vault.state.fingerprints)
            #expect(throws: VaultError.noAccess(.compartment(compartment))) { _ = try vault.secret(record) }
        }
        #expect(try epoch() == before)
    }

    @Test
    func `a new holder is given the same key, and whoever holds nothing is refused`() throws {
        try makeKey()
        let before = try epoch()
        try sample.open(as: .primerov).transact(at: VaultSample.now) { draft in
            // Not yet a holder: nothing happens.
            try draft.shareFingerprintKey(with: Fellow.testova.id)
            try draft.grant(sample.secret, to: Fellow.testova.id)
            try draft.shareFingerprintKey(with: Fellow.testova.id)
        }
        #expect(try readers() == [Fellow.primerov.id, Fellow.testova.id].sorted())
        #expect(try epoch() == before)
        let state = try sample.open(as: .primerov).state
        let current = try #require(state.fingerprints.flatMap { state.compartments[$0] }).current
        let forged = SecauditVault.Operation.manifest(
            following(current, readers: current.readers.map(\.member) + [Fellow.obraztsova.id])
        )
        var changed = state
        #expect(throws: Refusal.holdersOnly) {
            try changed.apply(forged, by: Fellow.primerov.id, time: VaultSample.now, entry: 99)
        }
    }

    @Test
    func `the key is another one when a holder leaves, is withdrawn, removed or replaces his keys`() throws {
        try makeKey()
        try sample.open(as: .primerov).transact(at: VaultSample.now) { draft in
            try draft.grant(sample.secret, to: Fellow.testova.id)
            try draft.shareFingerprintKey(with: Fellow.testova.id)
        }
        var seen = [try epoch()]
        try sample.open(as: .primerov).transact(at: VaultSample.now) { draft in
            try draft.withdraw(sample.secret, from: Fellow.testova.id)
            try draft.closeFingerprintKey(to: Fellow.testova.id)
        }
        seen.append(try epoch())
        #expect(try readers() == [Fellow.primerov.id])
        try sample.open(as: .primerov).transact(at: VaultSample.now) { draft in
            try draft.grant(sample.secret, to: Fellow.testova.id)
            try draft.shareFingerprintKey(with: Fellow.testova.id)
        }
        #expect(try epoch() == seen[1])
        // A coordinator takes the member out; whoever stays makes the new key.
        try sample.open(as: .obraztsova).transact(at: VaultSample.now) { try $0.remove(Fellow.testova.id) }
        let vault = try sample.open(as: .primerov)
        let owed = vault.state.unsettled(for: Fellow.primerov.id)
        #expect(owed.contains(try #require(vault.state.fingerprints)))
        try vault.transact(at: VaultSample.now) { draft in
            for compartment in owed { try draft.settle(compartment) }
        }
        seen.append(try epoch())
        let successor = Fellow(number: 21)
        try sample.open(as: .primerov).transact(at: VaultSample.now) { try $0.rotate(to: successor.identity()) }
        seen.append(try sample.open(as: successor).state.fingerprintKey?.value)
        #expect(Set(seen.compactMap(\.self)).count == 4)
    }

    /// The first of them makes a key that the second has a wrap of, and both are gone with the same entry.
    @Test
    func `two who hold nothing any more lose the key in one entry, and no wrap of theirs stays in the file`() throws {
        let folder = try TemporaryFolder()
        let sample = try VaultSample(in: try SQLiteStore(creating: folder.path("vault.sqlite3")))
        let leaving = [Fellow.testova.id, Fellow.vymyslov.id].sorted()
        try sample.open(as: .primerov).transact(at: VaultSample.now) { draft in
            _ = try draft.fingerprintKey()
            for member in leaving {
                try draft.grant(sample.secret, to: member)
                try draft.shareFingerprintKey(with: member)
            }
        }
        let vault = try sample.open(as: .primerov)
        let key = try #require(vault.state.fingerprints)
        #expect(try leaving.allSatisfy { try !wraps(of: [sample.secret, key], for: $0, in: sample).isEmpty })
        try vault.transact(at: VaultSample.now) { draft in
            for member in leaving { try draft.withdraw(sample.secret, from: member) }
            for member in leaving { try draft.closeFingerprintKey(to: member) }
        }
        for member in leaving { #expect(try wraps(of: [sample.secret, key], for: member, in: sample) == []) }
        #expect(try vault.verifyAll(at: VaultSample.now).entries == vault.state.number)
        #expect(vault.state.compartments[key]?.current.readers.map(\.member) == [Fellow.primerov.id])
    }

    private func wraps(
        of compartments: [CompartmentID],
        for member: MemberID,
        in sample: VaultSample
    ) throws -> [WrapRow.Key] {
        try sample.store.wraps(for: member).map(\.key).filter { compartments.contains($0.compartment) }
    }

    @Test
    func `there is one key at a time, and a new one once nobody has the old`() throws {
        try makeKey()
        let vault = try sample.open(as: .primerov)
        var state = vault.state
        let first = try #require(state.fingerprints)
        let rival = SecauditVault.Operation.manifest(
            Manifest(
                compartment: .random(),
                kind: .fingerprints,
                scope: .none,
                epoch: 1,
                revision: 1,
                previous: .zero,
                commitment: .zero,
                readers: [Manifest.Reader(member: Fellow.primerov.id, wrap: .zero)],
                reason: .create,
                drop: [],
                previousKey: []
            )
        )
        #expect(throws: Refusal.notNext) {
            try state.apply(rival, by: Fellow.primerov.id, time: VaultSample.now, entry: 99)
        }
        try vault.transact(at: VaultSample.now) { try $0.leave(first) }
        try makeKey()
        #expect(try sample.open(as: .primerov).state.fingerprints != first)
    }

    @Test
    func `fingerprints are equal for equal passwords under one key, and for nothing else`() throws {
        let vault = try sample.open(as: .primerov)
        let prints = try vault.transact(at: VaultSample.now) { draft in
            let key = try #require(try Self.prints(draft))
            return key
        }
        #expect(prints[0] == prints[1])
        #expect(prints[0] != prints[2])
        try vault.transact(at: VaultSample.now) { draft in
            try draft.grant(sample.secret, to: Fellow.testova.id)
            try draft.shareFingerprintKey(with: Fellow.testova.id)
        }
        let later = try sample.open(as: .testova).transact(at: VaultSample.now) { try #require(try Self.prints($0)) }
        #expect(later == prints)
        try sample.open(as: .primerov).transact(at: VaultSample.now) { draft in
            try draft.withdraw(sample.secret, from: Fellow.testova.id)
            try draft.closeFingerprintKey(to: Fellow.testova.id)
        }
        let other = try sample.open(as: .primerov).transact(at: VaultSample.now) { try #require(try Self.prints($0)) }
        #expect(Set(other).isDisjoint(with: prints))
    }

    private static func prints(_ draft: Draft) throws -> [PasswordFingerprint]? {
        guard let key = try draft.fingerprintKey() else { return nil }
        return try ["Весна 2026", "Весна 2026", "весна 2026"].map { try key.fingerprint(of: SecretBytes(text: $0)) }
    }

    /// docs/vault-format.md §6; the bytes follow from the description alone.
    @Test
    func `a fingerprint is its golden bytes`() throws {
        let key = FingerprintKey(
            SecretBytes(copying: [UInt8](0..<32)),
            epoch: FingerprintEpoch(.zero),
            vault: StructureTests.vault
        )
        let bytes = try key.fingerprint(of: SecretBytes(text: "пароль")).bytes
        try GoldenFile.expect(bytes, equals: "fingerprint.hex")
    }
}
