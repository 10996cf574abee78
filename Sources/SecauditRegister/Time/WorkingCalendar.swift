/// One year of the Russian working calendar: the days that differ from "Monday to Friday".
package struct CalendarYear: Hashable, Sendable {
    package let year: Int
    /// Days off that fall on Monday to Friday.
    package let off: Set<CalendarDay>
    /// Saturdays and Sundays that are working days.
    package let working: Set<CalendarDay>
    /// Where the days were taken from.
    package let source: String
    package let confidence: Confidence

    /// How far the days may be relied on.
    package enum Confidence: String, Hashable, Sendable, CaseIterable {
        /// Sources agree day by day.
        case high
        /// One source, not yet compared with the act.
        case medium
    }

    package init(
        year: Int,
        off: Set<CalendarDay>,
        working: Set<CalendarDay>,
        source: String,
        confidence: Confidence = .high
    ) {
        self.year = year
        self.off = off
        self.working = working
        self.source = source
        self.confidence = confidence
    }
}

/// Working days, known for whole years only; a day outside the known years is an error, never a guess.
package struct WorkingCalendar: Hashable, Sendable {
    private let years: [Int: CalendarYear]

    package init(years: [CalendarYear]) {
        self.years = Dictionary(years.map { ($0.year, $0) }) { first, _ in first }
    }

    /// The years it knows, in order.
    package var knownYears: [Int] { years.keys.sorted() }

    package func isWorking(_ day: CalendarDay) throws(CalendarError) -> Bool {
        guard let year = years[day.year] else { throw .yearUnknown(day.year) }
        return day.weekday <= 5 ? !year.off.contains(day) : year.working.contains(day)
    }

    /// The `count`-th working day after `day`; the day of the event is not counted (`count` ≥ 1).
    package func day(_ count: Int, workingDaysAfter day: CalendarDay) throws(CalendarError) -> CalendarDay {
        precondition(count >= 1, "a term has at least one day")
        var current = day
        var left = count
        while left > 0 {
            current = current.adding(days: 1)
            if try isWorking(current) { left -= 1 }
        }
        return current
    }

    /// How many working days lie after `first` through `last`; 0 when `last` is not later.
    package func workingDays(after first: CalendarDay, through last: CalendarDay) throws(CalendarError) -> Int {
        var current = first
        var count = 0
        while current < last {
            current = current.adding(days: 1)
            if try isWorking(current) { count += 1 }
        }
        return count
    }
}

package enum CalendarError: Error, Hashable, Sendable {
    /// No calendar is at hand for this year.
    case yearUnknown(Int)
}
