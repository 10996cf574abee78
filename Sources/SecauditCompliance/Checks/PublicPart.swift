import SecauditRegister

/// What is published of the register lacks the closed columns; nobody but a person who looked can say so.
struct PublicPart: MunicipalityCheck {
    let excluded: [String]

    func judge(_ register: RegisterView) -> [Outcome] {
        [Outcome(.unknown, [.answer(.missing), .answer(.measures(AnswerFact.Measures(named: excluded), open: false))])]
    }
}
