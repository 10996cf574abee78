import Testing

@testable import SecauditExchange

struct RowHeightTests {
    @Test(arguments: [
        ("", 10, 1), ("один", 10, 1), ("девять зн", 10, 1), ("девять зна", 10, 2), ("раз два три", 10, 2),
        (String(repeating: "я", count: 9), 10, 1), (String(repeating: "я", count: 10), 10, 2),
        (String(repeating: "я", count: 19), 10, 3), ("а\nб", 10, 2), ("слово", 0, 5),
    ])
    func `lines are counted word by word`(text: String, width: Int, lines: Int) {
        #expect(RowHeight.lines(of: text, width: width) == lines)
    }

    private func points(_ cells: [Cell], _ widths: [Int]) -> Int? {
        RowHeight(of: Sheet.Row(number: 1, cells: cells), widths: widths)?.points
    }

    @Test func `a row is as high as its highest cell`() {
        #expect(points([Cell("раз два три"), Cell("один")], [10, 10]) == 30)
        #expect(points([Cell("один"), Cell("один")], [10, 10]) == nil)
        #expect(points([Cell("раз два три"), Cell("раз два три четыре")], [40, 10]) == 45)
        #expect(points([Cell("раз два три")], []) == nil)
    }

    @Test func `titles do not wrap, and no row is higher than a row can be`() {
        #expect(points([Cell("раз два три", look: .title)], [10]) == nil)
        #expect(points([Cell(String(repeating: "раз два три ", count: 100))], [10]) == 409)
    }
}
