/// The first row of a table of logins, as far as it may be shown.
///
/// A sheet without a heading begins with a login and its password: of a cell that names no known column, nothing but its
/// number is ever told.
package struct LoginHeading: Hashable, Sendable {
    /// The names of the columns; `nil` where the cell may be anything.
    package let names: [String?]

    init(_ cells: [String]) {
        names = cells.map(Self.shown)
    }

    /// Whether any of it is the name of a column.
    package var isHeading: Bool {
        names.contains { $0 != nil }
    }

    /// A cell that is a known name, or the known word with which it begins.
    private static func shown(_ cell: String) -> String? {
        switch LoginColumn.allCases.map({ $0.fit(cell) }).max() {
        case 2: cell
        case 1: "\(LoginColumn.opening(of: cell)) (…)"
        default: nil
        }
    }
}
