/// How high a row must be for its wrapped text, estimated.
///
/// Programs compute it themselves when a file says nothing; LibreOffice does not for protected sheets, and lays the lines
/// of one row over the next.
struct RowHeight {
    /// In points.
    let points: Int

    private static let line = 15
    /// The most that a row can have.
    private static let most = 409

    /// `nil` where one line is enough, or a column has no width of its own.
    init?(of row: Sheet.Row, widths: [Int]) {
        let lines = zip(row.cells, widths).map { cell, width in
            guard cell.look.wraps, case .text(let text) = cell.value else { return 1 }
            return Self.lines(of: text, width: width, isBold: cell.look == .heading)
        }
        guard let highest = lines.max(), highest > 1 else { return nil }
        points = min(highest * Self.line, Self.most)
    }

    /// Lines that words take when none is broken; a word longer than the column is broken at its edge.
    ///
    /// A width counts digits; Cyrillic letters are wider, so that a tenth of it is kept back, a fifth for bold ones.
    static func lines(of text: String, width: Int, isBold: Bool = false) -> Int {
        let room = max(1, width * (isBold ? 8 : 9) / 10)
        var lines = 0
        for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            lines += 1
            var used = 0
            for word in paragraph.split(separator: " ") {
                let length = word.count
                if used > 0, used + 1 + length > room {
                    lines += 1
                    used = 0
                }
                used += (used > 0 ? 1 : 0) + length
                lines += max(0, (used - 1) / room)
                used = used > room ? (used - 1) % room + 1 : used
            }
        }
        return lines
    }
}

extension Cell.Look {
    /// Titles and notes run on over the empty cells beside them.
    var wraps: Bool { self != .title && self != .note }
}
