internal import SecauditCrypto

/// An opened vault: a store, the state that follows from its ledger, and one member's keys.
///
/// Reading verifies: a row counts only if the ledger names its hash. Writing goes through ``transact(at:_:)``.
package final class Vault {
    package let store: any VaultStore
    package private(set) var state: LedgerState
    let identity: Identity
    let pairs = PairKeys()
    private var keys: [KeyContext: KeyBox] = [:]

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

    private init(store: any VaultStore, state: LedgerState, identity: consuming Identity) {
        self.store = store
        self.state = state
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

    /// Opens a vault as a member, verifying the whole ledger against what this client has seen before.
    package static func open(
        _ store: any VaultStore,
        identity: consuming Identity,
        freshness: Freshness,
        at time: Int64
    ) throws(VaultError) -> Vault {
        let state = try verifiedState(of: store, freshness: freshness, at: time)
        guard state.members[identity.id] != nil else { throw .notAMember(identity.id) }
        return Vault(store: store, state: state, identity: identity)
    }

    /// The state of a store's ledger, without anybody's keys: chain, signatures, authority and freshness.
    ///
    /// Signatures up to a mark were verified before and are not verified again, unless `trusting` is false.
    package static func verifiedState(
        of store: any VaultStore,
        freshness: Freshness,
        trusting: Bool = true,
        at time: Int64
    ) throws(VaultError) -> LedgerState {
        let entries = try stored { () throws(StoreError) in try store.entries(from: 1) }
        var state = LedgerState()
        var seen: HighWaterMark?
        if case .mark(let mark) = freshness { seen = mark }
        if let seen, UInt64(entries.count) < seen.number {
            throw .rolledBack(seen: seen.number, found: UInt64(entries.count))
        }
        for encoded in entries {
            let isSeen = state.number < (seen?.number ?? 0)
            if var ahead = try state.replay(encoded, trusted: trusting && isSeen, notAfter: time + clockTolerance) {
                // What this client has taken in before, or the very first entry, says that its own clock is wrong.
                guard !isSeen, state.number > 0 else {
                    throw .entryFromFuture(number: ahead.number, time: ahead.time)
                }
                ahead.count = UInt64(entries.count) - state.number
                state.ahead = ahead
                break
            }
            if let seen, state.number == seen.number, state.head != seen.hash || state.vault != seen.vault {
                throw .forked(number: seen.number)
            }
        }
        guard state.vault != nil else { throw .notFounded }
        if case .none = freshness { throw .firstUse(number: state.number, hash: state.head) }
        return state
    }

    /// Takes in entries that others have written since.
    package func refresh(at time: Int64? = nil) throws(VaultError) {
        let entries = try Self.stored { () throws(StoreError) in try store.entries(from: state.number + 1) }
        let limit = time.map { $0 + Self.clockTolerance } ?? .max
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
        guard wrap.hash == expected, let author = state.members[wrap.author] else { throw .rowAltered(row) }
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

    /// Takes over the state that follows from one's own entry.
    func advance(over encoded: [UInt8]) throws(VaultError) {
        try state.replay(encoded, trusted: true)
    }
}
