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
        #expect(try answers.add(try Table(csv: file), known: plan.known) == [])
        #expect(answers.count == 1)
        let filled = try #require(try plan.table(answers).rows.first { $0[0].hasPrefix("1 ") })
        #expect(filled[5...8] == ["=отпуск", "Примеров П.", "20.10.2026", "сменён 15.10.2026"])
    }

    @Test func `rows of another check are named and not taken`() throws {
        let plan = try Plan()
        var (header, rows) = try plan.table()
        let place = try #require(rows.firstIndex { $0[0].hasPrefix("1 ") })
        rows[place][0] = "1 00000000000000ff"
        rows[place][6] = "Примеров П."
        var answers = CorrectionAnswers()
        let table = try Table(csv: CSVWriter.bytes(header: header, rows: rows))
        #expect(try answers.add(table, known: plan.known) == ["00000000000000ff"])
        #expect(answers.count == 0)
    }

    @Test func `an empty table changes nothing`() throws {
        let plan = try Plan()
        let (header, rows) = try plan.table()
        var answers = CorrectionAnswers()
        let table = try Table(csv: CSVWriter.bytes(header: header, rows: rows))
        #expect(try answers.add(table, known: plan.known) == [])
        #expect(answers.count == 0)
    }

    @Test(arguments: ["орган;адрес", "1. №;2.;3.;4.;5.;6.;7.;8.;9.", "a;b;c;d;e;f;g;h;i;j"])
    func `another table is refused`(head: String) throws {
        var answers = CorrectionAnswers()
        let table = try Table(csv: Array("\(head)\r\nx\r\n".utf8))
        #expect(throws: CorrectionTableError.notAPlan(columns: table.header.count)) {
            try answers.add(table, known: [])
        }
    }
}
