import SecauditExchange
import Testing

@Suite struct CSVWriterTests {
    @Test func `a table is written for a Russian table program`() {
        let bytes = CSVWriter.bytes(
            header: ["Орган", "Примечание"],
            rows: [["Отдел \"А\"", "раз;два"], ["=1+1", "строка\nстрока"], [" край", "+7 385"], ["просто", "1,5"]]
        )
        let expected = """
            \u{FEFF}Орган;Примечание\r
            "Отдел ""А""\";"раз;два"\r
            '=1+1;"строка\nстрока"\r
            " край";'+7 385\r
            просто;"1,5"\r

            """
        #expect(bytes == Array(expected.utf8))
    }

    @Test(arguments: ["=1", "+7", "-5", "@name", "\tx", "\rx", "\nx", "＝1", "'=1", "''+"])
    func `a dangerous cell gets an apostrophe that can be taken off`(cell: String) {
        #expect(FormulaGuard.guarded(cell) == "'" + cell)
        #expect(FormulaGuard.unguarded("'" + cell) == cell)
    }

    @Test(arguments: ["", "текст", "1=1", "'", "'текст", " =1", "a-b"])
    func `a harmless cell stays as it is`(cell: String) {
        #expect(FormulaGuard.guarded(cell) == cell)
        #expect(FormulaGuard.unguarded(cell) == cell)
    }

    @Test func `what is written is read back`() throws {
        let rows = [["a\"b", "c;d", "e\nf"], ["", "", ""], [" ", "'x", "ё"]]
        let table = try Table(csv: CSVWriter.bytes(header: ["1", "2", "3"], rows: rows))
        #expect(table.rows.map(\.cells) == rows)
    }

    @Test func `an empty cell alone in its row is not lost`() throws {
        let table = try Table(csv: CSVWriter.bytes(header: ["1"], rows: [[""], ["x"]]))
        #expect(table.rows.map(\.line) == [2, 3])
        #expect(table.rows.map(\.cells) == [[""], ["x"]])
    }
}
