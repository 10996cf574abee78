import SecauditCompliance
package import SecauditExchange
import SecauditRegister

/// A questionnaire as a table that an officer fills in: XLSX with lists of answers, or CSV.
package struct QuestionnaireSheet {
    private let questionnaire: Questionnaire
    private let words: QuestionnaireWords

    package init(_ questionnaire: Questionnaire, language: Language) {
        self.questionnaire = questionnaire
        words = QuestionnaireWords(language)
    }

    /// Rows above the heading: title, two lines of advice, the stamp.
    private static let headingRow = 5

    package func xlsx() throws(Workbook.WritingError) -> [UInt8] {
        let notes = above.enumerated().map { index, text in
            [Cell(text, look: index == 0 ? .title : .note)]
        }
        let heading = QuestionnaireColumn.allCases.map { Cell(words.heading($0), look: .heading) }
        var sheet = Sheet(name: words.say("Опрос", "Questions"), rows: notes + [heading] + rows)
        sheet.frozenRows = Self.headingRow
        sheet.isGuarded = true
        sheet.widths = [5, 15, 30, 44, 26, 22, 34, 18]
        sheet.choices = choices
        return try Workbook(sheets: [sheet]).xlsx()
    }

    package func csv() -> [UInt8] {
        let empty = Array(repeating: "", count: QuestionnaireColumn.allCases.count - 1)
        return CSVWriter.bytes(
            header: [above[0]] + empty,
            rows: above.dropFirst().map { [$0] + empty } + [QuestionnaireColumn.allCases.map(words.heading)]
                + rows.map { $0.map(\.value.text) }
        )
    }

    private var above: [String] {
        [
            words.say(
                "Опросный лист: \(questionnaire.organ.name), \(questionnaire.stamp.quarter)",
                "Questionnaire: \(questionnaire.organ.name), \(questionnaire.stamp.quarter)"
            ),
            words.say(
                "Заполните жёлтые столбцы «Ответ» и «Уточнение». Пустая ячейка значит «не подтверждено», а не «нет».",
                "Fill in the yellow columns Answer and Details. An empty cell means not confirmed; it does not mean no."
            ),
            words.say("Верните файл уполномоченному подразделению.", "Return the file to the coordinating unit."),
            questionnaire.stamp.description,
        ]
    }

    private var rows: [[Cell]] {
        questionnaire.questions.enumerated().map { index, question in
            [
                Cell(.number(Double(index + 1)), look: .given),
                Cell(words.section(question.code), look: .given),
                Cell(question.subject, look: .given),
                Cell(words.question(question), look: .given),
                Cell(words.current(question), look: .given),
                Cell(.empty, look: .answer),
                Cell(.empty, look: .answer),
                Cell(question.code.description, look: .given),
            ]
        }
    }

    /// One rule for each run of questions with the same answers, so that their number stays small.
    private var choices: [CellChoices] {
        var rules: [CellChoices] = []
        for (index, question) in questionnaire.questions.enumerated() {
            let values = words.choices(question.code)
            guard !values.isEmpty else { continue }
            let place = CellPlace(row: Self.headingRow + 1 + index, column: QuestionnaireColumn.answer.rawValue)
            if let last = rules.last, last.values == values, last.range.last.row == place.row - 1 {
                rules[rules.count - 1].range = CellRange(last.range.first, place)
            } else {
                rules.append(CellChoices(range: CellRange(place, place), values: values, isClosed: true))
            }
        }
        return rules
    }
}
