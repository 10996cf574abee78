internal import SecauditCrypto

extension Vault {
    /// How often a transaction is tried when others keep being faster.
    static let attempts = 50

    /// Puts a transaction together and writes it, all or nothing.
    ///
    /// If another writer was faster, his entries are taken in and `body` runs again; but when they touched a record
    /// or compartment that this transaction touches, the body's premises are gone and ``VaultError/conflict(_:)`` is
    /// thrown. Nothing is written for a draft that stays empty.
    @discardableResult
    package func transact<Result>(
        at now: Int64,
        _ body: (Draft) throws -> Result
    ) throws -> Result {
        for _ in 0..<Self.attempts {
            if let ahead = state.ahead { throw VaultError.entryFromFuture(number: ahead.number, time: ahead.time) }
            if now < state.time - Self.clockTolerance { throw VaultError.clockBehind(lastEntry: state.time, now: now) }
            let draft = Draft(vault: self, time: max(now, state.time))
            // The rows of thousands of objects are read under one lock of the file.
            let result = try store.whileReading { () throws in try body(draft) }
            if draft.isEmpty { return result }
            if try write(draft) { return result }
            let before = state.number
            try refresh(at: now)
            if let row = try touchedMeanwhile(by: draft, since: before) { throw VaultError.conflict(row) }
        }
        throw VaultError.tooBusy
    }

    /// Whether the draft was written; `false`: the head has moved.
    private func write(_ draft: Draft) throws(VaultError) -> Bool {
        let number = state.number + 1
        let encoded = Entry.encoded(
            vault: id,
            number: number,
            previous: state.head,
            time: draft.time,
            author: identity,
            operations: draft.operations
        )
        let hash = Entry.hash(of: encoded)
        let transaction = StoreTransaction(
            expected: state.number,
            entry: encoded,
            entryHash: hash,
            records: draft.records,
            wraps: draft.wraps,
            removedRecords: draft.removedRecords,
            removedWraps: draft.removedWraps
        )
        do throws(StoreError) {
            try store.append(transaction)
        } catch .headMoved {
            return false
        } catch {
            throw .store(error)
        }
        advance(to: draft.state, entry: number, hash: hash, time: draft.time)
        draft.handOverKeys()
        return true
    }

    /// The first record or compartment of the draft that others' new entries have changed.
    private func touchedMeanwhile(by draft: Draft, since number: UInt64) throws(VaultError) -> VaultError.Row? {
        for operation in draft.operations {
            switch operation {
            case .put(let version):
                if let found = state.records[version.record], found.current.entry > number {
                    return .record(version.record)
                }
            case .manifest(let manifest):
                if let found = state.compartments[manifest.compartment],
                    found.manifests[found.manifests.count - 1].entry > number
                {
                    return .compartment(manifest.compartment)
                }
            case .found, .admit, .remove, .erase, .accept, .rotate, .reset, .leave, .recovery, .halves:
                break
            }
        }
        return nil
    }
}
