package import SecauditCompliance

extension PolicyLint.Finding {
    /// One line for the finding: the file, the place in it, what is wrong; then what to do about it.
    package func explanation(of file: String, in language: Language) -> Explanation {
        let said = fact.words.said(in: language)
        let place = position.map { ", " + $0.words(in: language) } ?? ""
        return Explanation("\(file.quotable)\(place): \(said.whatHappened)", next: said.next)
    }
}

extension PolicyLint.Fact {
    var words: BilingualExplanation {
        switch self {
        case .clauseNotCited(let number):
            BilingualExplanation(
                "пункт «\(number.quotable)» нигде не назван",
                "the clause “\(number.quotable)” is cited nowhere",
                next: Bilingual(
                    russian: "Напишите требование или внесите пункт в not-checkable с причиной.",
                    english: "Write a rule, or put the clause under not-checkable with the reason."
                )
            )
        case .clauseDecidedTwice(let number, let rules):
            BilingualExplanation(
                "пункт «\(number.quotable)» решают одинаковые требования: \(rules.joined(separator: ", "))",
                "the clause “\(number.quotable)” is decided by rules that are alike: \(rules.joined(separator: ", "))",
                next: Bilingual(
                    russian: "Оставьте одно: одно нарушение не должно считаться дважды.",
                    english: "Keep one of them: one breach must not count twice."
                )
            )
        case .clauseDecidedAndNotCheckable(let number, let rule):
            BilingualExplanation(
                "пункт «\(number.quotable)» решает требование «\(rule)», а здесь он назван непроверяемым",
                "the clause “\(number.quotable)” is decided by the rule “\(rule)” and called not checkable here",
                next: Bilingual(russian: "Оставьте одно из двух.", english: "Keep one of the two.")
            )
        case .clauseNotCheckableTwice(let number):
            BilingualExplanation(
                "пункт «\(number.quotable)» назван непроверяемым дважды",
                "the clause “\(number.quotable)” is called not checkable twice",
                next: Bilingual(russian: "Оставьте один раз.", english: "Keep it once.")
            )
        case .ruleNeverApplies(let rule):
            BilingualExplanation(
                "требование «\(rule)» не относится ни к одному органу, которого касается акт",
                "the rule “\(rule)” speaks of no organ that the act binds",
                next: Bilingual(
                    russian: "Сравните applies-to требования и binds акта.",
                    english: "Compare the rule's applies-to with the act's binds."
                )
            )
        case .readingRepeated(let rule, let reading):
            BilingualExplanation(
                "прочтение «\(reading)» требования «\(rule)» повторено",
                "the reading “\(reading)” of the rule “\(rule)” is repeated",
                next: Bilingual(
                    russian: "Назовите второе иначе или уберите его.",
                    english: "Give the second another name, or take it out."
                )
            )
        case .readingAlone(let rule):
            BilingualExplanation(
                "у требования «\(rule)» одно прочтение: выбирать не из чего",
                "the rule “\(rule)” has one reading: that is no choice",
                next: Bilingual(
                    russian: "Добавьте второе или перенесите параметры в само требование.",
                    english: "Add a second one, or move its parameters into the rule."
                )
            )
        case .titleMissing(let rule):
            BilingualExplanation(
                "у требования «\(rule)» есть пустое или не переведённое название, указание или прочтение",
                "the rule “\(rule)” has a title, a remedy or a reading that is blank or not translated",
                next: Bilingual(russian: "Заполните ru и en.", english: "Fill in ru and en.")
            )
        }
    }
}
