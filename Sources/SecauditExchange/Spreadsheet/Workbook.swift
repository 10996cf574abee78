package import SecauditRegister

/// Sheets of rows of typed cells: what a table program keeps in one file.
package struct Workbook: Hashable, Sendable {
    package var sheets: [Sheet]

    package init(sheets: [Sheet]) {
        self.sheets = sheets
    }
}

/// One sheet; rows and columns are counted from 1.
package struct Sheet: Hashable, Sendable {
    package var name: String
    package var isHidden = false
    package var rows: [Row]
    /// In characters, from the first column on; where there is none, the program's own width.
    package var widths: [Int] = []
    /// Rows that stay in view and are repeated on each printed page.
    package var frozenRows = 0
    /// Ranges whose cells are one; the first cell has the content.
    package var merges: [CellRange] = []
    package var choices: [CellChoices] = []
    /// Whether only cells to be filled in can be written into; it saves from slips, not from anybody.
    package var isGuarded = false

    package init(name: String, rows: [Row]) {
        self.name = name
        self.rows = rows
    }

    /// Rows one under another, from the first on.
    package init(name: String, rows: [[Cell]]) {
        self.init(name: name, rows: rows.enumerated().map { Row(number: $0.offset + 1, cells: $0.element) })
    }

    package struct Row: Hashable, Sendable {
        package var number: Int
        package var isHidden = false
        /// From the first column on.
        package var cells: [Cell]

        package init(number: Int, cells: [Cell]) {
            self.number = number
            self.cells = cells
        }
    }
}

/// A value and how it looks.
package struct Cell: Hashable, Sendable {
    package var value: Value
    package var look: Look

    package init(_ value: Value, look: Look = .plain) {
        self.value = value
        self.look = look
    }

    package init(_ text: String, look: Look = .plain) {
        self.init(text.isEmpty ? .empty : .text(text), look: look)
    }

    package enum Value: Hashable, Sendable {
        case empty
        /// Written as text whatever it begins with: it never becomes a formula.
        case text(String)
        case number(Double)
        case day(CalendarDay)
        case flag(Bool)
        /// What a formula gave instead of a value, such as `#N/A`.
        case fault(String)
    }

    package enum Look: Hashable, Sendable, CaseIterable {
        case plain
        case title
        case heading
        /// Filled in before, not to be changed.
        case given
        /// To be filled in; open in a guarded sheet.
        case answer
        case note
    }
}

/// The values that a range of cells may take.
package struct CellChoices: Hashable, Sendable {
    package var range: CellRange
    package var values: [String]
    /// Whether other values are refused; else they are allowed after a word of warning.
    package var isClosed: Bool

    package init(range: CellRange, values: [String], isClosed: Bool) {
        self.range = range
        self.values = values
        self.isClosed = isClosed
    }
}
