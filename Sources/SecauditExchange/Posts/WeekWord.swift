import SecauditRegister

/// The week that somebody wrote: `2026-W40`, «40 неделя 2026», the first day, or the first and the last.
///
/// Of two days the first must be a Monday and the second its Sunday: half a week, or a month, is not a week.
struct WeekWord {
    let week: ISOWeek

    /// `year` stands where the days of a heading have none: «28.09–04.10».
    init?(_ text: String, year: Int? = nil) {
        let word = Blanks.trimmed(text)
        if let week = ISOWeek(word.uppercased()) {
            self.week = week
            return
        }
        if let week = Self.numbered(word) {
            self.week = week
            return
        }
        let days = Self.days(word, year: year)
        guard let first = days.first, first.weekday == 1, days.count < 3 else { return nil }
        week = ISOWeek(containing: first)
        if days.count == 2, days[1] != week.last { return nil }
    }

    /// «40 неделя 2026», «2026, неделя 40», "week 40 of 2026".
    private static func numbered(_ text: String) -> ISOWeek? {
        let lower = text.lowercased()
        guard lower.contains("недел") || lower.contains("week") else { return nil }
        let numbers = lower.split { !($0.isASCII && $0.isNumber) }.compactMap { Int($0) }
        guard numbers.count == 2, let year = numbers.first(where: { $0 > 1000 }),
            let number = numbers.first(where: { $0 < 100 })
        else { return nil }
        return ISOWeek(year: year, number: number)
    }

    /// The days in a text such as «28.09.2026 – 04.10.2026» or `2026-09-28`; a day without a year takes `year`, or
    /// that of the day behind it.
    private static func days(_ text: String, year: Int?) -> [CalendarDay] {
        if let day = CalendarDay(text) { return [day] }
        let pieces = text.split { !(($0.isASCII && $0.isNumber) || $0 == ".") }.map { piece in
            piece.split(separator: ".").compactMap { Int($0) }
        }
        guard !pieces.isEmpty, pieces.allSatisfy({ $0.count == 2 || $0.count == 3 }) else { return [] }
        var found: [CalendarDay] = []
        var later = pieces.last.flatMap { $0.count == 3 ? $0[2] : year }
        for piece in pieces.reversed() {
            guard var own = piece.count == 3 ? piece[2] : later else { return [] }
            // «29.12–04.01.2026»: the day before a turn of the year lies in the year before.
            if piece.count == 2, let next = found.first,
                (piece[1], piece[0]) > (next.components.month, next.components.day)
            {
                own = next.year - 1
            }
            guard let day = CalendarDay(year: own, month: piece[1], day: piece[0]) else { return [] }
            found.insert(day, at: 0)
            later = own
        }
        return found
    }
}
