import SecauditRegister

/// An organ that need not have an account; a remark where it has one all the same.
struct ExemptOrgan: OrganCheck {
    let remarksOnAccount: Bool

    init(_ parameters: RuleParameters) {
        remarksOnAccount = parameters.word("if-account-exists") != "ignore"
    }

    func judge(_ organ: OrganView, in register: RegisterView) -> [Outcome] {
        guard organ.isExempt else { return [Outcome(.notApplicable, [.scope(.notExempt)])] }
        let existing = organ.accounts.filter(\.exists).map(\.account.id)
        if existing.isEmpty { return [Outcome(.pass, [.scope(.exempt), .scope(.noAccounts)])] }
        return [
            Outcome(remarksOnAccount ? .remark : .pass, [.scope(.exempt), .scope(.exemptOrganHasAccount(existing))])
        ]
    }
}
