import SecauditRegister
import Testing

@testable import SecauditExchange

struct WorkbookTests {
    private var sample: Workbook {
        get throws {
            let day = try #require(CalendarDay("2026-11-21"))
            var sheet = Sheet(
                name: "Опрос",
                rows: [
                    [Cell("Орган", look: .heading), Cell("День", look: .heading), Cell("Да?", look: .heading)],
                    [Cell("=HYPERLINK(\"a\")"), Cell(.day(day)), Cell(.flag(true))],
                    [Cell(" два\nряда & <b> _x0041_ \u{B}"), Cell(.number(1_027_000_123_456)), Cell(.fault("#N/A"))],
                    [Cell(.number(0.5)), Cell(.number(-3)), Cell("")],
                ]
            )
            sheet.widths = [40, 12]
            sheet.frozenRows = 1
            sheet.isGuarded = true
            sheet.merges = [CellRange(CellPlace(row: 5, column: 1), CellPlace(row: 6, column: 2))]
            sheet.choices = [
                CellChoices(
                    range: CellRange(CellPlace(row: 2, column: 3), CellPlace(row: 4, column: 3)),
                    values: ["да", "нет, \"никогда\""],
                    isClosed: true
                )
            ]
            return Workbook(sheets: [sheet, Sheet(name: "Опрос", rows: [[Cell("x")]])])
        }
    }

    @Test func `values come back as they were written`() throws {
        let sample = try sample
        let read = try Workbook(xlsx: try sample.xlsx())
        #expect(read.sheets.map(\.name) == ["Опрос", "Опрос (2)", Workbook.choicesName])
        #expect(read.sheets.map(\.isHidden) == [false, false, true])
        let values = read.sheets.first?.rows.map { $0.cells.map(\.value) }
        var expected = sample.sheets[0].rows.map { $0.cells.map(\.value) }
        // An empty cell at the end is no cell.
        expected[3].removeLast()
        #expect(values == expected)
        #expect(read.sheets.first?.merges == sample.sheets[0].merges)
        #expect(read.sheets.last?.rows.map { $0.cells.map(\.value) } == [[.text("да")], [.text("нет, \"никогда\"")]])
    }

    @Test func `the same values give the same bytes`() throws {
        #expect(try sample.xlsx() == sample.xlsx())
        // Every byte is fixed: another sum means another form of all files, which a change log must name.
        let sum = CRC32.of(try sample.xlsx())
        #expect(sum == 2_725_271_920)
    }

    @Test func `no text is written as a formula`() throws {
        let archive = try ZIPArchive(try sample.xlsx())
        let part = try #require(try archive.read("xl/worksheets/sheet1.xml"))
        let text = String(decoding: part, as: UTF8.self)
        #expect(!text.contains("<f>") && !text.contains("<f "))
        #expect(text.contains("t=\"inlineStr\"><is><t xml:space=\"preserve\">=HYPERLINK(&quot;a&quot;)</t></is>"))
    }

    @Test(
        arguments: [
            ([""], ["1"]),
            (["a/b:c*[d]?\\e"], ["a b c d e"]),
            (["'a'"], ["a"]),
            (["А", "а", "А"], ["А", "а (2)", "А (3)"]),
            ([String(repeating: "я", count: 32)], [String(repeating: "я", count: 31)]),
            (["=1+1"], ["=1+1"]),
        ] as [([String], [String])]
    )
    func `names of sheets are made good`(names: [String], good: [String]) {
        #expect(SheetName.good(names) == good)
    }

    @Test func `a text as long as a cell is written, one sign more is not`() throws {
        let book = { (count: Int) in
            Workbook(sheets: [Sheet(name: "a", rows: [[Cell(String(repeating: "я", count: count))]])])
        }
        #expect(try Workbook(xlsx: book(32_767).xlsx()).sheets.first?.rows.count == 1)
        #expect(
            throws: Workbook.WritingError.textTooLong(
                sheet: "a",
                CellPlace(row: 1, column: 1),
                limit: 32_767
            )
        ) { try book(32_768).xlsx() }
        #expect(throws: Workbook.WritingError.noSheets) { try Workbook(sheets: []).xlsx() }
    }

    @Test(arguments: [
        ("A1", 1, 1), ("Z9", 9, 26), ("AA10", 10, 27), ("$XFD$1048576", 1_048_576, 16_384),
    ])
    func `places are read`(text: String, row: Int, column: Int) {
        #expect(CellPlace(text) == CellPlace(row: row, column: column))
    }

    @Test(arguments: ["", "A", "1", "A0", "XFE1", "A1048577", "a1", "1A", "A-1", "A99999999999999999999"])
    func `what is no place is refused`(text: String) {
        #expect(CellPlace(text) == nil)
    }

    @Test(arguments: [
        (1.0, false, "1900-01-01"), (59, false, "1900-02-28"), (61, false, "1900-03-01"),
        (46347.75, false, "2026-11-21"), (2_958_465, false, "9999-12-31"),
        (0, true, "1904-01-01"), (44885, true, "2026-11-21"), (2_957_003, true, "9999-12-31"),
    ])
    func `a number is a day by either count`(serial: Double, from1904: Bool, day: String) {
        #expect(DaySerial.day(serial, from1904: from1904)?.description == day)
    }

    @Test(arguments: [
        (0.0, false), (60, false), (2_958_466, false), (-1, false), (2_957_004, true), (-0.5, true),
    ])
    func `a number beyond the count is no day`(serial: Double, from1904: Bool) {
        #expect(DaySerial.day(serial, from1904: from1904) == nil)
    }
}
