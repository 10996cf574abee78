import SecauditCrypto

@testable import SecauditVault

/// A small vault: Образцова coordinates, Примеров and Тестова are officers of one organ, Примеров holds a secret.
struct VaultSample {
    static let founded: Int64 = 1_790_000_000
    /// A moment after everything that the sample writes.
    static let now: Int64 = 1_790_100_000

    let store: any VaultStore
    let workspace: CompartmentID
    let organ: CompartmentID
    let coordinators: CompartmentID
    let fact: RecordID
    let secret: CompartmentID
    let password: RecordID
    let note: RecordID

    init(in store: any VaultStore = MemoryStore()) throws {
        self.store = store
        let vault = try Vault.found(in: store, identity: Fellow.obraztsova.identity(), at: Self.founded)
        try vault.transact(at: Self.founded + 1) { draft in
            try draft.admit(Fellow.primerov.card, roles: .officer)
            try draft.admit(Fellow.testova.card, roles: .officer)
            try draft.admit(Fellow.vymyslov.card, roles: .officer)
        }
        let everybody = [Fellow.primerov.id, Fellow.testova.id, Fellow.vymyslov.id]
        (workspace, organ, coordinators) = try vault.transact(at: Self.founded + 2) { draft in
            (
                try draft.createCompartment(.workspace, readers: everybody),
                try draft.createCompartment(.organ, readers: [Fellow.primerov.id, Fellow.testova.id]),
                try draft.createCompartment(.coordinators, readers: [])
            )
        }
        let organ = organ
        let officer = try VaultSample.open(store, as: .primerov)
        (fact, secret, password, note) = try officer.transact(at: Self.founded + 3) { draft in
            let fact = try draft.put(Array("факт".utf8), in: organ, as: .reader)
            let secret = try draft.createCompartment(.secret, scope: organ, readers: [])
            let password = try draft.put(secret: SecretBytes(text: "первый пароль"), in: secret)
            let note = try draft.put(secret: SecretBytes(text: "коды"), in: secret)
            return (fact, secret, password, note)
        }
    }

    func open(as fellow: Fellow) throws -> Vault {
        try Self.open(store, as: fellow)
    }

    static func open(_ store: any VaultStore, as fellow: Fellow) throws -> Vault {
        try Vault.open(store, identity: fellow.identity(), freshness: .firstUse, at: now)
    }

    /// The password as a member reads it now, or what keeps him from it.
    func password(as fellow: Fellow, version: UInt64? = nil) throws -> String {
        String(decoding: try open(as: fellow).secret(password, version: version).copied, as: UTF8.self)
    }

    /// An entry that continues the ledger, signed by whoever it is, past every check of a draft.
    func force(
        _ operations: [Operation],
        by fellow: Fellow,
        at time: Int64 = founded + 4,
        records: [RecordRow] = [],
        wraps: [WrapRow] = []
    ) throws {
        let state = try Vault.verifiedState(of: store, freshness: .firstUse, at: Self.now)
        guard let vault = state.vault else { throw VaultError.notFounded }
        let entry = Entry(
            vault: vault,
            number: state.number + 1,
            previous: state.head,
            time: time,
            author: fellow.identity(),
            operations: operations
        ).encoded
        try store.append(
            StoreTransaction(
                expected: state.number,
                entry: entry,
                entryHash: Entry.hash(of: entry),
                records: records,
                wraps: wraps
            )
        )
    }
}

/// A manifest that follows `current`, with wraps that nobody could open.
func following(
    _ current: Manifest,
    readers: [MemberID]? = nil,
    epoch: UInt32? = nil,
    reason: Manifest.Reason = .grant
) -> Manifest {
    let next = epoch ?? current.epoch
    return Manifest(
        compartment: current.compartment,
        kind: current.kind,
        scope: current.scope,
        epoch: next,
        revision: current.revision + 1,
        previous: current.hash,
        commitment: next == current.epoch ? current.commitment : Digest(of: [1]),
        readers: readers?.map { Manifest.Reader(member: $0, wrap: .zero) } ?? current.readers,
        reason: reason,
        drop: current.drop,
        previousKey: current.previousKey
    )
}
