import FoundationEssentials
import SecauditTestSupport
import Testing

/// A marked report, from the coordinator's desk to an inspector who has three things: report, mark and paper.
@Suite struct ReportMarkTests {
    /// An inspector's folder: nothing of a vault, an identity or a policy is in reach.
    private struct Inspector {
        let folder: String
        var language = "ru"

        init(_ office: Office, _ names: [String]) throws {
            folder = office.path("inspector-\(UUID().uuidString)")
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for name in names {
                try FileManager.default.copyItem(atPath: office.path(name), toPath: "\(folder)/\(name)")
            }
        }

        func verify(_ arguments: String...) throws -> ProgramOutcome {
            var run = ProgramRun(
                Desk.program,
                ["report", "verify", "\(folder)/\(arguments[0])"] + arguments.dropFirst() + ["--language", language],
                environment: ["HOME": folder, "LANG": "C.UTF-8"]
            )
            run.timeLimit = 60
            return try run.finished()
        }

        func change(_ name: String, _ body: (inout [UInt8]) -> Void) throws {
            let place = URL(filePath: "\(folder)/\(name)")
            var bytes = [UInt8](try Data(contentsOf: place))
            body(&bytes)
            try Data(bytes).write(to: place)
        }
    }

    /// The check's JSON as a file, as of a day.
    private func report(_ desk: Desk, asOf day: String, _ name: String) throws -> String {
        let path = desk.office.path(name)
        let check = try desk.run(
            "check",
            "--as-of",
            day,
            "--all",
            "--format",
            "json",
            "--output",
            path
        )
        #expect([0, 1, 2].contains(check.status), "\(check)")
        return path
    }

    private func root(_ desk: Desk) throws -> String {
        let sheet = try desk.done("report", "root").output
        let signs = sheet.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { line in
            !line.isEmpty && line.utf8.allSatisfy { (65...90).contains($0) || (50...55).contains($0) || $0 == 45 }
        }
        return signs.joined(separator: "-")
    }

    @Test func `an inspector verifies a report with the program and a sheet of paper`() throws {
        let office = try Office.furnished()
        let path = try report(office.chief, asOf: "2026-09-30", "report.json")
        let signed = try office.chief.done("report", "sign", path)
        #expect(signed.output.contains("✓ Отметка целостности: \(path).mark"), "\(signed)")
        let root = try root(office.chief)
        #expect(signed.output.contains(root), "\(signed)")
        let inspector = try Inspector(office, ["report.json", "report.json.mark"])
        let found = try inspector.verify("report.json", "--root", root)
        #expect(found.status == 0, "\(found)")
        for words in [
            "✓ Отчёт не изменён", "Город Образцовск, 01.07.2026–30.09.2026, на 30.09.2026",
            "Кто поставил: Образцова А.",
            "основал(а) хранилище", "Чего без хранилища узнать нельзя", "не является электронной подписью",
            "Отчёт за прошлый квартал не указан",
        ] {
            #expect(found.output.contains(words), "\(words): \(found)")
        }
        // The paper's first line, typed in small letters with Cyrillic ones among them.
        let typed = root.prefix(19).lowercased().replacing("-", with: " ").replacing("a", with: "а")
            .replacing("c", with: "с").replacing("o", with: "0")
        #expect(try inspector.verify("report.json", "--root", typed).status == 0)
        var english = inspector
        english.language = "en"
        let inEnglish = try english.verify("report.json", "--root", root)
        #expect(inEnglish.output.contains("This integrity mark is no electronic signature."), "\(inEnglish)")
    }

    @Test func `whatever is not as it was is refused with 65, and another root with 77`() throws {
        let office = try Office.furnished()
        let path = try report(office.chief, asOf: "2026-09-30", "report.json")
        try office.chief.done("report", "sign", path)
        let root = try root(office.chief)
        for (name, place) in [("report.json", 40), ("report.json.mark", 700), ("report.json.mark", 3)] {
            let inspector = try Inspector(office, ["report.json", "report.json.mark"])
            try inspector.change(name) { $0[place] ^= 1 }
            let refused = try inspector.verify("report.json", "--root", root)
            #expect(refused.status == 65, "\(name) \(place): \(refused)")
            #expect(refused.output.isEmpty, "\(refused)")
        }
        let inspector = try Inspector(office, ["report.json", "report.json.mark"])
        let other = (root.first == "A" ? "B" : "A") + root.dropFirst()
        let foreign = try inspector.verify("report.json", "--root", other)
        #expect(foreign.status == 77 && foreign.output.isEmpty, "\(foreign)")
        // What would fit is not told: it would be typed in next.
        #expect(!foreign.errors.contains(root.prefix(9)), "\(foreign)")
        // Too little to compare, nothing at all, and files that are not there.
        #expect(try inspector.verify("report.json", "--root", String(root.prefix(12))).status == 64)
        #expect(try inspector.verify("report.json").status == 64)
        #expect(try inspector.verify("nothing.json", "--root", root).status == 66)
        #expect(try inspector.verify("report.json.mark", "--root", root).status == 65)
    }

    @Test func `each quarter's mark names the report of the quarter before`() throws {
        let office = try Office.furnished()
        let second = try report(office.chief, asOf: "2026-06-30", "q2.json")
        try office.chief.done("report", "sign", second)
        let third = try report(office.chief, asOf: "2026-09-30", "q3.json")
        try office.chief.done("report", "sign", third)
        let root = try root(office.chief)
        let inspector = try Inspector(office, ["q2.json", "q3.json", "q3.json.mark"])
        let before = "\(inspector.folder)/q2.json"
        #expect(try inspector.verify("q3.json", "--root", root, "--previous", before).status == 0)
        #expect(
            try inspector.verify("q3.json", "--root", root, "--previous", "\(inspector.folder)/q3.json").status == 65
        )
        // By name where the vault does not remember; never a later one, and never itself.
        let named = office.path("named.mark")
        try office.chief.done("report", "sign", third, "--output", named, "--previous", second)
        let again = try String(contentsOfFile: named, encoding: .utf8)
        let first = try String(contentsOfFile: "\(third).mark", encoding: .utf8)
        #expect(Self.previous(of: again) == Self.previous(of: first))
        #expect(Self.previous(of: first)?.count == 64)
        for wrong in [third, named] {
            let output = office.path("wrong.mark")
            #expect(
                try office.chief.run("report", "sign", second, "--output", output, "--previous", wrong).status == 65
            )
            #expect(!FileManager.default.fileExists(atPath: output))
        }
        // The history of checks says which report was marked.
        #expect(try office.chief.done("report", "history").output.contains("отметка целостности"))
    }

    private static func previous(of envelope: String) -> String? {
        envelope.split(separator: "\n").first { $0.hasPrefix("  \"previous\": ") }
            .map { $0.dropFirst("  \"previous\": ".count).filter { $0.isHexDigit } }
    }

    @Test func `an officer's mark is certified by the coordinator`() throws {
        let office = try Office.shared()
        let path = try report(office.chief, asOf: "2026-09-30", "report.json")
        try office.newcomer.done("report", "sign", path)
        let inspector = try Inspector(office, ["report.json", "report.json.mark"])
        let found = try inspector.verify("report.json", "--root", try root(office.chief))
        #expect(found.status == 0, "\(found)")
        #expect(found.output.contains("Кто поставил: Примеров П. П., ответственный работник"), "\(found)")
        #expect(found.output.contains("Примеров П. П.: ключ удостоверен — Образцова А."), "\(found)")
    }

    @Test func `a mark is not written over another, nor on what is no report`() throws {
        let office = try Office.furnished()
        let path = try report(office.chief, asOf: "2026-09-30", "report.json")
        try office.chief.done("report", "sign", path)
        #expect(try office.chief.run("report", "sign", path).status == 73)
        try office.write("{}", to: "other.json")
        let refused = try office.chief.run("report", "sign", office.path("other.json"))
        #expect(refused.status == 65, "\(refused)")
        #expect(!FileManager.default.fileExists(atPath: office.path("other.json.mark")))
    }
}
