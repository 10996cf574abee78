import SecauditVault

/// A store whose rows can be shown with one bit changed.
final class DamagedStore: VaultStore {
    private let store = MemoryStore()
    var isDamaged = false
    /// Only where the rows of a compartment are read together.
    var isDamagedAsWhole = false

    func entryCount() throws(StoreError) -> UInt64 { try store.entryCount() }
    func entries(from first: UInt64) throws(StoreError) -> [[UInt8]] { try store.entries(from: first) }
    func append(_ transaction: StoreTransaction) throws(StoreError) { try store.append(transaction) }
    func wrap(_ key: WrapRow.Key) throws(StoreError) -> [UInt8]? { try store.wrap(key) }
    func wraps(in compartment: CompartmentID) throws(StoreError) -> [WrapRow] { try store.wraps(in: compartment) }
    func wraps(for member: MemberID) throws(StoreError) -> [WrapRow] { try store.wraps(for: member) }
    func rowCounts() throws(StoreError) -> RowCounts { try store.rowCounts() }

    func record(_ key: RecordRow.Key) throws(StoreError) -> [UInt8]? {
        shown(try store.record(key), isDamaged)
    }

    func records(in compartment: CompartmentID) throws(StoreError) -> [RecordRow] {
        try store.records(in: compartment).map { row in
            RecordRow(key: row.key, sealed: shown(row.sealed, isDamaged || isDamagedAsWhole) ?? [])
        }
    }

    private func shown(_ sealed: [UInt8]?, _ isDamaged: Bool) -> [UInt8]? {
        guard isDamaged, var bytes = sealed else { return sealed }
        bytes[bytes.count / 2] ^= 1
        return bytes
    }
}
