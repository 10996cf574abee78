package import SecauditCrypto

/// A transaction being put together: operations and rows, none of them written yet.
///
/// It belongs to one ``Vault/transact(at:_:)``; when another writer is faster, the body runs again with a new draft.
package final class Draft {
    package let vault: Vault
    /// The moment of the transaction, in seconds since 1970.
    package let time: Int64
    private(set) var operations: [Operation] = []
    private(set) var records: [RecordRow] = []
    private(set) var wraps: [WrapRow] = []
    private(set) var removedRecords: [RecordRow.Key] = []
    private(set) var removedWraps: [WrapRow.Key] = []
    /// What the vault will be once the draft is written, as far as further steps of the draft need it.
    package private(set) var state: LedgerState

    /// Contents are padded to a multiple of this many bytes, so that a length says little.
    static let block = 256

    init(vault: Vault, time: Int64) {
        self.vault = vault
        self.time = time
        self.state = vault.state
    }

    package var isEmpty: Bool { operations.isEmpty }

    /// Records an operation after checking that its author may do it.
    func add(_ operation: Operation) throws(VaultError) {
        do throws(Refusal) {
            // As it was when the entry began: a member's own new keys end the old ones within it.
            try vault.state.requireActive(vault.ownID)
            try state.apply(operation, by: vault.ownID, time: time, entry: state.number + 1)
        } catch {
            throw .refused(error)
        }
        operations.append(operation)
    }

    func hash(of manifest: Manifest) -> Digest {
        state.hash(of: manifest)
    }

    // MARK: Members

    /// Certifies a newcomer's card.
    package func admit(_ card: MemberCard, roles: MemberRoles) throws(VaultError) {
        try add(.admit(card: card.encoded, roles: roles))
    }

    /// Says that one's own wrap of a compartment opens.
    package func acceptGrant(_ compartment: CompartmentID) throws(VaultError) {
        guard let found = state.compartments[compartment] else { throw .unknownObject(.compartment(compartment)) }
        _ = try vault.key(of: compartment, epoch: found.current.epoch)
        try add(.accept(compartment, manifest: found.current.hash))
    }

    // MARK: Records

    /// Seals facts as the next version of a record (the first, when it is new).
    @discardableResult
    package func put(
        _ content: [UInt8],
        record: RecordID = .random(),
        in compartment: CompartmentID,
        scope: CompartmentID? = nil,
        as recordClass: RecordClass
    ) throws(VaultError) -> RecordID {
        let next = try nextVersion(of: record, in: compartment, scope: scope, as: recordClass, change: .content)
        let key = try key(of: compartment, epoch: next.epoch)
        let sealed = Sealing.seal(
            Padding.pad(content, block: Self.block),
            key: key.recordKey,
            associatedData: next.associatedData(vault: vault.id)
        )
        try add(next, sealed: sealed)
        return record
    }

    /// Seals a secret as the next version of a record.
    @discardableResult
    package func put(
        secret: borrowing SecretBytes,
        record: RecordID = .random(),
        in compartment: CompartmentID,
        change: RecordVersion.Change = .content
    ) throws(VaultError) -> RecordID {
        let next = try nextVersion(of: record, in: compartment, scope: nil, as: .holder, change: change)
        let key = try key(of: compartment, epoch: next.epoch)
        let sealed = Sealing.seal(
            Padding.pad(secret, block: Self.block),
            key: key.recordKey,
            associatedData: next.associatedData(vault: vault.id)
        )
        try add(next, sealed: sealed)
        return record
    }

    /// Seals facts that coordinators alone can open: written by who holds `scope`, read back by no other holder.
    @discardableResult
    package func drop(
        _ content: [UInt8],
        record: RecordID = .random(),
        in compartment: CompartmentID,
        scope: CompartmentID
    ) throws(VaultError) -> RecordID {
        let next = try nextVersion(of: record, in: compartment, scope: scope, as: .drop, change: .content)
        let sealed = try DropSealing.seal(
            Padding.pad(content, block: Self.block),
            for: try current(compartment).drop,
            as: next,
            vault: vault.id
        )
        try add(next, sealed: sealed)
        return record
    }

    /// Removes a record's content for good; its hashes stay in the ledger.
    package func erase(_ record: RecordID) throws(VaultError) {
        guard let known = state.records[record] else { throw .unknownObject(.record(record)) }
        try add(.erase(record))
        removedRecords += known.versions.map(\.value.rowKey)
    }

    private func nextVersion(
        of record: RecordID,
        in compartment: CompartmentID,
        scope: CompartmentID?,
        as recordClass: RecordClass,
        change: RecordVersion.Change
    ) throws(VaultError) -> RecordVersion {
        guard let found = state.compartments[compartment] else { throw .unknownObject(.compartment(compartment)) }
        let last = state.records[record]?.current.value
        return RecordVersion(
            record: record,
            compartment: compartment,
            scope: last?.scope ?? scope ?? compartment,
            recordClass: recordClass,
            epoch: found.current.epoch,
            change: change,
            version: (last?.version ?? 0) + 1,
            previous: last?.hash ?? .zero,
            hash: .zero
        )
    }

    private func add(_ version: RecordVersion, sealed: [UInt8]) throws(VaultError) {
        let named = version.sealed(as: sealed)
        try add(.put(named))
        records.append(RecordRow(key: named.rowKey, sealed: sealed))
    }

    /// A secret as this draft leaves it: written by the draft itself, or lying in the store.
    func secret(of signed: LedgerState.Signed<RecordVersion>) throws(VaultError) -> SecretBytes {
        let version = signed.value
        let key = try key(of: version.compartment, epoch: version.epoch)
        // What an entry of the ledger put is not among the draft's rows; each of them would be looked at in vain.
        if signed.entry > state.number, let row = records.last(where: { $0.key == version.rowKey }) {
            return try vault.openSecret(version, sealed: row.sealed, key: key)
        }
        return try vault.openSecret(version, sealed: vault.storedRow(of: version), key: key)
    }

    // MARK: Keys of this draft

    private var freshKeys: [KeyContext: Vault.KeyBox] = [:]

    func key(of compartment: CompartmentID, epoch: UInt32) throws(VaultError) -> Vault.KeyBox {
        let context = KeyContext(vault: vault.id, compartment: compartment, epoch: epoch)
        if let fresh = freshKeys[context] { return fresh }
        return try vault.key(of: compartment, epoch: epoch)
    }

    func keep(_ box: Vault.KeyBox) {
        freshKeys[box.key.context] = box
    }

    func add(wrap: WrapRow) {
        wraps.append(wrap)
    }

    func remove(wrap: WrapRow.Key) {
        removedWraps.append(wrap)
    }

    /// Lets the vault keep the keys of a draft that has been written.
    func handOverKeys() {
        for box in freshKeys.values { vault.remember(box) }
    }
}
