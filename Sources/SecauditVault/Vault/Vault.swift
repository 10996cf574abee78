internal import SecauditCrypto

/// An opened vault: a store, the state that follows from its ledger, and one member's keys.
///
/// Reading verifies: a row counts only if the ledger names its hash. Writing goes through ``transact(at:_:)``.
package final class Vault {
    package let store: any VaultStore
    package private(set) var state: LedgerState
    let identity: Identity
    let pairs = PairKeys()
    /// The trustees' keys for which whoever runs this program vouches: a key is split between no others.
    package var vouchedTrustees: Set<MemberID> = []
    /// What the state was opened from, where it was an index.
    let index: VerifiedIndex?
    private(set) var keys: [KeyContext: KeyBox] = [:]

    /// Clocks of two computers may differ by this many seconds.
    package static let clockTolerance: Int64 = 300

    package var id: VaultID {
        guard let id = state.vault else { preconditionFailure("an opened vault has been founded") }
        return id
    }

    package var ownID: MemberID { identity.id }

    /// What to remember of this opening.
    package var mark: HighWaterMark {
        HighWaterMark(vault: id, number: state.number, hash: state.head)
    }

    private init(
        store: any VaultStore,
        state: LedgerState,
        index: VerifiedIndex? = nil,
        identity: consuming Identity
    ) {
        self.store = store
        self.state = state
        self.state.log = ChangeLog(after: state.number)
        self.index = index
        self.identity = identity
    }

    /// Founds a vault in an empty store; the founder is its first coordinator and officer.
    ///
    /// `demonstration` marks the vault as a demonstration in its first entry, for ever.
    package static func found(
        in store: any VaultStore,
        identity: consuming Identity,
        demonstration: Bool = false,
        at time: Int64
    ) throws(VaultError) -> Vault {
        let entry = Entry(
            vault: .random(),
            number: 1,
            previous: .zero,
            time: time,
            author: identity,
            operations: [.found(demonstration: demonstration, founder: identity.card.encoded)]
        )
        let encoded = entry.encoded
        var state = LedgerState()
        try state.replay(encoded)
        try stored {
            () throws(StoreError) in
            try store.append(
                StoreTransaction(
                    expected: 0,
                    entry: encoded,
                    entryHash: Entry.hash(of: encoded),
                    records: [],
                    wraps: [],
                    removedRecords: [],
                    removedWraps: []
                )
            )
        }
        return Vault(store: store, state: state, identity: identity)
    }

    /// Opens a vault as a member, verifying the ledger against what this client has seen before: all of it, or what
    /// follows the client's verified index.
    package static func open(
        _ store: any VaultStore,
        identity: consuming Identity,
        freshness: Freshness,
        index place: IndexPlace? = nil,
        at time: Int64
    ) throws(VaultError) -> Vault {
        let opened = try openState(of: store, identity: identity, freshness: freshness, index: place, at: time)
        guard opened.state.members[identity.id] != nil else { throw .notAMember(identity.id) }
        return Vault(store: store, state: opened.state, index: opened.index, identity: identity)
    }

    /// Takes in entries that others have written since.
    package func refresh(at time: Int64? = nil) throws(VaultError) {
        // The last entry is read again: another one in its place, or none, is another history.
        var entries = try Self.stored { () throws(StoreError) in try store.entries(from: state.number) }[...]
        guard let last = entries.popFirst() else {
            let found = try Self.stored { () throws(StoreError) in try store.entryCount() }
            throw .rolledBack(seen: state.number, found: found)
        }
        guard Entry.hash(of: last) == state.head else { throw .forked(number: state.number) }
        let limit = time.map(Self.limit) ?? .max
        state.ahead = nil
        let first = state.number
        for encoded in entries {
            guard var ahead = try state.replay(encoded, notAfter: limit) else { continue }
            ahead.count = UInt64(entries.count) - (state.number - first)
            state.ahead = ahead
            return
        }
    }

    // MARK: Keys

    /// A compartment's key, kept for the time of a command.
    final class KeyBox {
        let key: CompartmentKey
        let recordKey: SecretBytes

        init(_ key: consuming CompartmentKey) {
            recordKey = key.recordKey()
            self.key = key
        }
    }

    /// The key of one epoch, through one's own wrap or, for an older epoch, through the key of the next.
    func key(of compartment: CompartmentID, epoch: UInt32) throws(VaultError) -> KeyBox {
        let context = KeyContext(vault: id, compartment: compartment, epoch: epoch)
        if let known = keys[context] { return known }
        guard let found = state.compartments[compartment] else { throw .unknownObject(.compartment(compartment)) }
        let box: KeyBox
        if let own = try openWrap(context, in: found) {
            box = own
        } else {
            box = try openThroughLater(context, in: found)
        }
        keys[context] = box
        return box
    }

    func remember(_ box: KeyBox) {
        keys[box.key.context] = box
    }

    private func openWrap(
        _ context: KeyContext,
        in compartment: LedgerState.CompartmentState
    ) throws(VaultError) -> KeyBox? {
        let own = identity.id
        let row = VaultError.Row.wrap(context.compartment, epoch: context.epoch)
        guard let manifest = compartment.manifests.last(where: { $0.value.epoch == context.epoch })?.value,
            let expected = compartment.wrapHash(of: own, epoch: context.epoch)
        else { return nil }
        let stored = try Self.stored { () throws(StoreError) in
            try store.wrap(
                WrapRow.Key(compartment: context.compartment, epoch: context.epoch, member: own)
            )
        }
        guard let encoded = stored else {
            // A removed member's wraps are gone; for anybody else a missing one is damage.
            if state.members[own]?.isActive != true || compartment.leavers[own] != nil {
                throw .noAccess(.compartment(context.compartment))
            }
            // Withdrawal deletes wraps; who was let in again reads what is older through the later key.
            if compartment.manifests.contains(where: { $0.value.epoch > context.epoch && !$0.value.isRead(by: own) }) {
                return nil
            }
            throw .rowMissing(row)
        }
        let wrap: KeyWrap
        do throws(FormatError) { wrap = try KeyWrap(encoded: encoded) } catch { throw .rowAltered(row) }
        guard KeyWrap.hash(of: encoded) == expected, let author = state.members[wrap.author] else {
            throw .rowAltered(row)
        }
        do throws(CryptoError) {
            return KeyBox(
                try wrap.open(
                    context: context,
                    commitment: manifest.commitment,
                    reader: identity,
                    author: author.card,
                    pairs: pairs
                )
            )
        } catch {
            throw .cannotOpen(row)
        }
    }

    private func openThroughLater(
        _ context: KeyContext,
        in compartment: LedgerState.CompartmentState
    ) throws(VaultError) -> KeyBox {
        guard context.epoch < compartment.current.epoch,
            let own = compartment.manifests.first(where: { $0.value.epoch == context.epoch })?.value,
            let later = compartment.manifests.first(where: { $0.value.epoch == context.epoch + 1 })?.value,
            !later.previousKey.isEmpty
        else { throw .noAccess(.compartment(context.compartment)) }
        let next = try key(of: context.compartment, epoch: context.epoch + 1)
        do throws(CryptoError) {
            let opened = KeyBox(try next.key.openPrevious(later.previousKey))
            guard opened.key.commitment == own.commitment else { throw .cannotOpen }
            return opened
        } catch {
            throw .cannotOpen(.compartment(context.compartment))
        }
    }

    // MARK: Errors of the store

    static func stored<Result>(
        _ body: () throws(StoreError) -> Result
    ) throws(VaultError) -> Result {
        do throws(StoreError) { return try body() } catch { throw .store(error) }
    }

    /// Takes over the state that follows from one's own entry, which the draft has computed by the same rules.
    func advance(to drafted: LedgerState, entry: UInt64, hash: Digest, time: Int64) {
        state = drafted
        state.number = entry
        state.head = hash
        state.time = time
    }
}
