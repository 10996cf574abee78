/// Keeps a table program from taking a cell for a formula.
///
/// A cell that begins with one of the dangerous characters gets an apostrophe before it. So does one that begins with
/// apostrophes and then such a character: that way the guard can be taken off again without knowing whether it was on.
package enum FormulaGuard {
    /// The full-width forms count too: table programs of some languages read them as the plain ones.
    private static let dangerous: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]

    package static func guarded(_ cell: String) -> String {
        isDangerous(cell) ? "'" + cell : cell
    }

    package static func unguarded(_ cell: String) -> String {
        cell.unicodeScalars.first == "'" && isDangerous(cell) ? String(cell.unicodeScalars.dropFirst()) : cell
    }

    private static func isDangerous(_ cell: String) -> Bool {
        guard let first = cell.unicodeScalars.first(where: { $0 != "'" }) else { return false }
        return dangerous.contains(first)
    }
}
