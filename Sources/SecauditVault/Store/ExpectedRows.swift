/// Rows that will be asked for next, so that a store far away can bring them in one go.
///
/// It is a hint: what is expected may never be asked for, and what is asked for need not have been expected.
package struct ExpectedRows: Sendable {
    package var records: [RecordRow.Key] = []
    package var wraps: [WrapRow.Key] = []
    package var compartments: [Whole] = []
    /// Compartments of which all wraps will be asked for.
    package var wrapCompartments: [CompartmentID] = []

    /// A compartment of which all present versions will be asked for.
    package struct Whole: Sendable {
        package let compartment: CompartmentID
        /// The rows that matter, where they are far fewer than all; `nil`: the compartment as it is.
        package let keys: [RecordRow.Key]?
    }
}

extension VaultStore {
    /// Brings compartments with all their rows, for whoever looks at every one.
    func expect(all compartments: some Collection<CompartmentID>) throws(StoreError) {
        guard isDistant else { return }
        var rows = ExpectedRows()
        rows.compartments = compartments.map { ExpectedRows.Whole(compartment: $0, keys: nil) }
        rows.wrapCompartments = Array(compartments)
        try expect(rows)
    }
}

extension Array {
    /// The elements, some hundreds at a time: as many compartments as are brought together.
    var inPortions: [ArraySlice<Element>] {
        stride(from: 0, to: count, by: 400).map { self[$0..<Swift.min($0 + 400, count)] }
    }
}
