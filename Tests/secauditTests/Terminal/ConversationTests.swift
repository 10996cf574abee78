import SecauditRegister
import SecauditReport
import Testing

@testable import secaudit

@Suite struct ConversationTests {
    /// 21.11.2026, a Saturday.
    private static let today = CalendarDay(number: 20_778)

    private func lead<Value>(
        _ answers: [String],
        _ language: Language = .russian,
        _ body: (Conversation) throws -> Answer<Value>
    ) throws -> (answer: Answer<Value>, shown: [String]) {
        let port = ScriptedPort(answers)
        let answer = try body(Conversation(port: port, language: language, today: Self.today))
        return (answer, port.shown)
    }

    @Test func `the sample day is the one meant`() {
        #expect(Self.today.description == "2026-11-21")
    }

    @Test func `a text is asked until it is given`() throws {
        let question = Question("Как называется орган?", option: "--name", help: "Полное название по уставу.")
        let (answer, shown) = try lead(["", "  ", "?", " Отдел\u{A0}"]) { try $0.ask(question) }
        #expect(answer == .value("Отдел"))
        #expect(
            shown == [
                "Как называется орган?  |", "Нужен ответ; «?» — справка.", "Как называется орган?  |  ",
                "Нужен ответ; «?» — справка.", "Как называется орган?  |?",
                "Полное название по уставу.\n«назад» — к прошлому вопросу.", "Как называется орган?  | Отдел\u{A0}",
            ]
        )
    }

    @Test func `a text that is refused is asked again with the reason`() throws {
        let question = Question("Zone", option: "--zone")
        let (answer, shown) = try lead(["x", "+7"], .english) {
            try $0.ask(question) { ZoneOffset($0) == nil ? .refused("Not an offset: \($0).") : .taken($0) }
        }
        #expect(answer == .value("+7"))
        #expect(shown == ["Zone  |x", "Not an offset: x.", "Zone  |+7"])
    }

    @Test(arguments: [("Часовой пояс?", "Часовой пояс [UTC+7]?  |"), ("Zone", "Zone [UTC+7]  |")])
    func `Enter takes the default that is shown`(text: String, line: String) throws {
        let (answer, shown) = try lead([""]) { try $0.ask(Question(text, option: "--zone"), default: "UTC+7") }
        #expect(answer == .value("UTC+7"))
        #expect(shown == [line])
    }

    @Test(arguments: ["назад", "НАЗАД", " back "])
    func `there is a way back from every kind of question`(word: String) throws {
        let question = Question("?", option: "--x")
        #expect(try lead([word]) { try $0.ask(question) }.answer == .back)
        #expect(try lead([word]) { try $0.confirm(question) }.answer == .back)
        #expect(try lead([word]) { try $0.day(question) }.answer == .back)
        #expect(try lead([word]) { try $0.choose(question, from: [Choice("а", 1)]) }.answer == .back)
    }

    @Test func `the first question has no way back and says so`() throws {
        let question = Question("Имя", option: "--name", allowsBack: false)
        let (answer, shown) = try lead(["назад", "?", "Анна"]) { try $0.ask(question) }
        #expect(answer == .value("Анна"))
        #expect(
            shown == [
                "Имя  |назад", "Это первый вопрос: назад некуда.", "Имя  |?", "Нужен ответ; «?» — справка.",
                "Имя  |Анна",
            ]
        )
    }

    @Test(arguments: [
        ("д", true), ("Да", true), ("y", true), ("YES", true), ("н", false), ("нет", false), ("N", false),
        ("no", false),
    ])
    func `yes and no are understood in both languages`(text: String, expected: Bool) throws {
        #expect(try lead([text]) { try $0.confirm(Question("?", option: "--x")) }.answer == .value(expected))
    }

    @Test(
        arguments: [
            (nil, "[д/н]", "[y/n]"), (true, "[Д/н]", "[Y/n]"), (false, "[д/Н]", "[y/N]"),
        ] as [(Bool?, String, String)]
    )
    func `the default of a yes or no is the capital letter`(value: Bool?, russian: String, english: String) throws {
        let question = Question("Верно?", option: "--x")
        let answers = value == nil ? ["может", "д"] : ["может", ""]
        let first = try lead(answers) { try $0.confirm(question, default: value) }
        #expect(first.answer == .value(value ?? true))
        #expect(first.shown.prefix(2) == ["Верно? \(russian)  |может", "Ответьте «д» или «н»."])
        let second = try lead(answers, .english) { try $0.confirm(question, default: value) }
        #expect(second.shown.prefix(2) == ["Верно? \(english)  |может", "Answer y or n."])
    }

    @Test(arguments: [
        ("21.11.2026", "2026-11-21"), ("1.2.2024", "2024-02-01"), ("29.02.2024", "2024-02-29"),
        ("2026-11-21", "2026-11-21"), ("31.12", "2026-12-31"), ("сегодня", "2026-11-21"), ("Вчера", "2026-11-20"),
        ("today", "2026-11-21"), ("YESTERDAY", "2026-11-20"), (" 21.11.2026\u{A0}", "2026-11-21"),
    ])
    func `a day is understood as people write it`(text: String, expected: String) throws {
        let (answer, _) = try lead([text]) { try $0.day(Question("День?", option: "--on")) }
        #expect(answer == .value(try #require(CalendarDay(expected))))
    }

    @Test(arguments: [
        ("29.02.2026", TypedDay.impossible), ("29.02", .impossible), ("31.04.2026", .impossible),
        ("00.01.2026", .impossible), ("01.13.2026", .impossible), ("01.01.0000", .impossible),
        ("21.11.26", .unreadable), ("21", .unreadable), ("21.11.", .unreadable), ("021.11.2026", .unreadable),
        ("2026-1-1", .unreadable), ("21/11/2026", .unreadable), ("+1.11.2026", .unreadable), ("завтра", .unreadable),
        ("٢١.١١.٢٠٢٦", .unreadable), ("..", .unreadable), ("1.1.1.1", .unreadable), ("", .unreadable),
    ])
    func `what is no day is told from what cannot be read`(text: String, expected: TypedDay) {
        #expect(TypedDay(text, today: Self.today) == expected)
    }

    @Test func `yesterday goes over the edge of a year`() throws {
        let newYear = try #require(CalendarDay("2024-01-01"))
        #expect(TypedDay("вчера", today: newYear) == .day(newYear.adding(days: -1)))
    }

    @Test func `a bad day is explained and asked again`() throws {
        let (answer, shown) = try lead(["31.02", "зима", ""]) {
            try $0.day(Question("Последний день?", option: "--last"), default: Self.today)
        }
        #expect(answer == .value(Self.today))
        #expect(
            shown == [
                "Последний день [21.11.2026]?  |31.02", "Такого дня нет: «31.02».",
                "Последний день [21.11.2026]?  |зима",
                "Не понять день: «зима». День: 21.11.2026, 21.11 (этого года), 2026-11-21, «сегодня» или «вчера».",
                "Последний день [21.11.2026]?  |",
            ]
        )
    }

    @Test func `in a pipe every question names the option that answers it`() {
        let port = ScriptedPort(["д"], isInteractive: false)
        let conversation = Conversation(port: port, language: .english, today: Self.today)
        let question = Question("Имя", option: "--name")
        let missing = ConversationError.missingAnswer(option: "--name")
        #expect(throws: missing) { try conversation.ask(question, default: "x") }
        #expect(throws: missing) { try conversation.confirm(question, default: true) }
        #expect(throws: missing) { try conversation.day(question) }
        #expect(throws: missing) { try conversation.choose(question, from: [Choice("а", 1)]) }
        #expect(port.shown == [])
    }

    @Test func `an input that ends is an error and not an endless question`() {
        #expect(throws: ConversationError.terminal(.endOfInput)) {
            try lead(["", "?"]) { try $0.ask(Question("Имя", option: "--name")) }
        }
    }
}
