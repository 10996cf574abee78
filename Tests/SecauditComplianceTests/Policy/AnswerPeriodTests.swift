import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

struct AnswerPeriodTests {
    @Test(arguments: [
        (AnswerPeriod.Length.month, "2024-02-29", "2024-02", "2024-02-01", "2024-02-29"),
        (.month, "2026-02-01", "2026-02", "2026-02-01", "2026-02-28"),
        (.quarter, "2026-09-30", "2026-Q3", "2026-07-01", "2026-09-30"),
        (.quarter, "2026-10-01", "2026-Q4", "2026-10-01", "2026-12-31"),
        (.year, "2026-12-31", "2026", "2026-01-01", "2026-12-31"),
        (.year, "2024-01-01", "2024", "2024-01-01", "2024-12-31"),
    ])
    func `a day lies in one month, quarter and year`(
        length: AnswerPeriod.Length,
        on: String,
        name: String,
        first: String,
        last: String
    ) {
        let period = AnswerPeriod(length, containing: day(on))
        #expect("\(period) \(period.first) \(period.last)" == "\(name) \(first) \(last)")
    }

    @Test func `a time is covered without a gap`() {
        let months = AnswerPeriod.all(.month, from: day("2025-12-31"), through: day("2026-03-01"))
        #expect(months.map(\.description) == ["2025-12", "2026-01", "2026-02", "2026-03"])
        #expect(AnswerPeriod.all(.month, from: day("2026-03-02"), through: day("2026-03-01")).isEmpty)
    }
}
