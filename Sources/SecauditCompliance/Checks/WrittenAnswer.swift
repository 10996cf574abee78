import SecauditRegister

/// A requirement that only a written answer can decide: there is no other fact for it.
///
/// The check itself says "not known"; an answer in force is put in its place afterwards, for every attestable kind
/// alike.
struct WrittenAnswer: OrganCheck {
    let measures: [String]
    let isOpen: Bool

    func judge(_ organ: OrganView, in register: RegisterView) -> [Outcome] {
        guard !measures.isEmpty || isOpen else { return Self.notAnswered }
        // What an open list names is judged by rules of their own: the report says which, and that there may be more.
        let checked = isOpen ? register.act.securityChecked : []
        let named = AnswerFact.Measures(checked: checked, named: measures)
        return [Outcome(.unknown, [.answer(.missing), .answer(.measures(named, open: isOpen))])]
    }

    /// One for all organs.
    private static let notAnswered = [Outcome(.unknown, [.answer(.missing)])]
}
