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
        var networks: [NetworkID] = []
        for account in counted where !networks.contains(account.account.network) {
            networks.append(account.account.network)
        }
        func count(in network: NetworkID) -> Int {
            acrossMunicipality
                ? register.accountCount(in: network, suspended: countsSuspended)
                : counted.count { $0.account.network == network }
        }
        for network in networks.filter({ count(in: $0) > 1 }).ordered(by: <) {
            let pages = counted.filter { $0.account.network == network }.map(\.account.id)
            facts.append(.network(.severalAccounts(network, pages, count: count(in: network))))
        }
        return [facts.isEmpty ? Outcome(.pass, [.network(.oneAccountEach)]) : Outcome(.fail, facts)]
    }
}
