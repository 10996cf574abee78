/// A vault's copy in one file, verified after it was written.
package struct Backup: Hashable, Sendable {
    package let found: VerificationResult
    /// How far the copy goes.
    package let mark: HighWaterMark

    /// Copies a vault into a new file of the owner's, then reads the file back and verifies all of it.
    ///
    /// Ledger, signatures and rows of the copy must agree with each other, and its head with the vault's own. A copy
    /// that does not is removed.
    package static func write(
        _ store: any VaultStore,
        to path: String,
        freshness: Freshness,
        at time: Int64
    ) throws(VaultError) -> Backup {
        _ = try Vault.verifiedState(of: store, freshness: freshness, at: time)
        if let file = store as? SQLiteStore {
            try Vault.stored { () throws(StoreError) in try file.copy(to: path) }
        } else {
            try copyRows(of: store, to: path, freshness: freshness, at: time)
        }
        do throws(VaultError) {
            let copy = try open(path)
            let found = try Vault.verifyAll(of: copy, freshness: freshness, at: time)
            let state = try Vault.verifiedState(of: copy, freshness: freshness, at: time)
            guard let vault = state.vault else { throw .notFounded }
            guard try BackupHistory.compare(copy, with: store).isPartOfOther else {
                throw .store(.corrupt(path: path))
            }
            try close(copy)
            return Backup(found: found, mark: HighWaterMark(vault: vault, number: state.number, hash: state.head))
        } catch {
            VaultFile.remove(path)
            throw error
        }
    }

    /// The file of a vault that is not in a file.
    private static func copyRows(
        of store: any VaultStore,
        to path: String,
        freshness: Freshness,
        at time: Int64
    ) throws(VaultError) {
        let building = "\(path).copying"
        func clear() { for ending in ["", "-wal", "-shm"] { VaultFile.remove(building + ending) } }
        // What an attempt broken off may have left.
        clear()
        defer { clear() }
        do {
            let file = try SQLiteStore(creating: building)
            _ = try VaultCopy.run(from: store, to: { file }, at: building, freshness: freshness, time: time)
            try file.copy(to: path)
            try file.close()
        } catch let error as VaultError {
            throw error
        } catch let error as StoreError {
            throw .store(error)
        } catch {
            throw .store(.corrupt(path: building))
        }
    }

    static func open(_ path: String) throws(VaultError) -> SQLiteStore {
        try Vault.stored { () throws(StoreError) in try SQLiteStore(reading: path) }
    }

    static func close(_ store: SQLiteStore) throws(VaultError) {
        try Vault.stored { () throws(StoreError) in try store.close() }
    }
}

/// How far two stores tell the same story.
struct BackupHistory {
    /// The entries of the one and of the other.
    let own: UInt64
    let other: UInt64
    /// The first entries, which both have.
    let shared: UInt64

    /// The one's ledger is the beginning of the other's, or all of it.
    var isPartOfOther: Bool { shared == own }
    /// One of the ledgers continues the other.
    var isOne: Bool { shared == min(own, other) }

    static func compare(_ one: any VaultStore, with other: any VaultStore) throws(VaultError) -> BackupHistory {
        let left = try Vault.stored { () throws(StoreError) in try one.entries(from: 1) }
        let right = try Vault.stored { () throws(StoreError) in try other.entries(from: 1) }
        return BackupHistory(
            own: UInt64(left.count),
            other: UInt64(right.count),
            shared: UInt64(zip(left, right).prefix { $0 == $1 }.count)
        )
    }
}
