import SecauditRegister
import Testing

@testable import SecauditCompliance

@Suite struct CalendarFileTests {
    static let calendar = Result {
        WorkingCalendar(
            years: try (2020...2027).map { year in
                try CalendarFile.year(
                    from: try PoliciesFolder.bytes("calendars/ru-\(year).yaml"),
                    name: "ru-\(year).yaml"
                )
            }
        )
    }

    @Test(arguments: [
        ("2023-04-03", "2023-04-06", "2023-04-10"),
        ("2023-04-28", "2023-05-04", "2023-05-10"),
        ("2023-12-26", "2023-12-29", "2024-01-10"),
        ("2023-12-28", "2024-01-10", "2024-01-12"),
        ("2024-01-03", "2024-01-11", "2024-01-15"),
        ("2024-04-26", "2024-05-03", "2024-05-07"),
        ("2024-04-27", "2024-05-06", "2024-05-08"),
        ("2024-12-26", "2025-01-09", "2025-01-13"),
        ("2025-04-29", "2025-05-06", "2025-05-12"),
        ("2025-06-10", "2025-06-17", "2025-06-19"),
        ("2025-10-30", "2025-11-05", "2025-11-07"),
        ("2025-12-29", "2026-01-13", "2026-01-15"),
        ("2026-02-20", "2026-02-26", "2026-03-02"),
        ("2022-03-03", "2022-03-09", "2022-03-11"),
        ("2026-12-29", "2027-01-12", "2027-01-14"),
    ])
    func `three and five working days after an event end on these days`(
        event: String,
        third: String,
        fifth: String
    ) throws {
        let calendar = try Self.calendar.get()
        let day = try #require(CalendarDay(event))
        #expect(try calendar.day(3, workingDaysAfter: day).description == third)
        #expect(try calendar.day(5, workingDaysAfter: day).description == fifth)
    }

    @Test(arguments: [
        (2020, 14, 0, 248), (2021, 15, 1, 247), (2022, 14, 1, 247), (2023, 13, 0, 247), (2024, 17, 3, 248),
        (2025, 15, 1, 247), (2026, 14, 0, 247), (2027, 15, 1, 247),
    ])
    func `a year has so many weekdays off, working weekends and working days`(
        year: Int,
        off: Int,
        working: Int,
        total: Int
    ) throws {
        let file = try CalendarFile.year(
            from: try PoliciesFolder.bytes("calendars/ru-\(year).yaml"),
            name: "ru-\(year).yaml"
        )
        #expect([file.year, file.off.count, file.working.count] == [year, off, working])
        let first = try #require(CalendarDay(year: year, month: 1, day: 1))
        let last = try #require(CalendarDay(year: year, month: 12, day: 31))
        let calendar = WorkingCalendar(years: [file])
        let days = try (first.number...last.number).count { try calendar.isWorking(CalendarDay(number: $0)) }
        #expect(days == total)
    }

    @Test func `only the year taken from one source is of medium confidence`() throws {
        let medium = try (2020...2027).filter { year in
            let bytes = try PoliciesFolder.bytes("calendars/ru-\(year).yaml")
            return try CalendarFile.year(from: bytes, name: "").confidence == .medium
        }
        #expect(medium == [2027])
    }

    @Test(arguments: [("2019-12-31", 2019), ("2028-01-01", 2028)])
    func `a day outside the known years is an error`(day: String, year: Int) throws {
        let calendar = try Self.calendar.get()
        let day = try #require(CalendarDay(day))
        #expect(throws: CalendarError.yearUnknown(year)) { try calendar.isWorking(day) }
    }

    @Test func `a term that runs out of the known years is an error`() throws {
        let calendar = try Self.calendar.get()
        let day = try #require(CalendarDay("2027-12-29"))
        #expect(try calendar.day(1, workingDaysAfter: day).description == "2027-12-30")
        #expect(throws: CalendarError.yearUnknown(2028)) { try calendar.day(3, workingDaysAfter: day) }
    }

    static func text(year: String = "2026", off: String = "[01-01]", working: String = "[]") -> String {
        "format: secaudit/calendar/1\nyear: \(year)\nsource: an act\nconfidence: high\noff: \(off)\nworking: \(working)\n"
    }

    @Test func `days may be written in full or without the year`() throws {
        let short = try CalendarFile.year(from: Array(Self.text().utf8), name: "c.yaml")
        let full = try CalendarFile.year(from: Array(Self.text(off: "[2026-01-01]").utf8), name: "c.yaml")
        #expect(short == full)
    }

    @Test(arguments: [
        (text(off: "[01-03]"), 5, 7, PolicyFileFact.wrongWeekday(CalendarDay(number: 20456))),
        (text(working: "[01-02]"), 6, 11, .wrongWeekday(CalendarDay(number: 20455))),
        (text(off: "[01-01, 2026-01-01]"), 5, 14, .duplicateDay(CalendarDay(number: 20454))),
        (text(off: "[2025-01-01]"), 5, 7, .wrongYear(2025, expected: 2026)),
        (text(off: "[02-30]"), 5, 7, .wrongType(expected: .monthAndDay)),
        (text(off: "[1-1]"), 5, 7, .wrongType(expected: .monthAndDay)),
        (text(off: "01-01"), 5, 6, .wrongType(expected: .list)),
        (text(year: "1991"), 2, 7, .outOfRange(value: 1991, allowed: 1992...9999)),
        (text(year: "02026"), 2, 7, .wrongType(expected: .integer)),
    ])
    func `a wrong calendar is refused where it is wrong`(
        text: String,
        line: Int,
        column: Int,
        fact: PolicyFileFact
    ) {
        let error = PolicyFileError(file: "c.yaml", position: TextPosition(line: line, column: column), fact: fact)
        #expect(throws: error) { try CalendarFile.year(from: Array(text.utf8), name: "c.yaml") }
    }
}
