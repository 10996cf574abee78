import FoundationEssentials
import SecauditExchange
import SecauditTestSupport
import Testing

/// Questionnaires from the program and back into it, filled in as a table program would.
struct QuestionnaireProgramTests {
    private let office: Office
    private let folder: String

    init() throws {
        office = try Office.furnished()
        folder = office.path("sheets")
        try office.chief.done("evidence", "sheet", "--output", folder)
    }

    private func path(_ ending: String) throws -> String {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(names.count == 2 && names.allSatisfy { $0.contains("-Администрация-города.") })
        return "\(folder)/\(try #require(names.first { $0.hasSuffix(ending) }))"
    }

    /// Writes answers into a CSV file, each into the rows whose code begins with the given word.
    private func fill(_ answers: [(code: String, answer: String, note: String)]) throws -> String {
        let path = try path(".csv")
        let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false).map { line -> String in
            guard let found = answers.first(where: { line.contains(";;;\($0.code)") }),
                let cut = line.firstRange(of: ";;;\(found.code)")
            else { return String(line) }
            return "\(line[..<cut.lowerBound]);\(found.answer);\(found.note);\(found.code)\(line[cut.upperBound...])"
        }
        let filled = office.path("filled.csv")
        try Data(lines.joined(separator: "\r\n").utf8).write(to: URL(filePath: filled))
        return filled
    }

    private static let author = ("author", "Примеров Пётр Петрович", "")

    @Test func `where there is no organ yet nobody is asked, and no folder is made`() throws {
        let town = try Office()
        try town.chief.done(
            "init",
            "--kdf",
            "interactive",
            "--municipality",
            "Город Образцовск",
            "--policy",
            "novoaltaysk-608",
            "--parameter",
            "publication-day=2023-03-31",
            "--zone",
            "UTC+7",
            "--name",
            "Образцова Анна",
            "--position",
            ""
        )
        let sheets = town.path("sheets")
        try town.expectRefusal(
            "evidence",
            "sheet",
            "--output",
            sheets,
            status: 66,
            "Внести орган: secaudit organ add",
            "Enter one: secaudit organ add"
        )
        #expect(!FileManager.default.fileExists(atPath: sheets))
    }

    @Test func `an empty questionnaire changes nothing`() throws {
        let before = try office.vaultBytes()
        for ending in [".csv", ".xlsx"] {
            let outcome = try office.chief.done("evidence", "import", try path(ending), "--yes")
            #expect(outcome.output.contains("Нового нет: ничего не внесено."), "\(outcome)")
        }
        #expect(try office.vaultBytes() == before)
    }

    @Test func `answers are shown, written once, and not again`() throws {
        let filled = try fill([
            Self.author, ("address ", "да", ""), ("access-complete ", "да", ""), ("access ", "редактор", ""),
            ("two-factor ", "нет", ""),
        ])
        let shown = try office.chief.done("evidence", "import", filled, "--dry-run")
        #expect(shown.output.contains("Изменений 5, уже записано 0, не подтверждено 23."), "\(shown)")
        #expect(shown.output.contains("  второй фактор, vk.com/obrazcovsk: выключен\n"), "\(shown)")
        #expect(
            shown.output.contains(
                "  vk.com/obrazcovsk: доступ: Образцова Анна — редактор; Примеров Пётр Петрович — редактор\n"
            ),
            "\(shown)"
        )
        let unasked = try office.chief.run("evidence", "import", filled)
        #expect(unasked.status == 64, "\(unasked)")
        try office.chief.done("evidence", "import", filled, "--yes")
        let before = try office.vaultBytes()
        let again = try office.chief.done("evidence", "import", filled, "--yes")
        #expect(again.output.contains("Изменений 0, уже записано 3, не подтверждено 23."), "\(again)")
        #expect(try office.vaultBytes() == before)
    }

    /// Fills a workbook in as a table program would.
    private func fillWorkbook(_ answers: [(code: String, answer: String, note: String)]) throws -> String {
        let book = try Workbook(xlsx: Array(try Data(contentsOf: URL(filePath: path(".xlsx")))))
        var sheet = try #require(book.sheets.first)
        for index in sheet.rows.indices where sheet.rows[index].cells.count == 8 {
            let code = sheet.rows[index].cells[7].value.text
            guard let found = answers.first(where: { code.hasPrefix($0.code) }) else { continue }
            sheet.rows[index].cells[5] = Cell(found.answer)
            sheet.rows[index].cells[6] = Cell(found.note)
        }
        let filled = office.path("filled.xlsx")
        try Data(Workbook(sheets: [sheet]).xlsx()).write(to: URL(filePath: filled))
        return filled
    }

    @Test(arguments: [false, true])
    func `the questions of the act come back answered, and the check judges by them`(asCSV: Bool) throws {
        let answers = [
            Self.author, ("act style/", "нет", "пресс-релизы бывают"), ("act ", "да", ""), ("two-factor ", "да", ""),
            ("two-factor-method ", "приложение", ""),
        ]
        func style() throws -> String {
            let report = try office.chief.run("check", "--group", "conduct", "--format", "ndjson").output
            return try #require(
                report.split(separator: "\n").first { $0.contains("\"rule\":\"style\"") }.map(String.init)
            )
        }
        let open = try style()
        #expect(open.contains("\"verdict\":\"pending\""), "\(open)")
        let filled = try asCSV ? fill(answers) : fillWorkbook(answers)
        let outcome = try office.chief.done("evidence", "import", filled, "--yes")
        #expect(outcome.output.contains(": нет (пресс-релизы бывают)\n"), "\(outcome)")
        #expect(try outcome.output.contains(Regex("  Со слов: Примеров Пётр Петрович, [0-9.]{10}\n")), "\(outcome)")
        let judged = try style()
        #expect(judged.contains("\"verdict\":\"fail\"") || judged.contains("\"verdict\":\"remark\""), "\(judged)")
        #expect(judged.contains("\"stated-by\":\"Примеров П. П.\""), "\(judged)")
        // Nothing is open any more, and the same sheet has nothing new.
        let list = try office.chief.done("evidence", "attest", "--organ", "админ", "--list").output
        #expect(list == "Администрация города: вопросов без ответа нет.\n", "\(list)")
        let evidence = try office.chief.done("evidence", "list", "--organ", "админ").output
        #expect(evidence.contains(", со слов: Примеров П. П."), "\(evidence)")
        let before = try office.vaultBytes()
        let again = try office.chief.done("evidence", "import", filled, "--yes").output
        #expect(again.contains("Изменений 0,"), "\(again)")
        #expect(try office.vaultBytes() == before)
    }

    @Test func `an organ does not say that a rule does not apply, and answers nothing that is not asked`() throws {
        let filled = try fillWorkbook([Self.author, ("act style/", "не применяется", ""), ("act ", "да", "")])
        let refused = try office.chief.run("evidence", "import", filled, "--yes")
        #expect(refused.status == 65 && refused.output.contains("«не применяется» говорит только тот"), "\(refused)")
        let text = String(
            decoding: try Data(contentsOf: URL(filePath: fill([Self.author, ("act style/", "да", "")]))),
            as: UTF8.self
        )
        try office.write(text.replacing("act style/", with: "act stile/"), to: "other.csv")
        let other = try office.chief.run("evidence", "import", office.path("other.csv"), "--yes")
        #expect(other.status == 65 && other.output.contains("акт не задаёт этого вопроса («stile/"), "\(other)")
    }

    @Test func `an answer that is not understood is named by its cell, and nothing is written`() throws {
        let book = try Workbook(xlsx: Array(try Data(contentsOf: URL(filePath: path(".xlsx")))))
        var sheet = try #require(book.sheets.first)
        for index in sheet.rows.indices where sheet.rows[index].cells.count == 8 {
            guard case .text(let code) = sheet.rows[index].cells[7].value else { continue }
            if code == "author" { sheet.rows[index].cells[5] = Cell("Примеров Пётр Петрович") }
            if code.hasPrefix("two-factor ") { sheet.rows[index].cells[5] = Cell("наверное") }
            if code.hasPrefix("address ") { sheet.rows[index].cells[5] = Cell("да") }
        }
        let row = try #require(
            sheet.rows.first { $0.cells.count == 8 && $0.cells[7].value.text.hasPrefix("two-factor ") }
        )
        let filled = office.path("filled.xlsx")
        try Data(Workbook(sheets: [sheet]).xlsx()).write(to: URL(filePath: filled))
        let before = try office.vaultBytes()
        let outcome = try office.chief.run("evidence", "import", filled, "--yes")
        #expect(outcome.status == 65, "\(outcome)")
        #expect(
            outcome.output.contains("Лист «Опрос», ячейка F\(row.number): ответ «наверное» непонятен."),
            "\(outcome)"
        )
        #expect(try office.vaultBytes() == before)
    }

    @Test func `a sheet of another quarter or vault is refused`() throws {
        let text = String(decoding: try Data(contentsOf: URL(filePath: fill([Self.author]))), as: UTF8.self)
        let stamp = try #require(text.firstRange(of: "secaudit/questionnaire/1 "))
        let foreign = text[..<stamp.upperBound] + "0000000000000000" + text[stamp.upperBound...].dropFirst(16)
        try office.write(String(foreign), to: "foreign.csv")
        let refused = try office.chief.run("evidence", "import", office.path("foreign.csv"), "--yes")
        #expect(refused.status == 65 && refused.errors.contains("из другого хранилища"), "\(refused)")

        try office.chief.done("evidence", "sheet", "--output", folder, "--quarter", "2024-Q1")
        let old = try #require(
            try FileManager.default.contentsOfDirectory(atPath: folder).first {
                $0.hasPrefix("2024-Q1") && $0.hasSuffix(".xlsx")
            }
        )
        let outcome = try office.chief.run("evidence", "import", "\(folder)/\(old)", "--yes")
        #expect(outcome.status == 65 && outcome.errors.contains("--quarter 2024-Q1"), "\(outcome)")
    }
}
