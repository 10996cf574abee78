import Glibc
import SecauditTestSupport
import Testing

/// What people confirm, count and see, recorded through the program.
@Suite struct AttestTests {
    private static let questions = "Администрация города: вопросов "

    @Test func `all open questions are asked in one pass, with a way back, and recorded together`() throws {
        let office = try Office.furnished()
        let run = try TypedRun(office.chief, "evidence", "attest", "--organ", "админ", "--as-of", "2026-07-01")
        run.answerUnseen("Парольная фраза вашего ключа:", Desk.usual)
        #expect(run.shows(Self.questions), "\(run.screen)")
        run.answer("[д/н/х/п]", "да")
        run.answer("2/", "назад")
        run.answer("1/", "возможно")
        run.answer("Ответьте «д»", "н")
        run.answer("Пояснение", "план в работе")
        // The rest is left open.
        for _ in 0..<40 {
            guard run.shows("[д/н/х/п]") else { break }
            run.terminal.type("п\n")
            if run.shows("Записать ответов: 1 (из них «нет»: 1)", for: 3) { break }
        }
        run.terminal.type("д\n")
        let outcome = run.finish()
        #expect(outcome.status == 0, "\(outcome) \(run.screen)")
        #expect(outcome.output.contains("✓ Записано ответов: 1.\n"), "\(outcome)")
    }

    @Test func `broken off in the middle nothing is recorded`() throws {
        let office = try Office.furnished()
        let before = try office.vaultBytes()
        let run = try TypedRun(office.chief, "evidence", "attest", "--organ", "админ")
        run.answerUnseen("Парольная фраза вашего ключа:", Desk.usual)
        run.answer("[д/н/х/п]", "д")
        #expect(run.shows("2/"))
        run.terminal.type("\u{3}")
        #expect(run.finish().signal == SIGINT)
        #expect(try office.vaultBytes() == before)
    }

    @Test func `the questions are listed with the names by which a script answers them`() throws {
        let office = try Office.furnished()
        let list = try office.chief.done("evidence", "attest", "--organ", "админ", "--list").output
        #expect(list.contains("Соблюдается ли запрет публикации информации в формате пресс-релизов"), "\(list)")
        #expect(list.contains("--rule moderation --clause '2.5 абз. 7'"), "\(list)")
        let unasked = try office.chief.run("evidence", "attest", "--organ", "админ")
        #expect(unasked.status == 64, "\(unasked)")
        let alone = try office.chief.run("evidence", "attest", "--organ", "админ", "--answer", "yes")
        #expect(alone.status == 64 && alone.errors.contains("--rule"), "\(alone)")
        try office.chief.done("evidence", "attest", "--organ", "админ", "--rule", "style", "--answer", "yes")
        let after = try office.chief.done("evidence", "attest", "--organ", "админ", "--list").output
        #expect(!after.contains("--rule style "), "\(after)")
    }

    @Test func `posts come from a table, line by line taken or explained`() throws {
        let office = try Office.furnished()
        let address = try office.chief.done("account", "list").output.split(separator: " ").last.map { line in
            String(line.filter { !$0.isWhitespace })
        }
        let page = try #require(address)
        try office.write(
            "Ссылка;Неделя;Публикаций\nhttps://\(page);2026-W27;8\n\(page);2026-W28;7\nvk.com/drugaya;2026-W28;1\n",
            to: "posts.csv"
        )
        let dry = try office.chief.done("evidence", "posts", office.path("posts.csv"), "--dry-run").output
        #expect(dry.contains("Ничего не внесено"), "\(dry)")
        let first = try office.chief.done("evidence", "posts", office.path("posts.csv")).output
        #expect(
            first == """
                строка 4: страницы нет в Реестре: vk.com/drugaya

                Страниц 1, недель 2; записано 2, без изменений 0, не внесено с объяснением 1.

                """,
            "\(first)"
        )
        let second = try office.chief.done("evidence", "posts", office.path("posts.csv")).output
        #expect(second.contains("записано 0, без изменений 2"), "\(second)")
        let report = try office.chief.run("check", "--group", "conduct", "--as-of", "2026-07-12", "--all").output
        #expect(report.contains("Отдельно, на вывод не влияет"), "\(report)")
    }

    @Test func `a look at a page is recorded by options`() throws {
        let office = try Office.furnished()
        let done = try office.chief.done("evidence", "page", "--picture", "--no-cover", "--phone", "")
        #expect(done.output == "✓ Записано.\n")
        let export = try office.chief.done("register", "export").output
        #expect(export.contains("\"picture\" : true"), "\(export)")
        #expect(export.contains("\"cover\" : false"))
        #expect(export.contains("\"phone\" : \"\""))
    }
}
