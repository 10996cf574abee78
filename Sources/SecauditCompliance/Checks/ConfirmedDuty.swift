/// Any other duty of which there is no fact but somebody's word, given for each period.
struct ConfirmedDuty: OrganCheck {
    let confirmation: Confirmation
    let isOpen: Bool

    init(_ rule: Rule, _ parameters: RuleParameters) {
        confirmation = Confirmation(rule, parameters)
        isOpen = rule.openList
    }

    func judge(_ organ: OrganView, in register: RegisterView) -> [Outcome] {
        var outcome = confirmation.judge(organ, in: register)
        if isOpen {
            let checked = AnswerFact.Measures(checked: register.act.securityChecked)
            outcome.facts.append(.answer(.measures(checked, open: true)))
        }
        return [outcome]
    }
}
