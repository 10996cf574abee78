import SecauditCompliance
import SecauditRegister
import Testing

struct TableLayoutFileTests {
    private func read(_ text: String) throws(PolicyFileError) -> TableLayout {
        try TableLayoutFile.layout(from: Array(text.utf8), name: "t.yaml")
    }

    @Test func `a description becomes a layout`() throws {
        let layout = try read(
            """
            format: secaudit/table/1
            id: list
            rows: accounts
            sheet: Лист1
            heading-rows: 2
            columns: {organ: Орган, status: Вид}
            links:
              - column: Ссылки / ВК
                network: vk
              - column: Прочие
            """
        )
        #expect(
            layout
                == TableLayout(
                    id: "list",
                    subject: .accounts,
                    sheet: "Лист1",
                    headingRows: 2,
                    columns: [.organ: "Орган", .status: "Вид"],
                    links: [.init(column: "Ссылки / ВК", network: "vk"), .init(column: "Прочие", network: nil)]
                )
        )
        #expect(layout.columnNames == ["Вид", "Орган", "Прочие", "Ссылки / ВК"])
    }

    @Test(
        arguments: [
            ("rows: organs\ncolumns: {name: А, nmae: Б}", 4, 20, .unknownKey("nmae", nearest: "name")),
            ("rows: organs\ncolumns: {ogrn: А}", 4, 10, .missingKey("name")),
            ("rows: organs\ncolumns: {name: А, ogrn: А}", 4, 26, .duplicateWord("А")),
            ("rows: people\ncolumns: {full-name: А}\nlinks: []", 5, 8, .unknownKey("links", nearest: nil)),
            ("rows: accounts\ncolumns: {organ: А}", 1, 1, .missingKey("links")),
            (
                "rows: things\ncolumns: {name: А}", 3, 7,
                .unknownWord("things", allowed: ["organs", "accounts", "people"], nearest: nil)
            ),
            (
                "rows: organs\nheading-rows: 6\ncolumns: {name: А}", 4, 15,
                .outOfRange(value: 6, allowed: 1...5)
            ),
        ] as [(String, Int, Int, PolicyFileFact)]
    )
    func `a fault is named by line and column`(text: String, line: Int, column: Int, fact: PolicyFileFact) {
        #expect(
            throws: PolicyFileError(
                file: "t.yaml",
                position: TextPosition(line: line, column: column),
                fact: fact
            )
        ) { try read("format: secaudit/table/1\nid: list\n\(text)\n") }
    }
}
