package import SecauditCompliance
package import SecauditExchange
import SecauditRegister

extension ActQuestion {
    /// A question of the act in a language, as a row of a questionnaire has it.
    package init(_ question: OpenQuestion, language: Language) {
        self.init(
            id: question.id,
            label: DayWords(language).label(question),
            text: language == .russian ? question.text.russian : question.text.english,
            latest: question.latest,
            answered: question.answered
        )
    }
}

extension DayWords {
    /// The clause and the time of a question, and whether a former act asks it.
    package func label(_ question: OpenQuestion) -> String {
        let number = question.clause.number.printable
        let isRussian = language == .russian
        let clause = number.first?.isNumber == true ? (isRussian ? "п. \(number)" : "cl. \(number)") : number
        let former = question.replacedAfter.map { day in
            isRussian ? " (прежний акт, по \(text(day)))" : " (the former act, through \(text(day)))"
        }
        return "\(clause) · \(text(question.period))\(former ?? "")"
    }
}
