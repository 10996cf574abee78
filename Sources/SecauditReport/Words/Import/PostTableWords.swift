import SecauditCompliance
package import SecauditExchange

/// Why a line of a table of posts was left out.
package struct PostWords: Sendable {
    private let language: Language

    package init(_ language: Language) {
        self.language = language
    }

    package func sentence(_ fact: PostTable.Fact) -> String {
        switch fact {
        case .linkMissing: say("нет ссылки на страницу", "no link to a page")
        case .weekUnreadable(let text):
            say(
                "не понять неделю «\(text.quotable)» (пишут 2026-W40, 28.09.2026 или 28.09.2026–04.10.2026, с понедельника)",
                "not a week: “\(text.quotable)” (write 2026-W40, 28.09.2026 or 28.09.2026–04.10.2026, from a Monday)"
            )
        case .numberUnreadable(let text, let column):
            say(
                "столбец «\(column.quotable)»: «\(text.quotable)» — не число",
                "column “\(column.quotable)”: “\(text.quotable)” is no number"
            )
        case .partsExceed(let posts):
            say("часть больше целого: всего публикаций \(posts)", "a part exceeds the whole: \(posts) posts in all")
        case .repeated(let line):
            say("эта страница и неделя уже были в строке \(line)", "this page and week stand in line \(line) already")
        }
    }

    private func say(_ russian: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        language == .russian ? russian() : english()
    }
}

extension PostTableError: Explained {
    package func explanation(in language: Language) -> Explanation {
        words.said(in: language)
    }

    private var words: BilingualExplanation {
        switch self {
        case .linkColumnMissing(let header):
            BilingualExplanation(
                "В таблице нет столбца со ссылками на страницы: \(Self.shown(header)).",
                "The table has no column of links to pages: \(Self.shown(header)).",
                next: Bilingual(
                    russian: "Назовите его «Ссылка». Образец: secaudit evidence posts --help",
                    english: "Call it Link. See: secaudit evidence posts --help"
                )
            )
        case .weekColumnsMissing(let header):
            BilingualExplanation(
                "В таблице нет ни столбцов «Неделя» и «Публикаций», ни столбцов по неделям: \(Self.shown(header)).",
                "The table has neither columns Week and Posts nor a column for each week: \(Self.shown(header)).",
                next: Bilingual(
                    russian: "Образец: secaudit evidence posts --help (год недель без года задаёт --year)",
                    english: "See: secaudit evidence posts --help (--year gives the year of weeks that name none)"
                )
            )
        }
    }

    private static func shown(_ header: [String]) -> String {
        header.prefix(8).map(\.quotable).joined(separator: ", ") + (header.count > 8 ? " …" : "")
    }
}
