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
        if !acrossMunicipality, counted.isOnePerNetwork { return Self.oneEach }
        var networks: [NetworkPages] = []
        networks.reserveCapacity(counted.count)
        for account in counted { networks.add(account.account.id, in: account.account.network) }
        var facts: [Fact] = []
        for network in networks.ordered(by: { $0.network < $1.network }) {
            let count =
                acrossMunicipality
                ? register.accountCount(in: network.network, suspended: countsSuspended) : network.pages.count
            if count > 1 { facts.append(.network(.severalAccounts(network.network, network.pages, count: count))) }
        }
        return facts.isEmpty ? Self.oneEach : [Outcome(.fail, facts)]
    }

    /// What is said of most organs.
    private static let oneEach = [Outcome(.pass, [.network(.oneAccountEach)])]
}

/// The pages of an organ in one network.
private struct NetworkPages {
    let network: NetworkID
    var pages: [Account.ID]
}

extension [NetworkPages] {
    /// An organ has pages in few networks: a list is searched faster than a table.
    fileprivate mutating func add(_ page: Account.ID, in network: NetworkID) {
        if let place = firstIndex(where: { $0.network == network }) {
            self[place].pages.append(page)
        } else {
            append(NetworkPages(network: network, pages: [page]))
        }
    }
}

extension [AccountView] {
    /// Whether no two are in one network; `false` of many, which are better counted.
    fileprivate var isOnePerNetwork: Bool {
        guard count < 8 else { return false }
        for place in indices {
            for earlier in 0..<place where self[earlier].account.network == self[place].account.network { return false }
        }
        return true
    }
}
