import SecauditRegister

/// The account is not run in a network that a norm above the act bans.
struct ProhibitedNetworks: AccountCheck {
    let fails: Bool

    init(_ parameters: RuleParameters) {
        fails = parameters.word("severity") == "fail"
    }

    func judge(_ account: AccountView, in register: RegisterView) -> [Outcome] {
        let network = account.account.network
        // Without the list nobody can say that a network is not on it.
        if register.act.prohibitedNetworks.isEmpty {
            return [Outcome(.unknown, [.network(.prohibitedListNotKnown)])]
        }
        let ban = register.act.prohibitedNetworks
            .filter { $0.network == network && $0.since <= register.asOf }
            .min { $0.since < $1.since }
        guard let ban else { return [Outcome(.pass, [.network(.notProhibited(network))])] }
        return [
            Outcome(
                fails ? .fail : .remark,
                [.network(.prohibited(network, since: ban.since, basis: ban.basis))]
            )
        ]
    }
}
