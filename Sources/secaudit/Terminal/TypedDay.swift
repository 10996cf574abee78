import SecauditRegister

/// A day as a person types it.
enum TypedDay: Hashable {
    case day(CalendarDay)
    /// Written like a day, but the calendar has none such.
    case impossible
    case unreadable

    init(_ text: String, today: CalendarDay) {
        let folded = AnswerText.folded(text)
        switch folded {
        case "сегодня", "today":
            self = .day(today)
        case "вчера", "yesterday":
            self = .day(today.adding(days: -1))
        default:
            guard let (year, month, day) = Self.components(folded, year: today.year) else {
                self = .unreadable
                return
            }
            self = CalendarDay(year: year, month: month, day: day).map(Self.day) ?? .impossible
        }
    }

    /// `21.11.2026` and `21.11`, or `2026-11-21`; a year has four digits, so that none is guessed.
    private static func components(_ text: String, year: Int) -> (Int, Int, Int)? {
        let dotted = text.split(separator: ".", omittingEmptySubsequences: false)
        if dotted.count == 2 || dotted.count == 3 {
            guard let day = number(dotted[0], 1...2), let month = number(dotted[1], 1...2) else { return nil }
            guard dotted.count == 3 else { return (year, month, day) }
            return number(dotted[2], 4...4).map { ($0, month, day) }
        }
        let dashed = text.split(separator: "-", omittingEmptySubsequences: false)
        guard dashed.count == 3, let year = number(dashed[0], 4...4), let month = number(dashed[1], 2...2),
            let day = number(dashed[2], 2...2)
        else { return nil }
        return (year, month, day)
    }

    private static func number(_ text: Substring, _ width: ClosedRange<Int>) -> Int? {
        guard width.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57) ~= $0 }) else { return nil }
        return Int(text)
    }
}
