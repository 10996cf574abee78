/// Putting a backup into the place of a vault.
package struct Restoration: Hashable, Sendable {
    /// What the restored vault holds, all of it verified.
    package let found: VerificationResult
    /// How far the restored vault goes.
    package let mark: HighWaterMark
    /// Where the file that was there before is kept.
    package let kept: String?

    /// Puts the backup into `place`, unless that has more entries or another history.
    ///
    /// A vault in the place that is damaged cannot be compared and is replaced; whatever is replaced is kept beside, as
    /// `keepingAs`. `freshness` says how far this client has seen the vault: a shorter backup is refused.
    package static func restore(
        _ backup: String,
        to place: String,
        keepingAs kept: String,
        freshness: Freshness,
        at time: Int64,
        patience: Int = VaultLock.patience
    ) throws -> Restoration {
        // From the comparison to the new name nobody else has the vault open: his next entry would go into the file
        // that is set aside.
        let lock = try VaultLock(folderOf: place, .alone, patience: patience)
        defer { withExtendedLifetime(lock) {} }
        let source = try Backup.open(backup)
        let state = try Vault.verifiedState(of: source, freshness: freshness, at: time)
        let found = try Vault.verifyAll(of: source, freshness: freshness, at: time)
        guard let vault = state.vault else { throw VaultError.notFounded }
        let isReplacing = VaultFile.exists(place)
        if isReplacing { try compare(source, with: place, number: state.number, at: time) }
        let fresh = "\(place).restored"
        // What an attempt broken off may have left.
        VaultFile.remove(fresh)
        try source.copy(to: fresh)
        do {
            try source.close()
            if isReplacing {
                VaultFile.takeRights(of: place, for: fresh)
                try setAside(place, as: kept)
            }
            try VaultFile.move(fresh, to: place)
            try VaultFile.flush(place)
        } catch {
            VaultFile.remove(fresh)
            throw error
        }
        return Restoration(
            found: found,
            mark: HighWaterMark(vault: vault, number: state.number, hash: state.head),
            kept: isReplacing ? kept : nil
        )
    }

    /// Refuses when the place holds more than the backup, or something else.
    private static func compare(
        _ source: SQLiteStore,
        with place: String,
        number: UInt64,
        at time: Int64
    ) throws {
        let present: SQLiteStore
        let state: LedgerState
        do {
            present = try SQLiteStore(opening: place, isLocked: true)
            state = try Vault.verifiedState(of: present, freshness: .firstUse, at: time)
        } catch  where isDamage(error) {
            return
        }
        let history = try BackupHistory.compare(source, with: present)
        try present.close()
        // Entries dated ahead count for nobody yet, so a backup from before them is not older.
        guard history.isOne || (state.ahead != nil && history.shared == number) else {
            throw RestorationError.otherHistory(path: place, present: history.other, backup: number)
        }
        guard state.number <= number else {
            throw RestorationError.newerPresent(path: place, present: state.number, backup: number)
        }
    }

    /// Whether the error says that the file itself is not a whole vault, rather than that it cannot be reached now.
    private static func isDamage(_ error: any Error) -> Bool {
        switch error {
        case StoreError.notAVault, StoreError.foreignSchema, StoreError.corrupt, VaultError.malformed,
            VaultError.badSignature, VaultError.brokenChain, VaultError.notFounded, VaultError.notAMember,
            VaultError.store(.corrupt), VaultError.store(.notAVault):
            true
        default: false
        }
    }

    /// Gives the old file another name as well; its log goes with it, for a new file must not meet an old log.
    private static func setAside(_ place: String, as kept: String) throws(StoreError) {
        try VaultFile.keep(place, as: kept)
        for ending in ["-wal", "-shm"] where VaultFile.exists(place + ending) {
            try VaultFile.move(place + ending, to: kept + ending)
        }
    }
}

/// Why a backup is not put into the place of a vault.
package enum RestorationError: Error, Hashable, Sendable {
    /// The vault in the place has more entries than the backup.
    case newerPresent(path: String, present: UInt64, backup: UInt64)
    /// The vault in the place is another one, or has gone another way.
    case otherHistory(path: String, present: UInt64, backup: UInt64)
}
