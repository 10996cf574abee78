import SecauditCompliance
import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditTestSupport
import Testing

/// A plan goes out as a table, is filled in, and comes back.
struct CorrectionAnswersTests {
    private struct Plan {
        let dossier: CheckDossier
        let part: Assessment

        init() throws {
            dossier = try SamplePapers.dossier(.russian)
            part = try #require(dossier.parts.first { $0.organs.first?.organ == "e" })
        }

        var known: Set<String> { Set(part.findings.map(\.fingerprint)) }

        func table(_ answers: CorrectionAnswers = CorrectionAnswers()) throws -> (header: [String], rows: [[String]]) {
            try #require(CorrectionPlanPaper(dossier, part: part, answers: answers)).table.plain
        }
    }

    @Test func `what an organ wrote is on the next plan`() throws {
        let plan = try Plan()
        var (header, rows) = try plan.table()
        let place = try #require(rows.firstIndex { $0[0].hasPrefix("1 ") })
        rows[place].replaceSubrange(5...8, with: ["=отпуск", "Примеров П.", "20.10.2026", "сменён 15.10.2026"])
        rows.reverse()
        let file = CSVWriter.bytes(header: header, rows: rows)
        var answers = CorrectionAnswers()
        #expect(try answers.add(try TableFile.all(in: file), known: plan.known) == [])
        #expect(answers.count == 1)
        let filled = try #require(try plan.table(answers).rows.first { $0[0].hasPrefix("1 ") })
        #expect(filled[5...8] == ["=отпуск", "Примеров П.", "20.10.2026", "сменён 15.10.2026"])
    }

    /// The sheet of the folder, filled in as in a program of tables: a day is a day there.
    @Test(arguments: Language.allCases)
    func `what an organ wrote into the workbook is on the next plan`(language: Language) throws {
        let dossier = try SamplePapers.dossier(language)
        let name = language == .russian ? "2-план-устранения.xlsx" : "2-plan-of-correction.xlsx"
        let files = try QuarterFolder.files(dossier).filter { $0.path.hasSuffix(name) }
        var book = try Workbook(xlsx: try #require(files.first { $0.path.contains("/002-") }).bytes)
        let part = dossier.parts[1]
        let place = try #require(book.sheets[0].rows.firstIndex { $0.cells[0].value.text.hasPrefix("1 ") })
        while book.sheets[0].rows[place].cells.count < 10 { book.sheets[0].rows[place].cells.append(Cell("")) }
        let day = try #require(CalendarDay(year: 2026, month: 10, day: 20))
        book.sheets[0].rows[place].cells[6] = Cell("=Примеров П.")
        book.sheets[0].rows[place].cells[7] = Cell(.day(day))
        var answers = CorrectionAnswers()
        let known = Set(part.findings.map(\.fingerprint))
        #expect(try answers.add(try TableFile.all(in: try book.xlsx()), known: known) == [])
        #expect(answers.count == 1)
        let plan = try #require(CorrectionPlanPaper(dossier, part: part, answers: answers))
        let filled = try #require(plan.table.plain.rows.first { $0[0].hasPrefix("1 ") })
        #expect(filled[5...8] == ["", "=Примеров П.", "20.10.2026", ""])
    }

    @Test func `a term is a day, however a program of tables wrote it`() throws {
        let plan = try Plan()
        for (written, read) in [
            ("46315", "20.10.2026"), ("2026-10-20", "20.10.2026"), ("20.10.26", "20.10.2026"),
            ("до ноября", "до ноября"),
        ] {
            var (header, rows) = try plan.table()
            let place = try #require(rows.firstIndex { $0[0].hasPrefix("1 ") })
            rows[place][7] = written
            var answers = CorrectionAnswers()
            let file = CSVWriter.bytes(header: header, rows: rows)
            #expect(try answers.add(try TableFile.all(in: file), known: plan.known) == [])
            let filled = try #require(try plan.table(answers).rows.first { $0[0].hasPrefix("1 ") })
            #expect(filled[7] == read, "\(written)")
        }
    }

    @Test func `rows of another check are named and not taken`() throws {
        let plan = try Plan()
        var (header, rows) = try plan.table()
        let place = try #require(rows.firstIndex { $0[0].hasPrefix("1 ") })
        rows[place][0] = "1 00000000000000ff"
        rows[place][6] = "Примеров П."
        var answers = CorrectionAnswers()
        let table = try TableFile.all(in: CSVWriter.bytes(header: header, rows: rows))
        #expect(try answers.add(table, known: plan.known) == ["00000000000000ff"])
        #expect(answers.count == 0)
    }

    @Test func `an empty table changes nothing`() throws {
        let plan = try Plan()
        let (header, rows) = try plan.table()
        var answers = CorrectionAnswers()
        let table = try TableFile.all(in: CSVWriter.bytes(header: header, rows: rows))
        #expect(try answers.add(table, known: plan.known) == [])
        #expect(answers.count == 0)
    }

    @Test(arguments: ["орган;адрес", "1. №;2.;3.;4.;5.;6.;7.;8.;9.", "a;b;c;d;e;f;g;h;i;j"])
    func `another table is refused`(head: String) throws {
        var answers = CorrectionAnswers()
        let table = try TableFile.all(in: Array("\(head)\r\nx\r\n".utf8))
        #expect(throws: CorrectionTableError.notAPlan(columns: table[0].rows[0].cells.count)) {
            try answers.add(table, known: [])
        }
    }
}
