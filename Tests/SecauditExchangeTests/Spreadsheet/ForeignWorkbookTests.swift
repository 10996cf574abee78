import FoundationEssentials
import SecauditGenerated
import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditExchange

/// Workbooks that we did not write, or that were written to hurt.
struct ForeignWorkbookTests {
    /// Two small files saved by LibreOffice 7: one counts days from 1900, the other from 1904.
    @Test(arguments: ["1900", "1904"])
    func `a file of another program is read as it shows itself`(days: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let file = folder.appending(path: "LibreOffice/\(days).xlsx")
        let book = try Workbook(xlsx: Array(try Data(contentsOf: file)))
        #expect(book.sheets.map(\.name) == ["Лист1"])
        let sheet = try #require(book.sheets.first)
        // Text of several looks, a day by numbers and one by words, a share, a formula that failed, lines in a cell.
        #expect(
            sheet.rows.map { $0.cells.map(\.value) } == [
                [.text("жирный текст"), .day(try found("2023-04-03")), .day(try found("2024-02-29"))],
                [.number(0.5), .number(1), .fault("#VALUE!")],
                [.text("объ\nединено"), .empty, .number(1_027_000_123_456)],
            ]
        )
        #expect(sheet.merges.map(\.description) == ["A3:B3"])
        let table = try #require(try TableFile.all(in: Array(try Data(contentsOf: file))).first)
        #expect(table.rows.first?.cells == ["жирный текст", "03.04.2023", "29.02.2024"])
    }

    private func found(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private func read(
        sheets: Int,
        rows: Int,
        columns: Int,
        _ change: (inout Workbook.Limits) -> Void
    ) throws -> Workbook {
        let row = Array(repeating: Cell("x"), count: columns)
        let book = Workbook(
            sheets: (1...sheets).map { Sheet(name: "Лист \($0)", rows: Array(repeating: row, count: rows)) }
        )
        var limits = Workbook.Limits()
        change(&limits)
        return try Workbook(xlsx: try book.xlsx(), limits: limits)
    }

    @Test func `sheets, cells and columns have limits, to the last one`() throws {
        #expect(try read(sheets: 2, rows: 1, columns: 1) { $0.sheets = 2 }.sheets.count == 2)
        #expect(throws: SpreadsheetError.tooManySheets(limit: 2)) {
            try read(sheets: 3, rows: 1, columns: 1) { $0.sheets = 2 }
        }
        #expect(try read(sheets: 2, rows: 3, columns: 4) { $0.cells = 24 }.sheets.count == 2)
        #expect(throws: SpreadsheetError.tooManyCells(limit: 23)) {
            try read(sheets: 2, rows: 3, columns: 4) { $0.cells = 23 }
        }
        #expect(try read(sheets: 1, rows: 1, columns: 5) { $0.columns = 5 }.sheets.count == 1)
        #expect(
            throws: SpreadsheetError.tooManyColumns(
                part: "xl/worksheets/sheet1.xml",
                CellPlace(row: 1, column: 5),
                limit: 4
            )
        ) { try read(sheets: 1, rows: 1, columns: 5) { $0.columns = 4 } }
        #expect(throws: SpreadsheetError.tooLarge(limit: 64)) {
            try read(sheets: 1, rows: 1, columns: 1) { $0.bytes = 64 }
        }
    }

    /// One far cell would be a table of a billion empty ones.
    @Test func `a cell far to the right of an empty sheet takes no memory`() throws {
        let row = Sheet.Row(number: 1_048_576, cells: [Cell("x")])
        let far = Workbook(sheets: [Sheet(name: "а", rows: [row])])
        #expect(try Workbook(xlsx: try far.xlsx()).sheets.first?.rows.map(\.number) == [1_048_576])
    }

    /// What we write as a table is read by our import as it was, in both kinds of file.
    @Test func `tables that are exported come back`() throws {
        var random = SplitMix64(seed: 21)
        let pieces = [
            "я", "x", ";", ",", "\"", "'", "=", "+7 385", "-", "@", "\n", "\t", "  ", " ", "«а»", "\u{A0}", "<b>", "&",
            "_x0041_", "2026-11-21", "0001", "🦔", "е\u{308}", "12",
        ]
        for _ in 0..<Depth.rounds(200, deep: 5_000) {
            let width = Int.random(in: 1...5, using: &random)
            let header = (0..<width).map { "столбец \($0)" }
            let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                (0..<width).map { _ in
                    (0..<Int.random(in: 0...4, using: &random)).map { _ in
                        pieces[Int.random(in: pieces.indices, using: &random)]
                    }.joined()
                }
            }
            let text = try Table(csv: CSVWriter.bytes(header: header, rows: rows))
            #expect(text.header == header)
            #expect(text.rows.map { $0.cells.map(FormulaGuard.unguarded) } == rows)
            let cells = ([header] + rows).map { $0.map { Cell($0) } }
            let book = try Workbook(xlsx: Workbook(sheets: [Sheet(name: "а", rows: cells)]).xlsx())
            // Empty cells at the end are no cells, and a row without cells is no row.
            let trimmed = ([header] + rows).map { row in
                Array(row.reversed().drop { $0.isEmpty }.reversed())
            }.filter { !$0.isEmpty }
            #expect(book.sheets.first?.rows.map { $0.cells.map(\.value.text) } == trimmed)
        }
    }
}
