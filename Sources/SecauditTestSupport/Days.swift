package import SecauditRegister

/// The day written as `YYYY-MM-DD`; for tests, where a wrong day is a mistake of the test.
package func day(_ text: String) -> CalendarDay {
    guard let day = CalendarDay(text) else { preconditionFailure("not a day: \(text)") }
    return day
}

extension WorkingCalendar {
    /// The years 2024 to 2026 with the days off of the New Year and of May: enough for terms in samples.
    package static let sample = WorkingCalendar(
        years: [2024, 2025, 2026].map { year in
            let off =
                (1...8).compactMap { CalendarDay(year: year, month: 1, day: $0) }
                + [
                    CalendarDay(year: year, month: 5, day: 1), CalendarDay(year: year, month: 6, day: 12),
                    CalendarDay(year: year, month: 11, day: 4),
                ].compactMap(\.self)
            return CalendarYear(year: year, off: Set(off.filter { $0.weekday <= 5 }), working: [], source: "sample")
        }
    )
}
