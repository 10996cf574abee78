import SecauditRegister

/// Not more than one account in one network, of the organ or of the whole municipality.
struct OneAccountPerNetwork: OrganCheck {
    let acrossMunicipality: Bool
    let countsSuspended: Bool

    init(_ parameters: RuleParameters) {
        acrossMunicipality = parameters.word("scope") == "municipality"
        countsSuspended = parameters.boolean("count-suspended") ?? true
    }

    func judge(_ organ: OrganView, in register: RegisterView) -> [Outcome] {
        let counted = countsSuspended ? organ.existing : organ.existing.filter(\.isActive)
        if counted.isEmpty { return [Outcome(.notApplicable, [.scope(.noAccounts)])] }
        var facts: [Fact] = []
        for network in Set(counted.map(\.account.network)).sorted() {
            let own = counted.filter { $0.account.network == network }.map(\.account.id)
            let count = acrossMunicipality ? register.accountCount(in: network, suspended: countsSuspended) : own.count
            if count > 1 { facts.append(.network(.severalAccounts(network, own, count: count))) }
        }
        return [facts.isEmpty ? Outcome(.pass, [.network(.oneAccountEach)]) : Outcome(.fail, facts)]
    }
}
