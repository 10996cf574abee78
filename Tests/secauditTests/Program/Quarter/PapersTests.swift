import FoundationEssentials
import SecauditRegister
import SecauditTestSupport
import Testing

/// The papers of a quarter, as a process: a folder is written whole or not at all, and nobody's work is lost.
@Suite struct PapersTests {
    private func make(_ office: Office, _ folder: String = "папка") throws -> ProgramOutcome {
        try office.chief.run("report", "make", office.path(folder), "--as-of", "2026-09-30")
    }

    private func tree(_ office: Office, _ folder: String = "папка") throws -> [String: Data] {
        let root = office.path(folder)
        let names = try FileManager.default.subpathsOfDirectory(atPath: root)
        var files: [String: Data] = [:]
        for name in names where !isFolder("\(root)/\(name)") {
            files[name] = try Data(contentsOf: URL(filePath: "\(root)/\(name)"))
        }
        return files
    }

    private func isFolder(_ path: String) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType) == .typeDirectory
    }

    @Test func `the folder holds the papers, and a second run makes the same bytes`() throws {
        let office = try Office.furnished()
        let first = try make(office)
        #expect(first.status == 0, "\(first)")
        #expect(first.output.contains("Заполнить до подписания"))
        let before = try tree(office)
        #expect(before.keys.contains("1-сводная-справка.html"))
        #expect(before.keys.contains("органы/001-Администрация-города/1-акт-проверки.html"))
        #expect(try make(office).status == 0)
        #expect(try tree(office) == before)
        let left = try FileManager.default.contentsOfDirectory(atPath: office.folder).filter { $0.contains("папка.") }
        #expect(left.isEmpty)
    }

    @Test func `the journal and a commission are in the papers, and no password is`() throws {
        let office = try Office.furnished()
        // The vault's own entries are of today: the journal of an earlier day has none.
        let zone = try #require(ZoneOffset("+07:00"))
        let today = Instant(seconds: Int64(Date.now.timeIntervalSince1970)).day(in: zone)
        let made = try office.chief.run(
            "report",
            "make",
            office.path("папка"),
            "--as-of",
            today.description,
            "--commission",
            "образцова",
            "--commission",
            "примеров"
        )
        #expect(made.status == 0, "\(made)")
        let files = try tree(office)
        let folder = "органы/001-Администрация-города"
        let act = String(decoding: try #require(files["\(folder)/1-акт-проверки.html"]), as: UTF8.self)
        #expect(act.contains("комиссией в составе: председатель — Образцова"))
        #expect(act.contains("члены комиссии — Примеров"))
        let journal = String(
            decoding: try #require(files["\(folder)/5-журнал-паролей-выписка.html"]),
            as: UTF8.self
        )
        #expect(journal.contains("Часть II. Выдача и прекращение доступа"))
        for (name, bytes) in files {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains(Office.password) && !text.contains(Office.seed), "\(name)")
        }
        #expect(files["\(folder)/2-план-устранения.xlsx"]?.starts(with: [0x50, 0x4B, 0x03, 0x04]) == true)
    }

    @Test func `a paper that somebody edited is not written over`() throws {
        let office = try Office.furnished()
        #expect(try make(office).status == 0)
        try office.write("правка", to: "папка/1-сводная-справка.html")
        let before = try tree(office)
        let refused = try make(office)
        #expect(refused.status == 73, "\(refused)")
        #expect(refused.errors.contains("1-сводная-справка.html"))
        #expect(try tree(office) == before)
    }

    @Test(arguments: ["папка/скан.pdf", "папка/органы/мой.txt"])
    func `a folder with anything else in it is left alone`(name: String) throws {
        let office = try Office.furnished()
        #expect(try make(office).status == 0)
        try office.write("чужое", to: name)
        let before = try tree(office)
        let refused = try make(office)
        #expect(refused.status == 73, "\(refused)")
        #expect(try tree(office) == before)
    }

    @Test func `a folder of somebody else's is refused before anything is asked`() throws {
        let office = try Office.furnished()
        let refused = try office.chief.unasked("report", "make", office.folder, "--as-of", "2026-09-30")
        #expect(refused.status == 73, "\(refused)")
    }
}
