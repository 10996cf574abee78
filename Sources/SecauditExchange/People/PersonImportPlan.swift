package import SecauditRegister

/// What an import of people would change, before anything is changed.
package struct PersonImportPlan: Hashable, Sendable {
    /// In the order of the table.
    package var newPersons: [Person] = []
    package var unchanged: [Person.ID] = []
    /// By line, then by column.
    package var issues: [ImportIssue<AddressError>] = []
    package var rowsRead = 0
    package var rowsImported = 0
    /// Each has an issue that says why.
    package var rowsSkipped = 0
    package var columnsNotTaken: [String] = []

    package init() {}

    package var changesNothing: Bool { newPersons.isEmpty }
}
