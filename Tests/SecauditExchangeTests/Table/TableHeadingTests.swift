import SecauditRegister
import Testing

@testable import SecauditExchange

struct TableHeadingTests {
    @Test func `the heading is found under a title, over two rows and joined cells`() throws {
        var sheet = Sheet(
            name: "Лист2",
            rows: [
                [Cell("Перечень страниц на 01.10.2026")],
                [Cell("Наименование"), Cell("Ссылки"), Cell("")],
                [Cell(""), Cell("ВК"), Cell("ОК")],
                [Cell("Школа"), Cell("vk.com/a"), Cell("ok.ru/a")],
                [Cell(""), Cell("vk.com/b"), Cell("")],
            ]
        )
        sheet.merges = ["A2:A3", "B2:C2", "A4:A5"].compactMap { CellRange($0) }
        let other = Sheet(name: "Лист1", rows: [[Cell("Памятка")]])
        let table = try Table(
            file: Workbook(sheets: [other, sheet]).xlsx(),
            columns: ["наименование", "Ссылки / ВК", "Ссылки / ОК"],
            headingRows: 2
        )
        #expect(table.header == ["Наименование", "Ссылки / ВК", "Ссылки / ОК"])
        #expect(
            table.rows == [
                Table.Row(line: 4, cells: ["Школа", "vk.com/a", "ok.ru/a"]),
                Table.Row(line: 5, cells: ["Школа", "vk.com/b", ""]),
            ]
        )
    }

    @Test func `a sheet that is not there is named with those that are`() throws {
        let file = try Workbook(sheets: [Sheet(name: "Лист1", rows: [[Cell("а")]])]).xlsx()
        #expect(throws: TableFileError.sheetMissing("Лист3", sheets: ["Лист1"])) {
            try Table(file: file, columns: ["а"], sheet: "Лист3")
        }
        #expect(try Table(file: file, columns: ["а"], sheet: "ЛИСТ1").header == ["а"])
    }

    @Test func `text beside a table is an error in a text file and a remark on a sheet`() throws {
        #expect(throws: TableFileError.beyondHeading(line: 2, column: 2)) {
            try Table(file: Array("а\n1;2".utf8), columns: ["а"])
        }
        let file = try Workbook(sheets: [Sheet(name: "Л", rows: [[Cell("а")], [Cell("1"), Cell("2")]])]).xlsx()
        #expect(try Table(file: file, columns: ["а"]).rowsWithMore == [2])
    }

    @Test(arguments: [
        ("Перечень;;\n№;ФИО;Должность\n1;Тестова Ольга;методист", ["№", "ФИО", "Должность"]),
        ("Перечень\n№;Кто;Чем занят\n1;Тестова Ольга;методист", ["№", "Кто", "Чем занят"]),
        ("Перечень", ["Перечень"]),
    ])
    func `where no row names all the columns, the likeliest stands for the heading`(text: String, header: [String])
        throws
    {
        #expect(try Table(file: Array(text.utf8), columns: ["ФИО", "Почта"]).header == header)
    }

    @Test(arguments: [
        ("21.11.2026", "2026-11-21"), ("1.2.26", "2026-02-01"), ("21.11.2026 г.", "2026-11-21"),
        ("21.11.2026г.", "2026-11-21"), ("2026-11-21", "2026-11-21"), ("21/11/2026", "2026-11-21"),
        ("21.11.2026 00:00", "2026-11-21"), ("46347", "2026-11-21"),
    ])
    func `days are read as people write them`(text: String, day: String) {
        #expect(WrittenDay.day(text)?.description == day)
    }

    @Test(arguments: ["", "31.02.2026", "2026", "11.2026", "завтра", "1.2.3.4", "19999", "60001", "001.02.2026"])
    func `what is no day is none`(text: String) {
        #expect(WrittenDay.day(text) == nil)
    }
}
