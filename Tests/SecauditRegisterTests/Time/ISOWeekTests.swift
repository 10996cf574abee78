import SecauditTestSupport
import Testing

@testable import SecauditRegister

struct ISOWeekTests {
    /// ISO 8601-1:2019, 4.3.2: the week with the year's first Thursday is its first.
    @Test(arguments: [
        ("2025-12-28", "2025-W52"), ("2025-12-29", "2026-W01"), ("2026-01-04", "2026-W01"), ("2026-01-05", "2026-W02"),
        ("2026-12-31", "2026-W53"), ("2027-01-03", "2026-W53"), ("2027-01-04", "2027-W01"), ("2024-12-30", "2025-W01"),
    ])
    func `a day lies in its week`(text: String, week: String) throws {
        let found = ISOWeek(containing: day(text))
        #expect(found.description == week)
        #expect(try #require(ISOWeek(week)) == found)
        #expect(found.first.weekday == 1 && found.last.weekday == 7)
    }

    @Test(arguments: ["2025-W53", "2026-W00", "2026-W54", "2026-w01", "2026W01", "26-W01", "2026-W1", "", "2026-W-1"])
    func `what is no week is refused`(text: String) {
        #expect(ISOWeek(text) == nil)
    }

    /// A moment late on Sunday in Greenwich is Monday further east; each town counts by its own clocks.
    @Test(arguments: [
        ("2026-01-04T16:59:59Z", "+07:00", "2026-W01"), ("2026-01-04T17:00:00Z", "+07:00", "2026-W02"),
        ("2026-01-04T12:59:59Z", "+11:00", "2026-W01"), ("2026-01-04T13:00:00Z", "+11:00", "2026-W02"),
        ("2025-12-28T16:59:59Z", "+07:00", "2025-W52"), ("2025-12-28T17:00:00Z", "+07:00", "2026-W01"),
        ("2025-12-28T13:00:00Z", "+11:00", "2026-W01"), ("2025-12-28T13:00:00Z", "+07:00", "2025-W52"),
    ])
    func `a week begins at midnight of the town`(moment: String, zone: String, week: String) throws {
        let instant = try #require(Instant(moment))
        let offset = try #require(ZoneOffset(zone))
        #expect(ISOWeek(containing: instant, in: offset).description == week)
    }
}
