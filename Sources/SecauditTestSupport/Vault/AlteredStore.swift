package import SecauditVault

/// A store whose rows somebody with a database tool has changed: what is set here is shown instead of what is there.
package final class AlteredStore: VaultStore {
    private let base: any VaultStore
    /// The whole ledger as it is shown; `nil` leaves it as it is.
    package var ledger: [[UInt8]]?
    package var records: [RecordRow.Key: [UInt8]?] = [:]
    package var wraps: [WrapRow.Key: [UInt8]?] = [:]

    package init(_ base: any VaultStore) {
        self.base = base
    }

    package func entryCount() throws(StoreError) -> UInt64 {
        if let ledger { return UInt64(ledger.count) }
        return try base.entryCount()
    }

    package func entries(from first: UInt64) throws(StoreError) -> [[UInt8]] {
        if let ledger { return Array(ledger.dropFirst(Int(max(first, 1) - 1))) }
        return try base.entries(from: first)
    }

    package func append(_ transaction: StoreTransaction) throws(StoreError) {
        try base.append(transaction)
    }

    package func record(_ key: RecordRow.Key) throws(StoreError) -> [UInt8]? {
        if let shown = records[key] { return shown }
        return try base.record(key)
    }

    package func records(in compartment: CompartmentID) throws(StoreError) -> [RecordRow] {
        try base.records(in: compartment).compactMap { row in
            guard let shown = records[row.key] else { return row }
            return shown.map { RecordRow(key: row.key, sealed: $0) }
        }
    }

    package func wrap(_ key: WrapRow.Key) throws(StoreError) -> [UInt8]? {
        if let shown = wraps[key] { return shown }
        return try base.wrap(key)
    }

    package func wraps(in compartment: CompartmentID) throws(StoreError) -> [WrapRow] {
        try base.wraps(in: compartment).compactMap { row in
            guard let shown = wraps[row.key] else { return row }
            return shown.map { WrapRow(key: row.key, encoded: $0) }
        }
    }

    package func wraps(for member: MemberID) throws(StoreError) -> [WrapRow] {
        try base.wraps(for: member).compactMap { row in
            guard let shown = wraps[row.key] else { return row }
            return shown.map { WrapRow(key: row.key, encoded: $0) }
        }
    }

    package func rowCounts() throws(StoreError) -> RowCounts {
        try base.rowCounts()
    }
}
