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
    private let days: DayTable

    package init(years: [CalendarYear]) {
        self.years = Dictionary(years.map { ($0.year, $0) }) { first, _ in first }
        days = DayTable(self.years.values.sorted { $0.year < $1.year })
    }

    /// The years it knows, in order.
    package var knownYears: [Int] { years.keys.sorted() }

    package func isWorking(_ day: CalendarDay) throws(CalendarError) -> Bool {
        guard let isWorking = days[day] else { throw .yearUnknown(day.year) }
        return isWorking
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

/// The days of the known years in one list: terms are counted day by day, hundreds of thousands of times in a check.
private struct DayTable: Hashable, Sendable {
    private let first: CalendarDay
    private let kinds: [Kind]

    private enum Kind: UInt8 {
        case off
        case working
        /// Of a year between those that are known.
        case unknown
    }

    /// `years` in order.
    init(_ years: [CalendarYear]) {
        guard let earliest = years.first, let latest = years.last,
            let first = CalendarDay(year: earliest.year, month: 1, day: 1),
            let last = CalendarDay(year: latest.year, month: 12, day: 31)
        else {
            first = CalendarDay(number: 0)
            kinds = []
            return
        }
        self.first = first
        var kinds = Array(repeating: Kind.unknown, count: first.days(until: last) + 1)
        for year in years {
            guard let start = CalendarDay(year: year.year, month: 1, day: 1) else { continue }
            var day = start
            while day.year == year.year {
                let isWorking = day.weekday <= 5 ? !year.off.contains(day) : year.working.contains(day)
                kinds[first.days(until: day)] = isWorking ? .working : .off
                day = day.adding(days: 1)
            }
        }
        self.kinds = kinds
    }

    /// Whether the day is a working day; `nil`: its year is not known.
    subscript(day: CalendarDay) -> Bool? {
        let place = first.days(until: day)
        guard kinds.indices.contains(place) else { return nil }
        return switch kinds[place] {
        case .off: false
        case .working: true
        case .unknown: nil
        }
    }
}

package enum CalendarError: Error, Hashable, Sendable {
    /// No calendar is at hand for this year.
    case yearUnknown(Int)
}
