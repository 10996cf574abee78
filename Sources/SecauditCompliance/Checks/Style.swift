/// Posts are written as people talk in networks, or are no press releases: nobody but a reader can say so.
struct Style: OrganCheck {
    let confirmation: Confirmation

    init(_ rule: Rule, _ parameters: RuleParameters) {
        confirmation = Confirmation(rule, parameters)
    }

    func judge(_ organ: OrganView, in register: RegisterView) -> [Outcome] {
        [confirmation.judge(organ, in: register)]
    }
}
