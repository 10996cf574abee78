internal import SecauditCrypto

/// What a full verification has looked at.
package struct VerificationResult: Hashable, Sendable {
    package var entries: UInt64 = 0
    package var records = 0
    package var wraps = 0
}

extension Vault {
    /// Verifies everything anew: the whole ledger with every signature, and every row against the ledger.
    ///
    /// A row that the ledger does not know, or a row that is missing, is an error too.
    package func verifyAll(at time: Int64) throws(VaultError) -> VerificationResult {
        try Self.verifyAll(of: store, freshness: .mark(mark), at: time)
    }

    /// The same for a store that nobody has opened: it takes no keys.
    package static func verifyAll(
        of store: any VaultStore,
        freshness: Freshness,
        at time: Int64
    ) throws(VaultError) -> VerificationResult {
        let state = try verifiedState(of: store, freshness: freshness, at: time)
        if let ahead = state.ahead { throw .entryFromFuture(number: ahead.number, time: ahead.time) }
        var result = VerificationResult(entries: state.number)
        for (id, compartment) in state.compartments.sorted(by: { $0.key < $1.key }) {
            result.records += try verifyRecords(of: id, compartment, in: state, store)
            result.wraps += try verifyWraps(of: id, compartment, in: state, store)
        }
        let counts = try stored { () throws(StoreError) in try store.rowCounts() }
        guard counts.records == UInt64(result.records), counts.wraps == UInt64(result.wraps) else {
            throw .rowsUnaccounted(
                records: Int(clamping: counts.records) - result.records,
                wraps: Int(clamping: counts.wraps) - result.wraps
            )
        }
        return result
    }

    private static func verifyRecords(
        of id: CompartmentID,
        _ compartment: LedgerState.CompartmentState,
        in state: LedgerState,
        _ store: any VaultStore
    ) throws(VaultError) -> Int {
        let rows = try stored { () throws(StoreError) in try store.records(in: id) }
        var hashes: [RecordRow.Key: Digest] = [:]
        for row in rows { hashes[row.key] = RecordVersion.hash(of: row.sealed) }
        var count = 0
        for record in compartment.records {
            guard let known = state.records[record], !known.isErased else { continue }
            for version in known.versions {
                guard let hash = hashes[version.value.rowKey] else { throw .rowMissing(.record(record)) }
                guard hash == version.value.hash else { throw .rowAltered(.record(record)) }
                count += 1
            }
        }
        return count
    }

    private static func verifyWraps(
        of id: CompartmentID,
        _ compartment: LedgerState.CompartmentState,
        in state: LedgerState,
        _ store: any VaultStore
    ) throws(VaultError) -> Int {
        // A withdrawn or removed member's wraps are deleted, of every epoch.
        let present = Set(state.staying(in: compartment))
        var count = 0
        var seen: Set<UInt32> = []
        for manifest in compartment.manifests.reversed() where seen.insert(manifest.value.epoch).inserted {
            for reader in manifest.value.readers where present.contains(reader.member) {
                let key = WrapRow.Key(compartment: id, epoch: manifest.value.epoch, member: reader.member)
                let row = VaultError.Row.wrap(id, epoch: manifest.value.epoch)
                try verify(key, is: reader.wrap, row, store)
                count += 1
            }
        }
        for (epoch, wraps) in compartment.inherited.sorted(by: { $0.key < $1.key }) {
            for (member, hash) in wraps.sorted(by: { $0.key < $1.key }) where present.contains(member) {
                let key = WrapRow.Key(compartment: id, epoch: epoch, member: member)
                try verify(key, is: hash, VaultError.Row.wrap(id, epoch: epoch), store)
                count += 1
            }
        }
        return count
    }

    private static func verify(
        _ key: WrapRow.Key,
        is hash: Digest,
        _ row: VaultError.Row,
        _ store: any VaultStore
    ) throws(VaultError) {
        guard let encoded = try stored({ () throws(StoreError) in try store.wrap(key) }) else {
            throw .rowMissing(row)
        }
        guard let wrap = try? KeyWrap(encoded: encoded), wrap.hash == hash else { throw .rowAltered(row) }
    }
}
