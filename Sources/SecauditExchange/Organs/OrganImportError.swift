/// Why a table does not have the layout that was named.
package enum OrganImportError: Error, Hashable, Sendable {
    /// `header` is what the row that looks most like the heading names.
    case columnMissing(String, header: [String])
    case columnRepeated(String)
}
