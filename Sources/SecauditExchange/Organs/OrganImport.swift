package import SecauditRegister

/// Plans how a table of organs and their pages is taken into a register.
///
/// An organ is known by its ОГРН, or by its name where the table gives no valid number; a page by the network's number
/// of it or by its address. The identifiers of what is added follow from these alone (`ogrn-…`, `name-…` with a digest
/// of the name; `vk-217…` with the network's number, else the address), so the same table gives the same plan
/// anywhere. What the register has is never changed: where the table differs, the plan says so. A table of accounts
/// adds pages to organs that the register has, and no organ.
package struct OrganImport<Fault: Error & Hashable & Sendable> {
    package typealias AddressReading = (String) throws(Fault) -> PageAddress

    private let layout: TableLayout
    private let read: AddressReading

    package init(layout: TableLayout, read: @escaping AddressReading) {
        self.layout = layout
        self.read = read
    }

    package func plan(_ table: Table, into organs: [Organ]) throws(OrganImportError) -> ImportPlan<Fault> {
        let columns = try OrganColumns(layout, in: table.header)
        var draft = ImportDraft(organs: organs, subject: layout.subject, columns: columns, read: read)
        for row in table.rows { draft.take(row) }
        var plan = draft.plan
        plan.columnsNotTaken = columns.notTaken
        // The place in the list decides last, so that several issues of one cell keep the order of its links.
        plan.issues = plan.issues.enumerated()
            .sorted { left, right in
                (left.element.line, columns.place(left.element.column), left.offset)
                    < (right.element.line, columns.place(right.element.column), right.offset)
            }
            .map(\.element)
        return plan
    }
}
