import SecauditRegister

/// Apps, widgets and live covers are used; an act only recommends them, so that nothing here is ever a failure.
struct RecommendedTools: OrganCheck {
    let confirmation: Confirmation
    let kinds: [String]
    let isOpen: Bool

    init(_ rule: Rule, _ parameters: RuleParameters) {
        confirmation = Confirmation(rule, parameters)
        kinds = parameters.words("kinds") ?? []
        isOpen = rule.openList
    }

    func judge(_ organ: OrganView, in register: RegisterView) -> [Outcome] {
        var outcome = confirmation.judge(organ, in: register)
        if outcome.verdict == .fail { outcome.verdict = .remark }
        if !kinds.isEmpty || isOpen {
            outcome.facts.append(.answer(.measures(AnswerFact.Measures(named: kinds), open: isOpen)))
        }
        return [outcome]
    }
}
