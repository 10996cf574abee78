internal import SecauditVault

/// Rows that were fetched before somebody asked for them.
///
/// What a key names never changes, so a row that is here is the one on the server, or one that was deleted since and that
/// the ledger no longer asks for. Whole compartments grow; they are given out once, and forgotten when entries come in.
struct FetchedRows {
    var records: [RecordRow.Key: [UInt8]] = [:]
    var wraps: [WrapRow.Key: [UInt8]] = [:]
    var compartments: [CompartmentID: [RecordRow]] = [:]
    var wrapCompartments: [CompartmentID: [WrapRow]] = [:]

    /// What may be no longer all of it.
    mutating func forgetWholes() {
        compartments = [:]
        wrapCompartments = [:]
    }
}
