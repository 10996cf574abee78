import SecauditRegister
import SecauditReport

/// What a conversation itself says, beside its questions.
struct ConversationWords {
    let language: Language

    private func say(_ russian: String, _ english: String) -> String {
        switch language {
        case .russian: russian
        case .english: english
        }
    }

    var answerNeeded: String { say("Нужен ответ; «?» — справка.", "An answer is needed; ? shows help.") }

    var noWayBack: String { say("Это первый вопрос: назад некуда.", "This is the first question: no way back.") }

    var backHint: String { say("«назад» — к прошлому вопросу.", "'back' returns to the question before.") }

    var searchHint: String {
        say("Введите номер или часть названия.", "Type the number or a part of the name.")
    }

    var confirmHint: String { say("Ответьте «д» или «н».", "Answer y or n.") }

    var dayHint: String {
        say(
            "День: 21.11.2026, 21.11 (этого года), 2026-11-21, «сегодня» или «вчера».",
            "A day: 21.11.2026, 21.11 (this year), 2026-11-21, today or yesterday."
        )
    }

    func yesNo(default: Bool?) -> String {
        switch `default` {
        case nil: say("[д/н]", "[y/n]")
        case true?: say("[Д/н]", "[Y/n]")
        case false?: say("[д/Н]", "[y/N]")
        }
    }

    func decideHint(allowsOther: Bool) -> String {
        let other = allowsOther ? say(", «х» — не применимо", ", x — not applicable") : ""
        return say(
            "Ответьте «д» — да, «н» — нет, «п» — пропустить\(other).",
            "Answer y — yes, n — no, s — skip\(other)."
        )
    }

    func yesNoSkip(allowsOther: Bool) -> String {
        allowsOther ? say("[д/н/х/п]", "[y/n/x/s]") : say("[д/н/п]", "[y/n/s]")
    }

    func noMatch(_ text: String) -> String {
        say(
            "Ничего не найдено: «\(text)». Чего нет в списке, то сначала добавляют: прервать — Ctrl-C.",
            "Nothing found: \"\(text)\". What is not in the list has to be added first: Ctrl-C ends this."
        )
    }

    func several(_ count: Int) -> String {
        say("Подходит несколько (\(count)):", "Several match (\(count)):")
    }

    func more(_ count: Int) -> String {
        say("   …  ещё \(count): введите часть названия", "   …  \(count) more: type a part of the name")
    }

    func outOfRange(_ count: Int) -> String {
        say("Номера — от 1 до \(count).", "Numbers go from 1 to \(count).")
    }

    func notADay(_ text: String) -> String {
        say("Не понять день: «\(text)».", "Not a day: \"\(text)\".") + " " + dayHint
    }

    func noSuchDay(_ text: String) -> String {
        say("Такого дня нет: «\(text)».", "There is no such day: \"\(text)\".")
    }

    /// A day as people write it.
    func shown(_ day: CalendarDay) -> String {
        let (year, month, number) = day.components
        return "\(number.padded(to: 2)).\(month.padded(to: 2)).\(year.padded(to: 4))"
    }
}
