/// A cell's place, as `B7` names it; row and column are counted from 1.
package struct CellPlace: Hashable, Sendable, CustomStringConvertible {
    package let row: Int
    package let column: Int

    /// The most that a table program's file can have.
    package static let lastRow = 1_048_576
    package static let lastColumn = 16_384

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads `B7` or `$B$7`; `nil` for what is no place.
    package init?(_ text: String) {
        var column = 0
        var row = 0
        var digits = 0
        for byte in text.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
                digits += 1
            default: return nil
            }
            guard column <= Self.lastColumn, row <= Self.lastRow else { return nil }
        }
        guard row > 0, column > 0 else { return nil }
        self.init(row: row, column: column)
    }

    package var description: String { "\(Self.letters(column))\(row)" }

    /// The letters that name a column.
    package static func letters(_ column: Int) -> String {
        var rest = column
        var letters: [Character] = []
        while rest > 0 {
            let letter = UInt8(ascii: "A") + UInt8((rest - 1) % 26)
            letters.append(Character(Unicode.Scalar(letter)))
            rest = (rest - 1) / 26
        }
        return String(letters.reversed())
    }
}

/// A rectangle of cells, as `A1:C3` names it.
package struct CellRange: Hashable, Sendable, CustomStringConvertible {
    package let first: CellPlace
    package let last: CellPlace

    package init(_ first: CellPlace, _ last: CellPlace) {
        self.first = first
        self.last = last
    }

    package init?(_ text: String) {
        let ends = text.split(separator: ":", omittingEmptySubsequences: false)
        guard ends.count <= 2, let first = ends.first.flatMap({ CellPlace(String($0)) }),
            let last = ends.last.flatMap({ CellPlace(String($0)) }), first.row <= last.row, first.column <= last.column
        else { return nil }
        self.init(first, last)
    }

    package var description: String { "\(first):\(last)" }
}
