/// A plan of what is published is there for each period; whether there is one people say.
struct ContentPlan: OrganCheck {
    let confirmation: Confirmation

    init(_ rule: Rule, _ parameters: RuleParameters) {
        confirmation = Confirmation(rule, parameters, isDueAtStart: true)
    }

    func judge(_ organ: OrganView, in register: RegisterView) -> [Outcome] {
        [confirmation.judge(organ, in: register)]
    }
}
