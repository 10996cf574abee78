/// Why a table program's file is not read, and where in it.
package enum SpreadsheetError: Error, Hashable, Sendable {
    case tooLarge(limit: Int)
    case archive(ArchiveFault)
    /// The file is of LibreOffice's own kind (ODS).
    case openDocument
    /// The old form of Excel (XLS), or a file closed with a password: both begin alike.
    case oldOrEncrypted
    /// An archive without a workbook in it.
    case noWorkbook
    /// A part that another part speaks of is not there.
    case partMissing(String)
    case markup(part: String, XMLFault)
    /// A place, a number of a text or a size that cannot be.
    case malformed(part: String, value: String)
    case tooManySheets(limit: Int)
    case tooManyCells(limit: Int)
    case tooManyColumns(part: String, CellPlace, limit: Int)
}
