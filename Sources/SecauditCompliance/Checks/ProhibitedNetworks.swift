import SecauditRegister

/// The account is not run in a network that a norm above the act bans.
struct ProhibitedNetworks: AccountCheck {
    let fails: Bool

    init(_ parameters: RuleParameters) {
        fails = parameters.word("severity") == "fail"
    }

    func glance(at account: AccountView, in register: RegisterView) -> Verdict? {
        let list = register.act.prohibitedNetworks
        return list.isEmpty || list.contains { $0.network == account.account.network } ? nil : .pass
    }

    func judge(_ account: AccountView, in register: RegisterView) -> [Outcome] {
        let network = account.account.network
        // Without the list nobody can say that a network is not on it.
        if register.act.prohibitedNetworks.isEmpty {
            return [Outcome(.unknown, [.network(.prohibitedListNotKnown)])]
        }
        let ban = register.act.prohibitedNetworks
            .filter { $0.network == network && $0.since <= register.asOf }
            // A ban stands above a restriction, whichever came first.
            .min { ($0.status == .banned ? 0 : 1, $0.since) < ($1.status == .banned ? 0 : 1, $1.since) }
        guard let ban else { return [Outcome(.pass, [.network(.notProhibited(network))])] }
        guard ban.status == .banned else {
            return [Outcome(.remark, [.network(.restricted(network, since: ban.since, basis: ban.basis))])]
        }
        return [
            Outcome(
                fails ? .fail : .remark,
                [.network(.prohibited(network, since: ban.since, basis: ban.basis))]
            )
        ]
    }
}
