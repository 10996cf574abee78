import SecauditCompliance
package import SecauditExchange

extension Workbook.WritingError: Explained {
    package func explanation(in language: Language) -> Explanation {
        words.said(in: language)
    }

    private var words: BilingualExplanation {
        switch self {
        case .noSheets: BilingualExplanation("Таблица пуста.", "The table is empty.", next: Self.divide)
        case .textTooLong(let sheet, let place, let limit):
            BilingualExplanation(
                "Лист «\(sheet.quotable)», ячейка \(place): текст длиннее \(limit) знаков.",
                "Sheet “\(sheet.quotable)”, cell \(place): the text is longer than \(limit) signs.",
                next: Bilingual(russian: "Сократите его.", english: "Shorten it.")
            )
        case .tooManyRows(let sheet, let limit):
            BilingualExplanation(
                "Лист «\(sheet.quotable)»: больше \(limit) строк.",
                "Sheet “\(sheet.quotable)”: more than \(limit) rows.",
                next: Self.divide
            )
        case .tooManyColumns(let sheet, let limit):
            BilingualExplanation(
                "Лист «\(sheet.quotable)»: больше \(limit) столбцов.",
                "Sheet “\(sheet.quotable)”: more than \(limit) columns.",
                next: Self.divide
            )
        }
    }

    private static let divide = Bilingual(
        russian: "Выберите меньше: укажите органы ключом --organ.",
        english: "Choose less: name organs with --organ."
    )
}
