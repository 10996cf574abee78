import SecauditCrypto

@testable import SecauditVault

/// The sample vault with two trustees, Тестова and Вымыслов; Примеров holds the secret, a fifth member nothing.
struct RecoverySample {
    static let now = VaultSample.now
    static let recipient = Fellow(number: 5)
    static let trustees = [Fellow.testova, .vymyslov]

    let base: VaultSample

    /// With the trustees' consent where `isAccepted`, and with the key split where `isSplit`.
    init(in store: any VaultStore = MemoryStore(), isAccepted: Bool = true, isSplit: Bool = true) throws {
        base = try VaultSample(in: store)
        try write(as: .obraztsova) { draft in
            try draft.admit(Self.recipient.card, roles: .officer)
            try draft.nameTrustees(Self.trustees.map(\.id))
        }
        guard isAccepted else { return }
        for trustee in Self.trustees { try write(as: trustee) { try $0.acceptTrust() } }
        if isSplit { try split(by: .primerov) }
    }

    var store: any VaultStore { base.store }
    var secret: CompartmentID { base.secret }

    func open(as fellow: Fellow) throws -> Vault { try base.open(as: fellow) }

    func write(as fellow: Fellow, _ body: (Draft) throws -> Void) throws {
        try open(as: fellow).transact(at: Self.now, body)
    }

    /// Splits the secret's key as a holder who vouches for the trustees; whether that was done.
    @discardableResult
    func split(by holder: Fellow, vouching: [Fellow] = trustees) throws -> Bool {
        let vault = try open(as: holder)
        vault.vouchedTrustees = Set(vouching.map(\.id))
        return try vault.transact(at: Self.now) { try $0.keepHalves(of: secret) }
    }

    func handOver(_ trustee: Fellow, to recipient: Fellow = recipient) throws {
        try write(as: trustee) { try $0.handOver([secret], to: recipient.id) }
    }

    func state() throws -> LedgerState {
        try Vault.verifiedState(of: store, freshness: .firstUse, at: Self.now)
    }

    func compartment() throws -> LedgerState.CompartmentState {
        guard let found = try state().compartments[secret] else { throw VaultError.unknownObject(.compartment(secret)) }
        return found
    }
}
