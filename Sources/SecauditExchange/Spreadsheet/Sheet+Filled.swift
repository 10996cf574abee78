extension Sheet {
    /// The sheet with the content of joined cells in each of them.
    ///
    /// Whoever joins the cells of three rows beside one name means that name three times.
    var filled: Sheet {
        guard !merges.isEmpty else { return self }
        var sheet = self
        let places = Dictionary(rows.enumerated().map { ($0.element.number, $0.offset) }) { first, _ in first }
        let width = rows.map(\.cells.count).max() ?? 0
        for range in merges {
            guard let top = places[range.first.row], range.first.column <= rows[top].cells.count else { continue }
            let cell = rows[top].cells[range.first.column - 1]
            guard cell.value != .empty else { continue }
            let last = min(range.last.column, width)
            // Only rows that have content of their own: an area joined down to the last row of all is no table.
            for index in indices(of: range.first.row...range.last.row) {
                let missing = last - sheet.rows[index].cells.count
                if missing > 0 { sheet.rows[index].cells += Array(repeating: Cell(.empty), count: missing) }
                for column in range.first.column..<max(last + 1, range.first.column + 1)
                where sheet.rows[index].cells[column - 1].value == .empty {
                    sheet.rows[index].cells[column - 1] = cell
                }
            }
        }
        return sheet
    }

    /// The indices of the rows with these numbers; rows stand in the order of their numbers.
    private func indices(of numbers: ClosedRange<Int>) -> Range<Int> {
        let start = rows.firstIndex { $0.number >= numbers.lowerBound } ?? rows.count
        let end = rows[start...].firstIndex { $0.number > numbers.upperBound } ?? rows.count
        return start..<end
    }
}

extension Cell.Value {
    /// What a cell shows, as one would type it.
    package var text: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .number(let number): PlainNumber.text(number)
        case .day(let day): day.typed
        case .flag(let flag): flag ? "да" : "нет"
        case .fault(let fault): fault
        }
    }
}
