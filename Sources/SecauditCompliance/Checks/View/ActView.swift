import SecauditRegister

/// What the act says about the whole, gathered from its rules before they are applied one by one.
struct ActView {
    let effective: CalendarDay
    /// The last day on which it binds, where another act has replaced it.
    let lastDay: CalendarDay?
    /// The day stated for the creation of accounts, where another act sets it.
    let accountDue: CalendarDay?
    let prohibitedNetworks: [ProhibitedNetwork]
    /// What the rules on security judge from facts, by their titles.
    let securityChecked: [Bilingual]
    private let networks: Set<NetworkID>?
    private let exemptNames: Set<String>

    init(_ policy: PolicyInForce) {
        effective = policy.effective
        lastDay = policy.lastDay
        prohibitedNetworks = policy.prohibitedNetworks
        if case .day(let day)? = policy.parameters["account-due"] { accountDue = day } else { accountDue = nil }
        securityChecked = policy.policy.rules
            .filter { $0.group == .security && $0.kind.decision == .facts && $0.origin == .act }
            .map(\.title)
        var networks = policy.policy.act.networks.map(Set.init)
        var names: Set<String> = []
        for rule in policy.policy.rules {
            switch rule.kind {
            case .allowedNetworks where rule.parameters.word("otherwise") == "fail":
                // Then the networks are a duty to keep, not the edge of the act.
                networks = nil
            case .allowedNetworks:
                networks = Set((rule.parameters.words("networks") ?? []).map { NetworkID($0) })
            case .exemptOrgan:
                names.formUnion((rule.parameters.words("organs") ?? []).map(NormalisedName.init).map(\.text))
            default:
                break
            }
        }
        self.networks = networks
        exemptNames = names
    }

    /// Whether the act speaks of the network; true where it names none.
    func regulates(_ network: NetworkID) -> Bool {
        networks?.contains(network) ?? true
    }

    /// Whether the act binds on `day`: events of other days are judged under the act of their own day, or not at all.
    func binds(on day: CalendarDay) -> Bool {
        day.lies(from: effective, to: lastDay)
    }

    func isExempt(_ organs: [Organ], _ place: Int) -> Bool {
        guard !exemptNames.isEmpty else { return false }
        let organ = organs[place]
        // An organ keeps its exemption under a new name.
        let former = (organ.previousNames ?? []).map(\.name)
        return ([organ.name, organ.shortName].compactMap(\.self) + former).contains { name in
            exemptNames.contains(NormalisedName(name).text)
        }
    }
}
