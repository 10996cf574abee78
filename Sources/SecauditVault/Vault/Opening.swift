internal import SecauditCrypto

// Finding out what a store's ledger says: all of it from the first entry, or what follows a verified index.
extension Vault {
    /// The state of a store's ledger, without anybody's keys: chain, signatures, authority and freshness.
    ///
    /// Every signature is verified. A mark says how far the ledger has been seen, not that its signatures were good:
    /// it lies open in a folder, and who writes there must not be able to have entries believed.
    package static func verifiedState(
        of store: any VaultStore,
        freshness: Freshness,
        at time: Int64
    ) throws(VaultError) -> LedgerState {
        var seen: [HighWaterMark] = []
        if case .mark(let mark) = freshness { seen = [mark] }
        let state = try replayed(LedgerState(), from: store, seen: seen, at: time)
        guard state.vault != nil else { throw .notFounded }
        if case .none = freshness { throw .firstUse(number: state.number, hash: state.head) }
        return state
    }

    /// The same as a member: from his index, as far as it goes, where he has both a mark and an index.
    static func openState(
        of store: any VaultStore,
        identity: borrowing Identity,
        freshness: Freshness,
        index place: IndexPlace?,
        at time: Int64
    ) throws(VaultError) -> (state: LedgerState, index: VerifiedIndex?) {
        // Without a mark the member decides anew what to believe, and an old index must not have a say in it.
        guard case .mark(let mark) = freshness, let place,
            let index = VerifiedIndex(place, vault: mark.vault, identity: identity, ledger: EarlierLedger(store))
        else { return (try verifiedState(of: store, freshness: freshness, at: time), nil) }
        // A mark behind the index was set back; the store must continue both.
        guard index.mark.number <= mark.number else {
            var state = try replayed(LedgerState(), from: store, seen: [mark, index.mark], at: time)
            state.settleTables()
            return (state, nil)
        }
        // What is in the index has been taken in by this client.
        guard index.state.time <= limit(at: time) else {
            throw .entryFromFuture(number: index.mark.number, time: index.state.time)
        }
        let state = try replayed(index.state, from: store, seen: [mark], at: time)
        return (state, index)
    }

    /// The last moment that is not ahead of a clock.
    static func limit(at time: Int64) -> Int64 {
        time > .max - clockTolerance ? .max : time + clockTolerance
    }

    /// `start` and all that the store has after it; the whole must pass through what has been `seen`.
    private static func replayed(
        _ start: LedgerState,
        from store: any VaultStore,
        seen: [HighWaterMark],
        at time: Int64
    ) throws(VaultError) -> LedgerState {
        let last = max(seen.map(\.number).max() ?? 0, start.number)
        var state = start
        // The last entry of the start is read again: another one in its place is a fork.
        let first = max(start.number, 1)
        var entries = try stored { () throws(StoreError) in try store.entries(from: first) }[...]
        // As many as there are if none is missing; one that is missing breaks the chain.
        var found = first - 1 + UInt64(entries.count)
        if entries.isEmpty { found = try stored { () throws(StoreError) in try store.entryCount() } }
        guard found >= last else { throw .rolledBack(seen: last, found: found) }
        if start.number > 0 {
            guard let first = entries.popFirst() else { throw .brokenChain(number: start.number) }
            guard Entry.hash(of: first) == start.head else { throw .forked(number: start.number) }
        }
        func check() throws(VaultError) {
            for mark in seen where mark.number == state.number {
                guard state.head == mark.hash, state.vault == mark.vault else { throw .forked(number: mark.number) }
            }
        }
        try check()
        for encoded in entries {
            if var ahead = try state.replay(encoded, notAfter: limit(at: time)) {
                // What this client has seen before, or the very first entry, says that its own clock is wrong.
                guard ahead.number > last, state.number > 0 else {
                    throw .entryFromFuture(number: ahead.number, time: ahead.time)
                }
                ahead.count = found - state.number
                state.ahead = ahead
                break
            }
            try check()
        }
        // The highest number was there; a gap before it would have broken the chain.
        guard state.number >= last else { throw .rolledBack(seen: last, found: state.number) }
        if start.number == 0 { state.settleTables() }
        return state
    }
}

/// The ledger up to an entry that was verified before, for when an index turns out to be damaged.
final class EarlierLedger: @unchecked Sendable {
    private let store: any VaultStore

    // A vault and its store belong to one command, which does one thing at a time.
    init(_ store: any VaultStore) {
        self.store = store
    }

    /// The state as it was at `mark`; empty when the store no longer says so, and then nothing is found in it.
    func state(at mark: HighWaterMark) -> LedgerState {
        var state = LedgerState()
        guard let entries = try? store.entries(from: 1) else { return state }
        for encoded in entries.prefix(Int(clamping: mark.number)) {
            do throws(VaultError) { try state.replay(encoded) } catch { return LedgerState() }
        }
        return state.head == mark.hash ? state : LedgerState()
    }
}
