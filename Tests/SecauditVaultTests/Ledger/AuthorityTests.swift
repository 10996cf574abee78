import SecauditCrypto
import Testing

@testable import SecauditVault

/// Each operation by each kind of author; `nil` means that it takes effect.
struct AuthorityTests {
    /// The authors of the table, in the order of its columns.
    static let authors: [(name: String, fellow: Fellow)] = [
        ("coordinator", .obraztsova), ("holder", .primerov), ("officer of the organ", .testova),
        ("other officer", .vymyslov), ("inspector", Fellow(number: 5)), ("removed", Fellow(number: 6)),
        ("stranger", Fellow(number: 7)),
    ]

    static let table: [(operation: String, refusals: [Refusal?])] = [
        (
            "found",
            [.onlyFoundingEntry, .onlyFoundingEntry, .onlyFoundingEntry, .onlyFoundingEntry, .onlyFoundingEntry]
        ),
        ("admit", [nil, .coordinatorOnly, .coordinatorOnly, .coordinatorOnly, .coordinatorOnly]),
        ("remove", [nil, .coordinatorOnly, .coordinatorOnly, .coordinatorOnly, .coordinatorOnly]),
        ("erase", [nil, .coordinatorOnly, .coordinatorOnly, .coordinatorOnly, .coordinatorOnly]),
        ("make workspace", [nil, .coordinatorOnly, .coordinatorOnly, .coordinatorOnly, .coordinatorOnly]),
        ("make fingerprints", [.holdersOnly, nil, .holdersOnly, .holdersOnly, .readersOnly]),
        ("make secret", [nil, nil, nil, .readersOnly, .readersOnly]),
        ("let into organ", [nil, .coordinatorOnly, .coordinatorOnly, .readersOnly, .readersOnly]),
        ("let into secret", [.holdersOnly, nil, .holdersOnly, .holdersOnly, .holdersOnly]),
        ("re-key secret", [.holdersOnly, nil, .holdersOnly, .holdersOnly, .holdersOnly]),
        ("put coordinator's", [nil, .coordinatorOnly, .coordinatorOnly, .coordinatorOnly, .coordinatorOnly]),
        ("put reader's", [nil, nil, nil, .readersOnly, .readersOnly]),
        ("put reader's for coordinators", [nil, nil, nil, .readersOnly, .readersOnly]),
        ("put member's", [nil, nil, nil, nil, nil]),
        ("put over a member's own", [.readersOnly, .readersOnly, nil, .readersOnly, .readersOnly]),
        ("put holder's", [.holdersOnly, nil, .holdersOnly, .holdersOnly, .holdersOnly]),
        ("put coordinator's among secrets", [.holdersOnly, .holdersOnly, .holdersOnly, .holdersOnly, .holdersOnly]),
        ("accept secret", [.readersOnly, nil, .readersOnly, .readersOnly, .readersOnly]),
        ("let inspector into secret", [.readersOnly, .readersOnly, .readersOnly, .readersOnly, .readersOnly]),
        ("drop for coordinators", [.holdersOnly, nil, .holdersOnly, .holdersOnly, .holdersOnly]),
        ("drop for an organ", [.holdersOnly, .holdersOnly, .holdersOnly, .holdersOnly, .holdersOnly]),
        ("drop in the organ's name", [.holdersOnly, .holdersOnly, .holdersOnly, .holdersOnly, .holdersOnly]),
        ("rotate", [nil, nil, nil, nil, nil]),
        ("rotate to a member's keys", [.memberKnown, .memberKnown, .memberKnown, .memberKnown, .memberKnown]),
        ("rotate with a secret's key", [.holdersOnly, nil, .holdersOnly, .holdersOnly, .holdersOnly]),
        ("rotate with an organ's key", [.holdersOnly, .holdersOnly, .holdersOnly, .holdersOnly, .holdersOnly]),
        ("reset another", [nil, .coordinatorOnly, .coordinatorOnly, .coordinatorOnly, .coordinatorOnly]),
        ("reset oneself", [.memberKnown, .coordinatorOnly, .coordinatorOnly, .coordinatorOnly, .coordinatorOnly]),
        ("leave secret", [.holdersOnly, nil, .holdersOnly, .holdersOnly, .holdersOnly]),
        ("leave organ", [.holdersOnly, .holdersOnly, .holdersOnly, .holdersOnly, .holdersOnly]),
    ]

    @Test(arguments: table.indices)
    func `an operation by each author`(row: Int) throws {
        let (name, refusals) = Self.table[row]
        let sample = try Self.sample()
        let expected = refusals + [.authorRemoved, .authorUnknown]
        for (author, refusal) in zip(Self.authors, expected) {
            var state = try Vault.verifiedState(of: sample.store, freshness: .firstUse, at: VaultSample.now)
            let operation = try Self.operation(name, by: author.fellow.id, in: sample, state: state)
            var found: Refusal?
            do throws(Refusal) {
                try state.requireActive(author.fellow.id)
                try state.apply(operation, by: author.fellow.id, time: VaultSample.now, entry: state.number + 1)
            } catch {
                found = error
            }
            #expect(found == refusal, "\(name) by \(author.name)")
        }
    }

    private static func sample() throws -> VaultSample {
        let sample = try VaultSample()
        let vault = try sample.open(as: .obraztsova)
        let inspector = Fellow(number: 5)
        let removed = Fellow(number: 6)
        try vault.transact(at: VaultSample.now) { draft in
            try draft.admit(inspector.card, roles: .inspector)
            try draft.admit(removed.card, roles: .officer)
            for member in [inspector, removed] { try draft.grant(sample.workspace, to: member.id) }
        }
        try vault.transact(at: VaultSample.now) { try $0.remove(removed.id) }
        try sample.open(as: .testova).transact(at: VaultSample.now) { draft in
            try draft.put([1], in: sample.workspace, as: .member)
        }
        return sample
    }

    private static func operation(
        _ name: String,
        by author: MemberID,
        in sample: VaultSample,
        state: LedgerState
    ) throws -> SecauditVault.Operation {
        func current(_ id: CompartmentID) throws -> Manifest { try #require(state.compartments[id]).current }
        func put(_ recordClass: RecordClass, _ place: CompartmentID, scope: CompartmentID? = nil) throws
            -> SecauditVault.Operation
        {
            .put(
                RecordVersion(
                    record: .random(),
                    compartment: place,
                    scope: scope ?? place,
                    recordClass: recordClass,
                    epoch: try current(place).epoch,
                    change: .content,
                    version: 1,
                    previous: .zero,
                    hash: .zero
                )
            )
        }
        func putOverOwn() throws -> SecauditVault.Operation {
            let records = try #require(state.compartments[sample.workspace]).records.compactMap { state.records[$0] }
            let own = try #require(records.first { $0.current.value.recordClass == .member }).current.value
            return .put(
                RecordVersion(
                    record: own.record,
                    compartment: own.compartment,
                    scope: own.scope,
                    recordClass: own.recordClass,
                    epoch: own.epoch,
                    change: .content,
                    version: own.version + 1,
                    previous: own.hash,
                    hash: .zero
                )
            )
        }
        func first(_ kind: Compartment.Kind, scope: CompartmentID = .none) -> SecauditVault.Operation {
            .manifest(
                Manifest(
                    compartment: .random(),
                    kind: kind,
                    scope: scope,
                    epoch: 1,
                    revision: 1,
                    previous: .zero,
                    commitment: .zero,
                    readers: [Manifest.Reader(member: author, wrap: .zero)],
                    reason: .create,
                    drop: [],
                    previousKey: []
                )
            )
        }
        let secret = try current(sample.secret)
        let organ = try current(sample.organ)
        let testova = Fellow.testova.id
        let vymyslov = Fellow.vymyslov.id
        return switch name {
        case "found": .found(demonstration: false, founder: Fellow.testova.card.encoded)
        case "admit": .admit(card: Fellow(number: 9).card.encoded, roles: .officer)
        case "remove": .remove(testova)
        case "erase": .erase(sample.fact)
        case "make workspace": first(.workspace)
        case "make fingerprints": first(.fingerprints)
        case "make secret": first(.secret, scope: sample.organ)
        case "let into organ": .manifest(following(organ, readers: organ.readers.map(\.member) + [vymyslov]))
        case "let into secret": .manifest(following(secret, readers: secret.readers.map(\.member) + [testova]))
        case "re-key secret": .manifest(following(secret, epoch: 2, reason: .rekey))
        case "put coordinator's": try put(.coordinator, sample.workspace)
        case "put reader's": try put(.reader, sample.organ)
        case "put reader's for coordinators": try put(.reader, sample.coordinators, scope: sample.organ)
        case "put member's": try put(.member, sample.workspace)
        case "put over a member's own": try putOverOwn()
        case "put holder's": try put(.holder, sample.secret)
        case "put coordinator's among secrets": try put(.coordinator, sample.secret)
        case "let inspector into secret":
            .manifest(following(secret, readers: secret.readers.map(\.member) + [Fellow(number: 5).id]))
        case "drop for coordinators": try put(.drop, sample.coordinators, scope: sample.secret)
        case "drop for an organ": try put(.drop, sample.organ, scope: sample.secret)
        case "drop in the organ's name": try put(.drop, sample.coordinators, scope: sample.organ)
        case "rotate": .rotate(card: Fellow(number: 9).card.encoded, inherited: [])
        case "rotate to a member's keys": .rotate(card: Fellow.vymyslov.card.encoded, inherited: [])
        case "rotate with a secret's key": rotate(with: sample.secret)
        case "rotate with an organ's key": rotate(with: sample.organ)
        case "reset another": .reset(vymyslov == author ? testova : vymyslov, card: Fellow(number: 9).card.encoded)
        case "reset oneself": .reset(author, card: Fellow(number: 9).card.encoded)
        case "leave secret": .leave(sample.secret)
        case "leave organ": .leave(sample.organ)
        default: .accept(sample.secret, manifest: secret.hash)
        }
    }

    private static func rotate(with compartment: CompartmentID) -> SecauditVault.Operation {
        .rotate(
            card: Fellow(number: 9).card.encoded,
            inherited: [.init(compartment: compartment, epoch: 1, wrap: .zero)]
        )
    }

    @Test
    func `the last coordinator stays`() throws {
        let sample = try VaultSample()
        let vault = try sample.open(as: .obraztsova)
        #expect(throws: VaultError.refused(.lastCoordinator)) {
            try vault.transact(at: VaultSample.now) { try $0.add(.remove(Fellow.obraztsova.id)) }
        }
        try vault.transact(at: VaultSample.now) { draft in
            try draft.admit(Fellow(number: 8).card, roles: .coordinator)
            try draft.add(.remove(Fellow.obraztsova.id))
        }
        #expect(vault.state.coordinators == [Fellow(number: 8).id])
    }

    @Test(arguments: [(0, false), (1, true), (2, true), (3, true), (4, true), (5, false), (6, false), (8, false)])
    func `roles are known, not empty, and an inspector has no other`(raw: UInt8, valid: Bool) throws {
        #expect(MemberRoles(rawValue: raw).isValid == valid)
        let sample = try VaultSample()
        var state = try sample.open(as: .obraztsova).state
        let admit = SecauditVault.Operation.admit(
            card: Fellow(number: 9).card.encoded,
            roles: MemberRoles(rawValue: raw)
        )
        if valid {
            try state.apply(admit, by: Fellow.obraztsova.id, time: VaultSample.now, entry: 9)
        } else {
            #expect(throws: Refusal.invalidRoles) {
                try state.apply(admit, by: Fellow.obraztsova.id, time: VaultSample.now, entry: 9)
            }
        }
    }

    @Test
    func `a manifest that does not build on the present one is refused`() throws {
        let sample = try VaultSample()
        let state = try sample.open(as: .primerov).state
        let current = try #require(state.compartments[sample.secret]).current
        let replayed = try #require(state.compartments[sample.secret]).manifests[0].value
        let cases: [(Manifest, Refusal)] = [
            (replayed, .notNext),
            (following(current, epoch: 3), .notNext),
            (following(following(current)), .notNext),
            (following(current, readers: [Fellow.testova.id]), .wrongEpoch),
            (following(current, readers: [Fellow.primerov.id, Fellow(number: 99).id]), .memberUnknown),
        ]
        for (manifest, refusal) in cases {
            var changed = state
            #expect(throws: refusal) {
                try changed.apply(.manifest(manifest), by: Fellow.primerov.id, time: VaultSample.now, entry: 9)
            }
            #expect(changed.compartments == state.compartments)
        }
    }
}
