package import SecauditCompliance
import SecauditRegister

extension AssessmentError: Explained {
    package func explanation(in language: Language) -> Explanation {
        let days = DayWords(language)
        return switch language {
        case .russian: russian(days)
        case .english: english(days)
        }
    }

    private func russian(_ days: DayWords) -> Explanation {
        switch self {
        case .noRule(let policy):
            Explanation(
                "В правилах «\(policy)» нет ни одного требования выбранных групп.",
                next: "Проверьте значение --group: secaudit policy show \(policy)"
            )
        case .noOrgan: Explanation("Нет ни одного органа: проверять нечего.", next: "secaudit organ add")
        case .organsUnknown(let organs):
            Explanation(
                "Таких органов нет: \(organs.map(\.text).joined(separator: ", ")).",
                next: "secaudit organ list"
            )
        case .policyNotInForce(let policy, let effective, let asOf):
            Explanation(
                "Порядок «\(policy)» действует с \(days.text(effective)), проверка — на \(days.text(asOf)).",
                next: "Укажите более поздний день: secaudit check --as-of \(effective)"
            )
        case .policyRepealed(let policy, let last, let asOf):
            Explanation(
                "Порядок «\(policy)» утратил силу: последний день \(days.text(last)), проверка — на \(days.text(asOf)).",
                next: "Назначьте действующий порядок: secaudit municipality bind"
            )
        case .calendarYearMissing(let year):
            Explanation(
                "Нет производственного календаря на \(year) год: срок не сосчитать.",
                next: "Добавьте файл calendars/ru-\(year).yaml в папку правил."
            )
        case .asOfOutsidePeriod(let asOf, let first, let last):
            Explanation(
                "День \(days.text(asOf)) вне периода с \(days.text(first)) по \(days.text(last)).",
                next: "Укажите день из этого периода: secaudit check --as-of \(last)"
            )
        case .readingUnknown(let rule, let choice):
            Explanation(
                "У требования «\(rule)» нет прочтения «\(choice)».",
                next: "Посмотрите прочтения: secaudit policy explain \(rule)"
            )
        case .parameterMissing(let rule, let parameter):
            Explanation("В требовании «\(rule)» не задано «\(parameter)».", next: "secaudit policy lint")
        }
    }

    private func english(_ days: DayWords) -> Explanation {
        switch self {
        case .noRule(let policy):
            Explanation(
                "The policy “\(policy)” has no rule in the groups asked for.",
                next: "Check the value of --group: secaudit policy show \(policy)"
            )
        case .noOrgan: Explanation("There is no organ: nothing to check.", next: "secaudit organ add")
        case .organsUnknown(let organs):
            Explanation("No such organ: \(organs.map(\.text).joined(separator: ", ")).", next: "secaudit organ list")
        case .policyNotInForce(let policy, let effective, let asOf):
            Explanation(
                "The act “\(policy)” is in force from \(days.text(effective)), the check is as of \(days.text(asOf)).",
                next: "Give a later day: secaudit check --as-of \(effective)"
            )
        case .policyRepealed(let policy, let last, let asOf):
            Explanation(
                "The act “\(policy)” was repealed: its last day was \(days.text(last)), the check is as of \(days.text(asOf)).",
                next: "Bind the act in force: secaudit municipality bind"
            )
        case .calendarYearMissing(let year):
            Explanation(
                "There is no working calendar for \(year): a term cannot be counted.",
                next: "Add the file calendars/ru-\(year).yaml to the folder of policies."
            )
        case .asOfOutsidePeriod(let asOf, let first, let last):
            Explanation(
                "The day \(days.text(asOf)) lies outside \(days.text(first)) to \(days.text(last)).",
                next: "Give a day of this period: secaudit check --as-of \(last)"
            )
        case .readingUnknown(let rule, let choice):
            Explanation(
                "The rule “\(rule)” has no reading “\(choice)”.",
                next: "See its readings: secaudit policy explain \(rule)"
            )
        case .parameterMissing(let rule, let parameter):
            Explanation("The rule “\(rule)” does not say “\(parameter)”.", next: "secaudit policy lint")
        }
    }
}
