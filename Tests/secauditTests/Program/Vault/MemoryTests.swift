import SecauditTestSupport
import Testing

/// What the vault remembers of its checks.
@Suite struct MemoryTests {
    @Test func `checks are remembered and compared`() throws {
        let office = try Office.furnished()
        #expect(try office.chief.run("report", "diff").status == 66)
        _ = try office.chief.run("check", "--as-of", "2026-08-01")
        _ = try office.chief.run("check", "--as-of", "2026-08-02")
        let history = try office.chief.done("report", "history").output
        #expect(history.contains("1  на 01.08.2026"), "\(history)")
        #expect(history.contains("2  на 02.08.2026"), "\(history)")
        let change = try office.chief.done("report", "diff").output
        #expect(
            change.contains("Проверка по состоянию на 02.08.2026 в сравнении с проверкой на 01.08.2026"),
            "\(change)"
        )
        #expect(change.contains("Новые нарушения: 0"), "\(change)")
    }

    @Test func `the same check twice is remembered once`() throws {
        let office = try Office.furnished()
        _ = try office.chief.run("check", "--as-of", "2026-08-01")
        let before = try office.vaultBytes()
        _ = try office.chief.run("check", "--as-of", "2026-08-01")
        #expect(try office.vaultBytes() == before)
    }

    @Test func `a check of a part is not remembered`() throws {
        let office = try Office.furnished()
        let before = try office.vaultBytes()
        _ = try office.chief.run("check", "--group", "security")
        _ = try office.chief.run("check", "--organ", "администрация")
        #expect(try office.vaultBytes() == before)
    }

    @Test func `an officer sees none of it`() throws {
        let office = try Office.shared()
        _ = try office.chief.run("check", "--as-of", "2026-08-01")
        #expect(try office.newcomer.run("report", "history").status == 77)
        let before = try office.vaultBytes()
        _ = try office.newcomer.run("check")
        #expect(try office.vaultBytes() == before)
    }

    @Test func `the quarter without a value is the last that has ended`() throws {
        let office = try Office.furnished()
        let check = try office.chief.run("check", "--quarter")
        #expect(check.errors.contains("Последний завершённый квартал:"), "\(check)")
    }

    @Test func `today says what is due`() throws {
        let office = try Office.furnished()
        let today = try office.chief.run("today")
        #expect(today.status == 0, "\(today)")
        #expect(today.output.hasPrefix("Город Образцовск · сегодня "), "\(today)")
    }

    @Test func `without a vault today says how to make one`() throws {
        let office = try Office()
        let today = try office.chief.unasked("today")
        #expect(today.status == 0, "\(today)")
        #expect(today.output.contains("secaudit init"))
    }
}
