import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditExchange

struct PostTableTests {
    private func table(_ text: String, year: Int? = nil) throws -> PostTable {
        try PostTable(Table(csv: Array(text.utf8)), source: "посты.csv", year: year)
    }

    private func shown(_ table: PostTable) -> [String] {
        table.entries.map { entry in
            let parts = [entry.count.reposts, entry.count.adverts, entry.count.pinned].map {
                $0.map(String.init) ?? "–"
            }
            return
                "\(entry.line) \(entry.link) \(entry.count.week) \(entry.count.posts) \(parts.joined(separator: " "))"
        }
    }

    @Test(arguments: [
        ("2026-W40", "2026-W40"), ("2026-w40", "2026-W40"), ("28.09.2026", "2026-W40"), ("2026-09-28", "2026-W40"),
        ("28.09.2026–04.10.2026", "2026-W40"), ("28.09.2026 - 04.10.2026", "2026-W40"), ("40 неделя 2026", "2026-W40"),
        ("2026 г., неделя 40", "2026-W40"), ("week 1 of 2026", "2026-W01"), ("29.12.2025–04.01.2026", "2026-W01"),
        ("29.12–04.01.2026", "2026-W01"), ("28.09–04.10.2026", "2026-W40"), (" 28.09.2026 ", "2026-W40"),
    ])
    func `a week may be written in several ways`(text: String, week: String) {
        #expect(WeekWord(text)?.week.description == week)
    }

    /// Half a week, a week from Sunday to Saturday, a month: nothing is guessed of them.
    @Test(arguments: [
        "29.09.2026", "28.09.2026–03.10.2026", "27.09.2026–03.10.2026", "сентябрь 2026", "2026-W54", "31.09.2026", "",
        "28.09", "40", "неделя", "28.09.2026–04.10.2026–11.10.2026",
    ])
    func `what is no week is not read as one`(text: String) {
        #expect(WeekWord(text) == nil)
    }

    @Test func `a row for each page and week`() throws {
        let read = try table(
            """
            Орган;Ссылка;Неделя;Публикаций;Репостов;Рекламы;Закреплённых
            Администрация;vk.com/a;2026-W39;8;3;;1
            Администрация;vk.com/a;2026-W40;;;;
            Администрация;vk.com/b;28.09.2026–04.10.2026;0;;;
            """
        )
        #expect(read.problems == [])
        #expect(shown(read) == ["2 vk.com/a 2026-W39 8 3 – 1", "4 vk.com/b 2026-W40 0 – – –"])
        #expect(read.entries.map(\.count.source) == ["посты.csv", "посты.csv"])
    }

    @Test func `a column for each week`() throws {
        let read = try table(
            """
            Ссылка на страницу,21.09–27.09,28.09–04.10,Итого
            vk.com/a,5,–,5
            vk.com/b,,7,7
            """,
            year: 2026
        )
        #expect(read.problems == [])
        #expect(shown(read) == ["2 vk.com/a 2026-W39 5 – – –", "3 vk.com/b 2026-W40 7 – – –"])
    }

    @Test func `what is not understood is named and the rest is taken`() throws {
        let read = try table(
            """
            Ссылка;Неделя;Публикаций;Репостов
            vk.com/a;2026-W39;восемь;
            vk.com/a;сентябрь;8;
            vk.com/a;2026-W40;3;4
            vk.com/a;2026-W40;-1;
            ;2026-W40;55;
            vk.com/a;2026-W40;8;2
            vk.com/a;2026-W40;9;2
            """
        )
        #expect(shown(read) == ["7 vk.com/a 2026-W40 8 2 – –"])
        #expect(
            read.problems.map { "\($0.line) \($0.fact)" } == [
                "2 numberUnreadable(\"восемь\", column: \"Публикаций\")", "3 weekUnreadable(\"сентябрь\")",
                "4 partsExceed(posts: 3)", "5 numberUnreadable(\"-1\", column: \"Публикаций\")", "6 linkMissing",
                "8 repeated(firstLine: 7)",
            ]
        )
    }

    @Test func `a table of something else is refused`() throws {
        #expect(throws: PostTableError.linkColumnMissing(header: ["Орган", "Неделя"])) {
            try table("Орган;Неделя\nа;2026-W40\n")
        }
        #expect(throws: PostTableError.weekColumnsMissing(header: ["Ссылка", "21.09–27.09"])) {
            try table("Ссылка;21.09–27.09\nvk.com/a;5\n")
        }
    }
}
