package import SecauditRegister

/// The month, quarter or year that one answer speaks of, written `2026-09`, `2026-Q3`, `2026`.
package struct AnswerPeriod: Hashable, Sendable, Comparable {
    package let length: Length
    package let first: CalendarDay
    package let last: CalendarDay

    package enum Length: String, Hashable, Sendable, CaseIterable {
        case month
        case quarter
        case year
    }

    /// The one that contains `day`.
    package init(_ length: Length, containing day: CalendarDay) {
        let (year, month, number) = day.components
        let firstMonth =
            switch length {
            case .month: month
            case .quarter: (month - 1) / 3 * 3 + 1
            case .year: 1
            }
        let months =
            switch length {
            case .month: 1
            case .quarter: 3
            case .year: 12
            }
        // Days before this one within its month, then whole months.
        var start = day.adding(days: 1 - number)
        for earlier in firstMonth..<max(firstMonth, month) {
            start = start.adding(days: -CalendarDay.length(ofMonth: earlier, year: year))
        }
        var end = start
        for later in firstMonth..<firstMonth + months {
            end = end.adding(days: CalendarDay.length(ofMonth: later, year: year))
        }
        self.length = length
        first = start
        last = end.adding(days: -1)
    }

    /// Those that share a day with the time from `start` through `end`, in order.
    package static func all(_ length: Length, from start: CalendarDay, through end: CalendarDay) -> [AnswerPeriod] {
        guard start <= end else { return [] }
        var periods = [AnswerPeriod(length, containing: start)]
        while let latest = periods.last, latest.last < end {
            periods.append(AnswerPeriod(length, containing: latest.last.adding(days: 1)))
        }
        return periods
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.first, left.last) < (right.first, right.last)
    }
}

extension AnswerPeriod: CustomStringConvertible {
    package var description: String {
        let (year, month, _) = first.components
        switch length {
        case .month: return "\(year.padded(to: 4))-\(month.padded(to: 2))"
        case .quarter: return "\(Quarter(containing: first))"
        case .year: return year.padded(to: 4)
        }
    }
}
