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
        try store.whileReading { () throws(VaultError) in
            try verifyRows(of: store, freshness: freshness, at: time)
        }
    }

    private static func verifyRows(
        of store: any VaultStore,
        freshness: Freshness,
        at time: Int64
    ) throws(VaultError) -> VerificationResult {
        let state = try verifiedState(of: store, freshness: freshness, at: time)
        if let ahead = state.ahead { throw .entryFromFuture(number: ahead.number, time: ahead.time) }
        var result = VerificationResult(entries: state.number)
        for portion in state.compartments.sorted(by: { $0.key < $1.key }).inPortions {
            try stored { () throws(StoreError) in try store.expect(all: portion.map(\.key)) }
            for (id, compartment) in portion {
                result.records += try verifyRecords(of: id, compartment, in: state, store)
                result.wraps += try verifyWraps(of: id, compartment, in: state, store)
            }
        }
        let counts = try stored { () throws(StoreError) in try store.rowCounts() }
        guard counts.entries == state.number else { throw .brokenChain(number: state.number + 1) }
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
        // A withdrawn or removed member's wraps are deleted, of every epoch; let in again, he has those from then on.
        let staying = state.staying(in: compartment)
        var present = staying
        let rows = try stored { () throws(StoreError) in try store.wraps(in: id) }
        var hashes: [WrapRow.Key: Digest?] = [:]
        for row in rows { hashes.updateValue((try? KeyWrap(encoded: row.encoded))?.hash, forKey: row.key) }
        var count = try verifyHalves(of: id, compartment, in: state, rows)
        var seen: Set<UInt32> = []
        for manifest in compartment.manifests.reversed() {
            present.removeAll { !manifest.value.isRead(by: $0) }
            // The last manifest of an epoch names all its wraps.
            guard seen.insert(manifest.value.epoch).inserted else { continue }
            for reader in manifest.value.readers where present.contains(reader.member) {
                let key = WrapRow.Key(compartment: id, epoch: manifest.value.epoch, member: reader.member)
                let row = VaultError.Row.wrap(id, epoch: manifest.value.epoch)
                guard let hash = hashes[key] else { throw .rowMissing(row) }
                guard hash == reader.wrap else { throw .rowAltered(row) }
                count += 1
            }
        }
        for (epoch, wraps) in compartment.inherited.sorted(by: { $0.key < $1.key }) {
            for (member, wrap) in wraps.sorted(by: { $0.key < $1.key }) where staying.contains(member) {
                let key = WrapRow.Key(compartment: id, epoch: epoch, member: member)
                let row = VaultError.Row.wrap(id, epoch: epoch)
                guard let hash = hashes[key] else { throw .rowMissing(row) }
                guard hash == wrap else { throw .rowAltered(row) }
                count += 1
            }
        }
        return count
    }

    private static func verifyHalves(
        of id: CompartmentID,
        _ compartment: LedgerState.CompartmentState,
        in state: LedgerState,
        _ rows: [WrapRow]
    ) throws(VaultError) -> Int {
        guard let vault = state.vault, let halves = compartment.halves?.value else { return 0 }
        let row = VaultError.Row.wrap(id, epoch: halves.epoch)
        let named = compartment.recoveryRows(in: vault)
        var found = 0
        for stored in rows {
            guard let expected = named[stored.key] else { continue }
            let hashes = [SealedHalf.Purpose.half, .share].map { purpose in
                (try? SealedHalf(encoded: stored.encoded, as: purpose))?.hash
            }
            guard hashes.contains(expected) else { throw .rowAltered(row) }
            found += 1
        }
        guard found == named.count else { throw .rowMissing(row) }
        return found
    }
}
