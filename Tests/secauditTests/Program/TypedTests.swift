import FoundationEssentials
import Glibc
import SecauditTestSupport
import Testing

/// The program at a real terminal.
@Suite struct TypedTests {
    @Test func `a passphrase is typed unseen`() throws {
        let office = try Office.furnished()
        let run = try TypedRun(office.chief, "account", "list")
        run.answerUnseen("Парольная фраза вашего ключа:", Desk.usual)
        let outcome = run.finish()
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.output == "Администрация города — vk.com/obrazcovsk\n")
        #expect(!run.screen.contains(Desk.usual))
        #expect(run.terminal.echoes)
    }

    @Test func `breaking off at a passphrase restores the terminal and changes nothing`() throws {
        let office = try Office.furnished()
        let before = try office.vaultBytes()
        let run = try TypedRun(office.chief, "person", "add", "--name", "Новикова Проба")
        #expect(run.shows("Парольная фраза вашего ключа:"))
        #expect(run.terminal.waits(untilEcho: false))
        run.terminal.type("лошадь\u{3}")
        let outcome = run.finish()
        #expect(outcome.signal == SIGINT, "\(outcome)")
        #expect(run.terminal.echoes)
        #expect(try office.vaultBytes() == before)
        #expect(!run.screen.contains("лошадь"))
    }

    @Test func `the end of the input at a passphrase changes nothing`() throws {
        let office = try Office.furnished()
        let run = try TypedRun(office.chief, "account", "list")
        #expect(run.shows("Парольная фраза вашего ключа:"))
        #expect(run.terminal.waits(untilEcho: false))
        run.terminal.type("\u{4}")
        let outcome = run.finish()
        #expect(outcome.status == 74, "\(outcome)")
        #expect(outcome.errors == "secaudit: Ввод прерван; ничего не изменено.\n  → Повторите команду.\n")
        #expect(run.terminal.echoes)
    }

    @Test func `a position behind the name is not asked for again`() throws {
        let office = try Office.furnished()
        let run = try TypedRun(office.chief, "person", "add")
        run.answerUnseen("Парольная фраза вашего ключа:", Desk.usual)
        run.answer("Фамилия, имя, отчество?", "Новикова, заведующая")
        run.answer("Нужны фамилия и имя", "Новикова Проба ,  заведующая отделом, архивист")
        run.answer("Служебный телефон", "")
        run.answer("Служебная почта", "")
        run.answer("В каком органе работает?", "админ")
        let outcome = run.finish()
        #expect(outcome.output.hasPrefix("✓ Добавлено: Новикова Проба.\n"), "\(outcome) \(run.screen)")
        #expect(!run.screen.contains("Должность?"))
        let list = try office.chief.done("person", "list").output
        #expect(list.contains("Новикова Проба, заведующая отделом, архивист"), "\(list)")
    }

    @Test func `an account is added by answers alone, with a way back`() throws {
        let office = try Office.furnished()
        try office.chief.done("organ", "add", "--name", "Архивный отдел", "--kind", "body")
        let run = try TypedRun(office.chief, "account", "add")
        run.answerUnseen("Парольная фраза вашего ключа:", Desk.usual)
        run.answer("Какой орган?", "админ")
        run.answer("Адрес страницы?", "назад")
        run.answer("Какой орган?", "архив")
        run.answer("Адрес страницы?", "https://vk.com/оbraz")
        run.answer("Адрес страницы?", "https://vk.com/obraz_arhiv")
        run.answer("Когда создана", "31.02.2026")
        run.answer("Такого дня нет", "01.10.2026")
        let outcome = run.finish()
        #expect(outcome.status == 0, "\(outcome) \(run.screen)")
        #expect(outcome.output.hasPrefix("✓ Аккаунт добавлен: vk.com/obraz_arhiv.\n"), "\(outcome)")
        #expect(try office.chief.done("account", "list").output.contains("Архивный отдел — vk.com/obraz_arhiv\n"))
    }

    @Test func `an identity is copied from paper line by line, and a slip is seen at once`() throws {
        let office = try Office.furnished()
        let desk = office.chief
        let paper = try desk.done("identity", "backup").output.split(separator: "\n").map(String.init)
            .filter { $0.first?.isNumber == true }
        try FileManager.default.moveItem(atPath: desk.identity, toPath: office.path("lost"))
        let without = try desk.run("account", "list")
        #expect(without.status == 66 && without.errors.contains("secaudit identity restore"), "\(without)")
        let run = try TypedRun(desk, "identity", "restore")
        run.answer("Строка 1?", paper[1])
        run.answer("Строка 1 не сходится", String(paper[0].dropFirst(2)))
        for (number, line) in paper.enumerated().dropFirst() { run.answer("Строка \(number + 1)?", line.lowercased()) }
        run.answer("Строка \(paper.count + 1)?", "")
        run.answerUnseen("Парольная фраза этого ключа:", Desk.usual)
        let outcome = run.finish()
        #expect(outcome.status == 0, "\(outcome) \(run.screen)")
        let restored = try Data(contentsOf: URL(filePath: desk.identity))
        #expect(try restored == Data(contentsOf: URL(filePath: office.path("lost"))))
        #expect(try desk.run("account", "list").status == 0)
        // Without a person there, the file has to be named.
        try FileManager.default.removeItem(atPath: desk.identity)
        #expect(try desk.run("identity", "restore").status == 64)
        #expect(!FileManager.default.fileExists(atPath: desk.identity))
    }

    @Test func `where there is nothing to go back to a person is told so`() throws {
        let office = try Office.furnished()
        try office.chief.done("organ", "add", "--name", "Архивный отдел", "--kind", "body")
        let first = try TypedRun(office.chief, "account", "add")
        first.answerUnseen("Парольная фраза вашего ключа:", Desk.usual)
        first.answer("Какой орган?", "назад")
        #expect(first.shows("Это первый вопрос: назад некуда."), "\(first.screen)")
        first.terminal.type("\u{3}")
        #expect(first.finish().signal == SIGINT)
        let alone = try TypedRun(office.chief, "organ", "show")
        alone.answerUnseen("Парольная фраза вашего ключа:", Desk.usual)
        alone.answer("Какой орган?", "назад")
        alone.answer("Это первый вопрос: назад некуда.", "архив")
        let outcome = alone.finish()
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.output == "Архивный отдел\n  вид: орган\n")
    }

    @Test func `the only one there is is named, not taken in silence`() throws {
        let office = try Office.furnished()
        let run = try TypedRun(office.chief, "organ", "show")
        run.answerUnseen("Парольная фраза вашего ключа:", Desk.usual)
        #expect(run.shows("Какой орган?  Администрация города"), "\(run.screen)")
        #expect(run.finish().status == 0)
    }

    @Test func `a first workspace is made by answers alone`() throws {
        let office = try Office()
        let run = try TypedRun(office.chief, "init", "--kdf", "interactive")
        run.answer("Как называется муниципальное образование?", "Город Образцовск")
        run.answer("Какой порядок действует?", "новоалт")
        run.answer("опубликования", "31.03.2023")
        // A computer that keeps UTC has no zone to offer.
        run.answer("Часовой пояс", "")
        run.answer("Нужен ответ", "Томск")
        run.answer("UTC+7", "UTC+7")
        run.answer("Ваша фамилия, имя, отчество?", "Образцова")
        run.answer("Нужны фамилия и имя", "Образцова Анна")
        run.answer("Должность", "")
        run.answerUnseen("Парольная фраза для вашего ключа", "коротко")
        run.answerUnseen("Слишком коротко", Desk.usual)
        run.answerUnseen("Ещё раз:", "другая фраза целиком")
        run.answerUnseen("Второй раз введено другое", Desk.usual)
        run.answerUnseen("Ещё раз:", Desk.usual)
        let outcome = run.finish()
        #expect(outcome.status == 0, "\(outcome) \(run.screen)")
        #expect(outcome.output.contains("secaudit identity backup"))
        #expect(
            try office.chief.done("municipality", "list").output == "Город Образцовск  UTC+07:00  novoaltaysk-608\n"
        )
    }
}
