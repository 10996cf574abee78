import SecauditRegister

/// The account is in a network that the act names.
///
/// An act that regulates some networks does not thereby forbid the others: outside them it is silent, and that is a
/// remark on the act and no breach, unless the policy says otherwise.
struct AllowedNetworks: AccountCheck {
    let networks: Set<NetworkID>
    let fails: Bool

    init(_ parameters: RuleParameters) {
        networks = Set((parameters.words("networks") ?? []).map { NetworkID($0) })
        fails = parameters.word("otherwise") == "fail"
    }

    func judge(_ account: AccountView, in register: RegisterView) -> [Outcome] {
        let network = account.account.network
        if networks.contains(network) { return [Outcome(.pass, [.network(.allowed(network))])] }
        return [Outcome(fails ? .fail : .remark, [.scope(.networkOutsideAct(network))])]
    }

    func glance(at account: AccountView, in register: RegisterView) -> Verdict? {
        networks.contains(account.account.network) ? .pass : nil
    }
}
