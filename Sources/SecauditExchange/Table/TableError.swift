/// Why a file is not a table, and where in it; lines and columns are counted from 1.
package enum TableError: Error, Hashable, Sendable {
    case empty
    case tooLarge(limit: Int)
    case tooManyRows(limit: Int)
    /// A table program's own format (a ZIP archive) or another file that is not text.
    case notText
    /// A byte that the encoding does not have; `byte` is its place in the line.
    case undecodable(TextEncoding, line: Int, byte: Int)
    /// The quote opened in this cell is never closed.
    case unterminatedQuote(line: Int, column: Int)
    /// A quote inside a cell that did not begin with one, or text after a closing quote.
    case strayQuote(line: Int, column: Int)
    /// The row has more cells with text than the header; `column` is the first of them.
    case tooManyColumns(line: Int, column: Int, expected: Int)
}
