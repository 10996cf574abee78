import SecauditRegister

/// The organ has an account that is run, in any or in all of the networks named.
struct AccountRequired: OrganCheck {
    let networks: [NetworkID]?
    let all: Bool
    let dueByOtherAct: Bool

    init(_ parameters: RuleParameters) {
        networks = parameters.words("networks")?.map { NetworkID($0) }.sorted()
        all = parameters.word("mode") == "all"
        dueByOtherAct = parameters.word("due") == "other-act"
    }

    func judge(_ organ: OrganView, in register: RegisterView) -> [Outcome] {
        if organ.isExempt { return [Outcome(.notApplicable, [.scope(.exempt)])] }
        let counted = organ.accounts.filter(counts)
        let missing = (networks ?? []).filter { network in !counted.contains { $0.account.network == network } }
        let isMet = all && networks != nil ? missing.isEmpty : !counted.isEmpty
        if isMet {
            let evidence = counted.compactMap { view in
                view.account.created.map { EvidenceCitation(.account, on: $0) }
            }
            return [Outcome(.pass, [.network(.accountsPresent(counted.map(\.account.id)))], evidence: evidence)]
        }
        let fact = Fact.network(.accountMissing(missing))
        guard dueByOtherAct else { return [Outcome(.fail, [fact])] }
        guard let day = register.act.accountDue else {
            return [Outcome(.notApplicable, [.network(.termNotSet)])]
        }
        let due = DueDay(day, from: register.act.effective, count: 0, unit: .fixed)
        return [Outcome(register.asOf <= day ? .pending : .fail, [fact], due: due)]
    }

    func glance(at organ: OrganView, in register: RegisterView) -> Verdict? {
        if organ.isExempt { return .notApplicable }
        guard !all || networks == nil else { return nil }
        return organ.accounts.contains(where: counts) ? .pass : nil
    }

    /// Whether it is run, and in a network that is asked for.
    private func counts(_ account: AccountView) -> Bool {
        account.isActive && !account.isOutsideAct && (networks?.contains(account.account.network) ?? true)
    }
}
