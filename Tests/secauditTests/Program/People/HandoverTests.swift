import FoundationEssentials
import SecauditTestSupport
import Testing

/// A handover from the plan to the last open step, as a process.
@Suite struct HandoverTests {
    /// Примеров answers for the page together with nobody; both he and Образцова hold its password.
    private func office() throws -> Office {
        let office = try Office.shared()
        try office.chief.done(
            "appoint",
            "add",
            "--account",
            "obrazcovsk",
            "--person",
            "примеров",
            "--from",
            "2024-07-01"
        )
        return office
    }

    private func apply(_ office: Office, _ more: String...) throws -> ProgramOutcome {
        try office.chief.runAll(["handover", "apply", "--from", "примеров"] + more)
    }

    @Test func `applying withdraws, appoints and records the departure, and what is left is listed`() throws {
        let office = try office()
        let done = try apply(office, "--to", "тестова", "--on", "2026-08-14")
        #expect(done.status == 1, "\(done)")
        #expect(done.output.contains("✓ vk.com/obrazcovsk: доступ прекращён, ключи сменены: Примеров П. П."), "\(done)")
        #expect(done.output.contains("назначен с 15.08.2026"), "\(done)")
        #expect(done.output.contains("✓ Уход записан: Примеров П. П."), "\(done)")
        #expect(done.output.contains("не сменено: пароль"), "\(done)")
        #expect(try office.newcomer.run("credential", "show", "obrazcovsk").status == 77)
    }

    @Test func `a second run finds nothing left to do in the vault`() throws {
        let office = try office()
        _ = try apply(office, "--to", "тестова", "--on", "2026-08-14")
        let before = try office.vaultBytes()
        let again = try apply(office, "--to", "тестова")
        #expect(again.status == 1, "\(again)")
        #expect(!again.output.contains("✓ vk.com"), "\(again)")
        #expect(try office.vaultBytes() == before)
    }

    @Test func `everything is cleared once each change is stated`() throws {
        let office = try office()
        _ = try apply(office, "--to", "тестова", "--on", "2026-08-14")
        #expect(try office.chief.run("handover", "status").status == 1)
        for kind in ["password", "totp", "recovery-codes", "recovery-contacts", "sessions", "page-roles"] {
            try office.chief.done("credential", "edit", "obrazcovsk", "--changed", kind)
        }
        // The vault still has the old password: the other line of what is owed.
        #expect(try office.chief.run("handover", "status").status == 1)
        try office.chief.done("credential", "edit", "obrazcovsk", "--generate")
        let status = try office.chief.run("handover", "status")
        #expect(status.status == 0, "\(status)")
        #expect(status.output.contains("незавершённого нет"))
    }

    @Test func `the only one with access keeps it`() throws {
        let office = try Office.furnished()
        let before = try office.vaultBytes()
        let left = try office.chief.run("handover", "apply", "--from", "образцова", "--on", "2026-08-14")
        #expect(left.status == 1, "\(left)")
        #expect(left.output.contains("больше доступа ни у кого нет"), "\(left)")
        #expect(try office.vaultBytes() != before)
        #expect(try office.chief.run("credential", "show", "obrazcovsk").status == 0)
    }

    @Test func `a transfer ends the appointments and the access, and not the employment`() throws {
        let office = try office()
        let moved = try apply(office, "--to", "тестова", "--on", "2026-08-14", "--reason", "transfer")
        #expect(moved.output.contains("назначение прекращено, последний день 14.08.2026"), "\(moved)")
        #expect(moved.output.contains("Примеров П. П. остаётся работником: уход не записан."), "\(moved)")
        #expect(!moved.output.contains("Уход записан"), "\(moved)")
        #expect(moved.output.contains("доступ прекращён, ключи сменены: Примеров П. П."), "\(moved)")
        let status = try office.chief.run("handover", "status")
        #expect(status.status == 1 && status.output.contains("не сменено: пароль"), "\(status)")
        let path = office.path("акт.html")
        _ = try office.chief.run(
            "handover",
            "plan",
            "--from",
            "примеров",
            "--reason",
            "transfer",
            "--on",
            "2026-08-14",
            "--output",
            path
        )
        let act = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        #expect(act.contains("<h1>АКТ</h1>"))
        #expect(act.contains("в связи с переводом"))
    }

    @Test func `an absence for a time leaves the access as it is`() throws {
        let office = try office()
        let away = try apply(office, "--to", "тестова", "--on", "2026-08-14", "--until", "2026-09-04")
        #expect(away.output.contains("✓ Отсутствие записано: Примеров П. П."), "\(away)")
        #expect(!away.output.contains("доступ прекращён"), "\(away)")
        #expect(try office.newcomer.run("credential", "show", "obrazcovsk").status == 0)
    }

    @Test func `an absence without its last day withdraws nothing`() throws {
        let office = try office()
        for day in [[], ["--until", "2026-09-04", "--reason", "transfer"]] {
            let arguments = ["handover", "apply", "--from", "примеров", "--to", "тестова", "--on", "2026-08-14"]
            let before = try office.vaultBytes()
            let refused = try office.chief.runAll(arguments + (day.isEmpty ? ["--reason", "absence"] : day))
            #expect(refused.status == 64 && refused.output.isEmpty, "\(refused)")
            #expect(refused.errors.contains("--until"), "\(refused)")
            #expect(try office.vaultBytes() == before)
        }
        #expect(try office.newcomer.run("credential", "show", "obrazcovsk").status == 0)
        let away = try apply(
            office,
            "--to",
            "тестова",
            "--on",
            "2026-08-14",
            "--until",
            "2026-09-04",
            "--reason",
            "absence"
        )
        #expect(away.output.contains("✓ Отсутствие записано: Примеров П. П."), "\(away)")
    }

    @Test func `the plan is an act where the file is to be one`() throws {
        let office = try office()
        let path = office.path("акт.html")
        let plan = try office.chief.run("handover", "plan", "--from", "примеров", "--to", "тестова", "--output", path)
        #expect([0, 1].contains(plan.status), "\(plan)")
        let act = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        #expect(act.contains("АКТ (проект)"))
        #expect(act.contains("Примеров Пётр Петрович, специалист"))
        #expect(act.contains("Отрывная часть для кадровой службы"))
        #expect(!act.contains(Office.password))
        try office.chief.runAll(["handover", "plan", "--from", "примеров", "--output", office.path("акт.DOCX")])
        let file = try Data(contentsOf: URL(filePath: office.path("акт.DOCX")))
        #expect(file.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    }

    @Test func `the papers of a handover by commission name its members and the reorganisation`() throws {
        let office = try office()
        let folder = office.path("дела")
        try office.chief.runAll([
            "handover", "plan", "--from", "примеров", "--to", "тестова", "--reason", "reorganisation",
            "--commission", "образцова", "--commission", "тестова", "--papers", folder,
        ])
        let act = String(
            decoding: try Data(contentsOf: URL(filePath: "\(folder)/1-акт-приёма-передачи.html")),
            as: UTF8.self
        )
        #expect(act.contains("в связи с реорганизацией органа (организации)"))
        #expect(act.contains("Правопреемник:"))
        #expect(act.contains("Доступ принят комиссионно: Образцова"))
        // Named at the head of the act; nobody is asked to sign for him.
        #expect(act.split(separator: "Сдал:").count == 2)
        let unknown = try office.chief.run(
            "handover",
            "plan",
            "--from",
            "примеров",
            "--commission",
            "никто",
            "--papers",
            office.path("нет")
        )
        #expect((unknown.status ?? 0) > 1, "\(unknown)")
        #expect(!FileManager.default.fileExists(atPath: office.path("нет")))
    }
}
