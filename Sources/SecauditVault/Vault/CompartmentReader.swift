/// Reads the records of compartments one after another: of many contents only the one that is looked at lies in memory,
/// and what one compartment needed serves for the next.
package struct CompartmentReader {
    private let vault: Vault
    private var opening: RecordOpening
    private var rows = RecordRows()

    package init(_ vault: Vault) {
        self.vault = vault
        opening = RecordOpening(vault: vault)
    }

    /// Shows `body` the versions of all records of a compartment that were current at `time` (seconds since 1970), in the
    /// order of their first writing.
    ///
    /// Rows that do not open end it with an error, when others may have been shown already.
    package mutating func forEachRecord(
        in compartment: CompartmentID,
        knownAt time: Int64,
        _ body: (OpenedRecord) -> Void
    ) throws(VaultError) {
        let ids = vault.state.compartments[compartment]?.records ?? []
        rows.begin(expecting: ids.count)
        try Vault.stored { () throws(StoreError) in try vault.store.append(rowsOf: compartment, to: &rows) }
        for id in ids {
            guard let record = vault.state.records[id], !record.isErased, let version = record.current(at: time) else {
                continue
            }
            let row = rows.row(version.value.record, version.value.version)
            body(OpenedRecord(version: version, content: try opening.open(version.value, row)))
        }
    }
}
