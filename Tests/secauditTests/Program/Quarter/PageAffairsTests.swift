import SecauditTestSupport
import Testing

/// What befalls a page is recorded through the program, and shown.
@Suite struct PageAffairsTests {
    @Test func `somebody who knows no words of the command is asked what happened, when and to whom`() throws {
        let office = try Office.furnished()
        let run = try TypedRun(office.chief, "evidence", "event")
        run.answerUnseen("Парольная фраза вашего ключа:", Desk.usual)
        run.answer("Что произошло?", "сообщено")
        run.answer("Когда", "02.07.2026")
        #expect(run.shows("1  отдел информатизации"), "\(run.screen)")
        run.terminal.type("\n")
        let outcome = run.finish()
        #expect(outcome.status == 0, "\(outcome) \(run.screen)")
        #expect(outcome.output.hasSuffix("✓ Записано: vk.com/obrazcovsk.\n"), "\(outcome)")
        let listed = try office.chief.done("evidence", "list", "--account", "obrazcovsk").output
        #expect(listed.contains("02.07.2026  сообщено, отдел информатизации — "), "\(listed)")
    }

    @Test func `a pipe is told which word is missing`() throws {
        let refused = try Office.furnished().chief.run("evidence", "event", "--account", "obrazcovsk")
        #expect(refused.status == 64)
        #expect(refused.errors.contains("KIND"))
    }

    @Test func `the publication of an act belongs to the municipality, and the check finds it`() throws {
        let chief = try Office.furnished().chief
        let place = "https://obrazcovsk.example"
        let said = try chief.done("evidence", "event", "act-published", "--on", "2023-04-01", "--place", place)
        #expect(said.output == "✓ Записано: Город Образцовск.\n")
        let report = try chief.run("check", "--as-of", "2026-09-30", "--all").output
        #expect(report.contains("✓ Р.3             размещено 01.04.2023"), "\(report)")
    }

    @Test func `a page is shown with its organ, its people and its logins`() throws {
        let office = try Office.shared()
        let chief = office.chief
        try chief.done("account", "move", "obrazcovsk", "--to", "vk.com/obrazcovsk_gorod", "--on", "2026-07-01")
        let shown = try chief.done("account", "show", "gorod").output
        // The second factor was seen on the day on which the test runs.
        #expect(shown.contains("\n    второй фактор включён, приложение, "))
        #expect(
            shown.split(separator: "\n").filter { !$0.contains("второй фактор") }.joined(separator: "\n") == """
                vk.com/obrazcovsk_gorod
                  сеть: ВКонтакте
                  орган: Администрация города
                  создан: 01.02.2024
                  прежний адрес, до 01.07.2026: vk.com/obrazcovsk
                  ответственный: Образцова Анна, с 01.02.2024
                  доступ через: vk.com/obrazcovsk_gorod
                    имеют доступ (по ключам): Образцова А., Примеров П. П.
                Все сведения с днями и авторами:  secaudit evidence list --account vk.com/obrazcovsk_gorod
                """
        )
    }
}
