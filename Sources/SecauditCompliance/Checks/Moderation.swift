/// Comments are moderated, what the act names is deleted, and offenders are restricted where it says so.
///
/// Each clause is a question of its own, so that "we delete spam" does not answer for the rest.
struct Moderation: OrganCheck {
    let confirmation: Confirmation
    let categories: [String]
    let isOpen: Bool

    init(_ rule: Rule, _ parameters: RuleParameters) {
        confirmation = Confirmation(rule, parameters)
        categories = parameters.words("delete-categories") ?? []
        isOpen = rule.openList
    }

    func judge(_ organ: OrganView, in register: RegisterView) -> [Outcome] {
        var outcome = confirmation.judge(organ, in: register)
        if !categories.isEmpty || isOpen {
            outcome.facts.append(.answer(.measures(AnswerFact.Measures(named: categories), open: isOpen)))
        }
        return [outcome]
    }
}
