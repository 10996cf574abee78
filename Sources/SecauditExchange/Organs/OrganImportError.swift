/// Why a table does not have the layout that was named.
package enum OrganImportError: Error, Hashable, Sendable {
    case columnMissing(String)
    case columnRepeated(String)
}
