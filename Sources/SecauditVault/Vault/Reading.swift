package import SecauditCrypto

/// A record's content with what the ledger says of it.
package struct OpenedRecord: Sendable {
    package let version: LedgerState.Signed<RecordVersion>
    /// The content; for ``Compartment/Kind/isHeld`` compartments use ``Vault/secret(_:version:)`` instead.
    package let content: [UInt8]
}

extension Vault {
    /// The current versions of all records of a compartment, in the order of their first writing.
    package func records(in compartment: CompartmentID) throws(VaultError) -> [OpenedRecord] {
        try records(in: compartment, knownAt: .max)
    }

    /// The versions that were current at `time` (seconds since 1970).
    package func records(
        in compartment: CompartmentID,
        knownAt time: Int64
    ) throws(VaultError) -> [OpenedRecord] {
        var opened: [OpenedRecord] = []
        var reader = CompartmentReader(self)
        try reader.forEachRecord(in: compartment, knownAt: time) { opened.append($0) }
        return opened
    }

    /// One record's current content.
    package func record(_ id: RecordID) throws(VaultError) -> OpenedRecord {
        guard let known = state.records[id], !known.isErased else { throw .unknownObject(.record(id)) }
        return OpenedRecord(version: known.current, content: try content(of: known.current))
    }

    /// The content of one version that the ledger names.
    package func content(of version: LedgerState.Signed<RecordVersion>) throws(VaultError) -> [UInt8] {
        let row = try Self.stored { () throws(StoreError) in try store.record(version.value.rowKey) }
        var opening = RecordOpening(vault: self)
        return try opening.open(version.value, row.map(FramedRow.init))
    }

    /// A secret record's content, in memory for secrets; `version` counts from 1, `nil` is the current one.
    package func secret(_ id: RecordID, version number: UInt64? = nil) throws(VaultError) -> SecretBytes {
        guard let known = state.records[id], !known.isErased else { throw .unknownObject(.record(id)) }
        guard
            let version = number.map({ wanted in known.versions.first { $0.value.version == wanted } })
                ?? known.current
        else { throw .unknownObject(.record(id)) }
        let sealed = try storedRow(of: version.value)
        let key = try key(of: version.value.compartment, epoch: version.value.epoch)
        return try openSecret(version.value, sealed: sealed, key: key)
    }

    /// A version's sealed bytes as the ledger names them.
    func storedRow(of version: RecordVersion) throws(VaultError) -> [UInt8] {
        let row = try Self.stored { () throws(StoreError) in try store.record(version.rowKey) }
        guard let row else { throw .rowMissing(.record(version.record)) }
        try check(version, found: RecordVersion.hash(of: row))
        return row
    }

    func openSecret(_ version: RecordVersion, sealed: [UInt8], key: KeyBox) throws(VaultError) -> SecretBytes {
        do throws(CryptoError) {
            let padded = try Sealing.openSecret(
                sealed,
                key: key.recordKey,
                associatedData: version.associatedData(vault: id)
            )
            guard let secret = Padding.unpad(padded) else { throw .cannotOpen }
            return secret
        } catch {
            throw .cannotOpen(.record(version.record))
        }
    }

    /// Refuses sealed bytes whose hash is not what the ledger says of the version.
    func check(_ version: RecordVersion, found hash: Digest) throws(VaultError) {
        guard hash != version.hash else { return }
        // A row put back to what it was once is named with both versions.
        let older = state.records[version.record]?.versions.last { $0.value.hash == hash }
        if let older, older.value.version < version.version {
            throw .rowRolledBack(version.record, seen: version.version, found: older.value.version)
        }
        throw .rowAltered(.record(version.record))
    }
}

extension RecordVersion {
    var rowKey: RecordRow.Key {
        RecordRow.Key(compartment: compartment, record: record, version: version)
    }
}
