/// A store in memory: for trials and tests; passes the same compatibility suite as the others.
package final class MemoryStore: VaultStore {
    private var ledger: [[UInt8]] = []
    private var recordRows: [RecordRow.Key: [UInt8]] = [:]
    private var wrapRows: [WrapRow.Key: [UInt8]] = [:]

    package init() {}

    package func entryCount() throws(StoreError) -> UInt64 { UInt64(ledger.count) }

    package func entries(from first: UInt64) throws(StoreError) -> [[UInt8]] {
        first > UInt64(ledger.count) ? [] : Array(ledger[Int(max(first, 1) - 1)...])
    }

    package func append(_ transaction: StoreTransaction) throws(StoreError) {
        guard transaction.expected == UInt64(ledger.count) else { throw .headMoved }
        guard transaction.records.allSatisfy({ recordRows[$0.key] == nil }),
            transaction.wraps.allSatisfy({ wrapRows[$0.key] == nil })
        else { throw .corrupt(path: "memory") }
        ledger.append(transaction.entry)
        for row in transaction.records { recordRows[row.key] = row.sealed }
        for row in transaction.wraps { wrapRows[row.key] = row.encoded }
        for key in transaction.removedRecords { recordRows[key] = nil }
        for key in transaction.removedWraps { wrapRows[key] = nil }
    }

    package func record(_ key: RecordRow.Key) throws(StoreError) -> [UInt8]? { recordRows[key] }

    package func records(in compartment: CompartmentID) throws(StoreError) -> [RecordRow] {
        recordRows.filter { $0.key.compartment == compartment }
            .map { RecordRow(key: $0.key, sealed: $0.value) }
            .sorted { ($0.key.record, $0.key.version) < ($1.key.record, $1.key.version) }
    }

    package func wrap(_ key: WrapRow.Key) throws(StoreError) -> [UInt8]? { wrapRows[key] }

    package func wraps(in compartment: CompartmentID) throws(StoreError) -> [WrapRow] {
        wrapRows.filter { $0.key.compartment == compartment }
            .map { WrapRow(key: $0.key, encoded: $0.value) }
            .sorted { ($0.key.epoch, $0.key.member) < ($1.key.epoch, $1.key.member) }
    }

    package func wraps(for member: MemberID) throws(StoreError) -> [WrapRow] {
        wrapRows.filter { $0.key.member == member }
            .map { WrapRow(key: $0.key, encoded: $0.value) }
            .sorted { ($0.key.compartment, $0.key.epoch) < ($1.key.compartment, $1.key.epoch) }
    }

    package func rowCounts() throws(StoreError) -> RowCounts {
        RowCounts(
            entries: UInt64(ledger.count),
            records: UInt64(recordRows.count),
            wraps: UInt64(wrapRows.count)
        )
    }
}
