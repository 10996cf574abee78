import FoundationEssentials
import SecauditTestSupport
import Testing

/// The everyday verb, as a process: exit codes, formats, files.
@Suite struct CheckCommandTests {
    @Test func `a failed must exits with 1 and says where`() throws {
        let office = try Office.furnished()
        try office.chief.done(
            "appoint",
            "end",
            "--account",
            "obrazcovsk",
            "--person",
            "образцова",
            "--on",
            "2024-03-01"
        )
        let check = try office.chief.run("check")
        #expect(check.status == 1, "\(check)")
        #expect(check.output.contains("✗ Администрация города"))
        #expect(check.output.contains("п. 1.4 абз. 3"))
    }

    @Test func `what is only unconfirmed exits with 2`() throws {
        let check = try Office.furnished().chief.run("check", "--group", "security")
        #expect(check.status == 2, "\(check)")
        #expect(check.output.contains("не выполнено 0"))
    }

    @Test func `what complies exits with 0`() throws {
        let office = try Office.furnished()
        try office.chief.done(
            "evidence",
            "attest",
            "--organ",
            "администрация",
            "--rule",
            "security-measures",
            "--answer",
            "yes"
        )
        let check = try office.chief.run("check", "--group", "security")
        #expect(check.status == 0, "\(check)")
        #expect(check.output.contains("нарушений не выявлено"))
    }

    @Test func `JSON is a document of its own and equal each time`() throws {
        let chief = try Office.furnished().chief
        let first = try chief.run("check", "--format", "json")
        let second = try chief.reading("en").run("check", "--format", "json")
        let report = try JSONDecoder().decode(Report.self, from: Data(first.bytes))
        #expect(report.format == "secaudit/check/1")
        #expect(first.bytes == second.bytes)
        #expect(first.errors.isEmpty)
    }

    @Test func `each organ gets a file of its own`() throws {
        let office = try Office.furnished()
        try office.chief.done("organ", "add", "--name", "Архивный отдел", "--kind", "body")
        let check = try office.chief.run("check", "--per-organ", office.path("reports"))
        #expect(check.status == 1, "\(check)")
        let names = try FileManager.default.contentsOfDirectory(atPath: office.path("reports")).sorted()
        #expect(names.map { String($0.prefix { $0 != "-" }) } == ["Администрация", "Архивный"])
        for name in names {
            let text = try String(contentsOf: URL(filePath: office.path("reports/\(name)")), encoding: .utf8)
            #expect(text.contains("Архивный отдел") == name.hasPrefix("Архивный"))
        }
    }

    @Test func `a report goes into a file when asked`() throws {
        let office = try Office.furnished()
        let shown = try office.chief.run("check")
        let written = try office.chief.run("check", "--output", office.path("report.txt"), "--quiet")
        #expect(written.output.isEmpty)
        #expect(written.status == shown.status)
        let text = try String(contentsOf: URL(filePath: office.path("report.txt")), encoding: .utf8)
        #expect(text == shown.output)
    }

    @Test(
        arguments: [
            (["--organ", "Водоканал"], 66, "Водоканал"), (["--quarter", "2099-Q1"], 64, "2099-Q1"),
            (["--quarter", "2026-Q1", "--as-of", "2026-01-31"], 64, "--as-of"),
            (["--as-of", "2019-12-31"], 65, "2019"),
            (["--municipality", "Энск"], 66, "Энск"), (["--format", "pdf"], 64, "pdf"),
        ] as [([String], Int32, String)]
    )
    func `a check that cannot be made is never a success`(options: [String], status: Int32, named: String) throws {
        let office = try Office.furnished()
        for language in ["ru", "en"] {
            let check = try office.chief.reading(language).prepared(["check"] + options).finished()
            #expect(check.status == status, "\(check)")
            #expect(check.output.isEmpty)
            #expect(check.errors.contains(named), "\(check)")
        }
    }

    @Test func `a day before the vault was made is judged with a word about it, another without`() throws {
        let chief = try Office.furnished().chief
        let before = try chief.run("check", "--as-of", "2026-01-31")
        #expect(before.errors.hasPrefix("! Хранилище создано "), "\(before)")
        #expect(before.errors.contains(", проверка — по состоянию на 31.01.2026: внесённого с тех пор в ней нет.\n"))
        #expect(before.errors.contains("\n  Как обстоит дело сегодня:  secaudit check\n"))
        let english = try chief.reading("en").run("check", "--as-of", "2026-01-31")
        #expect(english.errors.contains("the check is as of 31 January 2026: what was entered since is not in it.\n"))
        #expect(try chief.run("check", "--as-of", "2026-01-31", "--quiet").errors.isEmpty)
        #expect(!(try chief.run("check").errors.contains("создано")))
    }

    private struct Report: Decodable {
        let format: String
    }
}
