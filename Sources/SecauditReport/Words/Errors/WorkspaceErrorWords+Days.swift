// What a day is in the way of; the day comes in the words of the language that is asked for.
extension Sentence {
    static func order(_ first: String, _ last: String) -> Sentence {
        Sentence(
            "Последний день (\(last)) раньше первого (\(first)).",
            "The last day (\(last)) is before the first (\(first)).",
            next: "Исправьте один из двух; ничего не записано.",
            "Correct one of the two; nothing was written."
        )
    }

    static func left(_ name: String, _ day: String) -> Sentence {
        Sentence(
            "Уход уже внесён: \(name), последний день \(day).",
            "The departure is on record already: \(name), last day \(day).",
            next: "Показать: secaudit person show",
            "See: secaudit person show"
        )
    }

    static func closed(_ name: String, _ day: String) -> Sentence {
        Sentence(
            "Орган уже прекратил существование: \(name), последний день \(day).",
            "The organ has ended already: \(name), last day \(day).",
            next: "Показать: secaudit organ list",
            "See: secaudit organ list"
        )
    }
}
