/// A store into which another one's rows can be put as they are, before there is a vault in it.
package protocol CopyTarget: VaultStore {
    /// Takes rows away and puts others there, all or nothing.
    func place(_ rows: CopiedRows) throws(StoreError)
}

/// Rows on their way from one store to another.
package struct CopiedRows: Sendable {
    package var records: [RecordRow] = []
    package var wraps: [WrapRow] = []
    /// What an earlier attempt left that the source no longer has, or has otherwise.
    package var removedRecords: [RecordRow.Key] = []
    package var removedWraps: [WrapRow.Key] = []
    /// Entries of the ledger, from number `firstEntry` on.
    package var entries: [[UInt8]] = []
    package var firstEntry: UInt64 = 1

    package init() {}

    /// About how many bytes are on their way.
    var size: Int {
        records.reduce(0) { $0 + $1.sealed.count + 60 } + wraps.reduce(0) { $0 + $1.encoded.count + 60 }
            + (removedRecords.count + removedWraps.count) * 60
    }

    var isEmpty: Bool { size == 0 && entries.isEmpty }
}
