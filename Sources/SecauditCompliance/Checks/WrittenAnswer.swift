import SecauditRegister

/// A requirement that only a written answer can decide: there is no other fact for it.
///
/// The check itself says "not known"; an answer in force is put in its place afterwards, for every attestable kind
/// alike.
struct WrittenAnswer: OrganCheck {
    let measures: [String]
    let isOpen: Bool

    func judge(_ organ: OrganView, in register: RegisterView) -> [Outcome] {
        var facts: [Fact] = [.answer(.missing)]
        // What an open list names is judged by rules of their own: the report says which, and that there may be more.
        let checked = isOpen ? register.act.securityChecked : []
        if !measures.isEmpty || isOpen {
            facts.append(.answer(.measures(AnswerFact.Measures(checked: checked, named: measures), open: isOpen)))
        }
        return [Outcome(.unknown, facts)]
    }
}
