import SecauditRegister
import SecauditReport
import Testing

@testable import secaudit

@Suite struct ChoosingTests {
    private static let question = Question("Чей аккаунт?", option: "--organ", help: "Орган — владелец страницы.")
    private static let choices = [
        Choice("Администрация города", "a"), Choice("Орлёнок, лагерь", "o"), Choice("Отдел культуры", "c"),
        Choice("Отдел", "d"),
    ]
    private static let list = """
           1  Администрация города
           2  Орлёнок, лагерь
           3  Отдел культуры
           4  Отдел
        """

    private func choose(
        _ answers: [String],
        from choices: [Choice<String>] = choices,
        default: Int? = nil,
        language: Language = .russian
    ) throws -> (Answer<String>, [String]) {
        let port = ScriptedPort(answers)
        let conversation = Conversation(port: port, language: language, today: CalendarDay(number: 0))
        return (try conversation.choose(Self.question, from: choices, default: `default`), port.shown)
    }

    @Test(arguments: [
        ("1", "a"), ("4", "d"), ("админ", "a"), ("ОРЛЕНОК", "o"), ("орлён", "o"), ("города адм", "a"),
        ("культ", "c"), ("отдел", "d"), (" лагерь ", "o"),
    ])
    func `a choice is made by number or by a part of the name`(text: String, expected: String) throws {
        #expect(try choose([text]).0 == .value(expected))
    }

    @Test func `the list is shown once and a wrong answer says why`() throws {
        let (answer, shown) = try choose(["0", "5", "музей", "?", "от", "3"])
        #expect(answer == .value("c"))
        #expect(
            shown == [
                "Чей аккаунт?", Self.list, "> |0", "Номера — от 1 до 4.", "> |5", "Номера — от 1 до 4.", "> |музей",
                "Ничего не найдено: «музей». Чего нет в списке, то сначала добавляют: прервать — Ctrl-C.", "> |?",
                "Орган — владелец страницы.\nВведите номер или часть названия.\n«назад» — к прошлому вопросу.",
                "> |от", "Подходит несколько (2):\n   3  Отдел культуры\n   4  Отдел", "> |3",
            ]
        )
    }

    @Test(arguments: [(0, "a"), (3, "d")])
    func `Enter takes the default`(index: Int, expected: String) throws {
        let (answer, shown) = try choose([""], default: index)
        #expect(answer == .value(expected))
        #expect(shown.last == "[\(index + 1)] > |")
    }

    @Test(arguments: [-1, 4])
    func `a default outside the list is none`(index: Int) throws {
        let (answer, shown) = try choose(["", "1"], default: index)
        #expect(answer == .value("a"))
        #expect(shown.last == "> |1")
    }

    @Test func `a long list is cut and its numbers are in line`() throws {
        let many = (1...17).map { Choice("Орган \($0)", String($0)) }
        let (answer, shown) = try choose(["17"], from: many, language: .english)
        #expect(answer == .value("17"))
        let lines = (1...15).map { "   \($0 < 10 ? " " : "")\($0)  Орган \($0)" }
        #expect(shown[1] == (lines + ["   …  2 more: type a part of the name"]).joined(separator: "\n"))
    }

    @Test func `a list that just fits is not cut`() throws {
        let many = (1...15).map { Choice("Орган \($0)", String($0)) }
        let (_, shown) = try choose(["1"], from: many)
        #expect(shown[1].split(separator: "\n").count == 15)
        #expect(!shown[1].contains("…"))
    }

    @Test func `two equal names are told apart by number only`() throws {
        let twins = [Choice("Теремок", "1"), Choice("теремок", "2")]
        let (answer, shown) = try choose(["теремок", "2"], from: twins)
        #expect(answer == .value("2"))
        #expect(shown[3] == "Подходит несколько (2):\n   1  Теремок\n   2  теремок")
    }

    @Test func `from nothing nothing is chosen`() {
        #expect(throws: ConversationError.nothingToChoose(option: "--organ")) { try choose(["1"], from: []) }
    }
}
