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
        if !measures.isEmpty || isOpen { facts.append(.answer(.measures(measures, open: isOpen))) }
        return [Outcome(.unknown, facts)]
    }
}
