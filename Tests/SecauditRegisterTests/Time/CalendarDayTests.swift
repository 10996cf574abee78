import Testing

@testable import SecauditRegister

struct CalendarDayTests {
    private static let days = (1...5).compactMap { CalendarDay(year: 2026, month: 3, day: $0) }

    @Test
    func `a day lies between a first and a last day, both included, and either may be open`() throws {
        try #require(Self.days.count == 5)
        func lying(from first: Int?, to last: Int?) -> [Int] {
            (1...5).filter { day in
                Self.days[day - 1].lies(from: first.map { Self.days[$0 - 1] }, to: last.map { Self.days[$0 - 1] })
            }
        }
        #expect(lying(from: 2, to: 4) == [2, 3, 4])
        #expect(lying(from: 3, to: 3) == [3])
        #expect(lying(from: nil, to: 2) == [1, 2])
        #expect(lying(from: 4, to: nil) == [4, 5])
        #expect(lying(from: nil, to: nil) == [1, 2, 3, 4, 5])
        #expect(lying(from: 4, to: 2).isEmpty)
    }
}
