package import SecauditRegister

extension PolicyExtension {
    /// The policy with this extension on top, as it stands on `day`; a loosening after its last day has no effect.
    package func applied(to policy: Policy, on day: CalendarDay) throws(ExtensionError) -> Policy {
        if let extends, extends != policy.id { throw .otherPolicy(extends: extends, found: policy.id) }
        if let taken = rules.first(where: { own in policy.rules.contains { $0.id == own.id } }) {
            throw .ruleTaken(taken.id)
        }
        if let taken = parameters.first(where: { own in policy.parameters.contains { $0.name == own.name } }) {
            throw .parameterTaken(taken.name)
        }
        var changed = policy.rules
        var loosenings: [Loosening] = []
        for change in changes {
            guard let place = changed.firstIndex(where: { $0.id == change.rule }) else {
                throw .ruleUnknown(change.rule, nearest: NearestWord.find(change.rule, among: changed.map(\.id)))
            }
            let found = try change.loosened(changed[place], on: day)
            loosenings += found
            // A change with a ground holds as a whole, or lapses as a whole.
            if found.contains(where: \.hasLapsed) { continue }
            changed[place] = changed[place].changed(by: change, of: id)
        }
        let applied = AppliedExtension(
            id: id,
            digest: digest,
            layer: layer,
            title: title,
            loosenings: loosenings,
            networks: networks
        )
        return Policy(
            id: policy.id,
            digest: policy.digest,
            act: policy.act,
            parameters: policy.parameters + parameters,
            rules: changed + rules,
            notCheckable: policy.notCheckable,
            remarks: policy.remarks,
            clauses: policy.clauses,
            extensions: policy.extensions + [applied]
        )
    }
}

extension RuleChange {
    /// What the change makes looser; refused where that is more than its ground allows.
    fileprivate func loosened(_ rule: Rule, on day: CalendarDay) throws(ExtensionError) -> [Loosening] {
        guard rule.kind == kind else { throw .kindDiffers(rule: rule.id, kind: kind, found: rule.kind) }
        var facts: [Loosening.Fact] = []
        if let strength, strength != rule.strength {
            if strength.obliges && rule.strength.obliges { throw .reversesStrength(rule: rule.id) }
            if strength.rank < rule.strength.rank { facts.append(.strength(from: rule.strength, to: strength)) }
        }
        for definition in kind.parameters {
            let name = definition.name
            guard let new = parameters.values[name] else { continue }
            if rule.readings.contains(where: { $0.parameters.values[name] != nil }) {
                throw .givenByReadings(rule: rule.id, parameter: name)
            }
            let old = rule.parameters.values[name] ?? definition.standard
            if !kind.tightening(of: name).allows(new, insteadOf: old) {
                facts.append(.parameter(name, from: old, to: new))
            }
        }
        guard let first = facts.first else { return [] }
        guard let ground else { throw .loosens(rule: rule.id, first) }
        return facts.map { fact in
            Loosening(rule: rule.id, fact: fact, ground: ground, hasLapsed: ground.lastDay < day)
        }
    }
}

extension Strength {
    fileprivate var rank: Int {
        switch self {
        case .permitted: 0
        case .recommended: 1
        case .must, .mustNot: 2
        }
    }
}

extension PolicyInForce {
    /// The networks that the extensions of a policy ban, with the days that the municipality stated.
    static func prohibitedNetworks(
        of policy: Policy,
        parameters: [String: ParameterValue]
    ) -> [ProhibitedNetwork] {
        policy.extensions.flatMap(\.networks).compactMap { ban in
            let since: CalendarDay
            switch ban.since {
            case .day(let day): since = day
            case .parameter(let name):
                guard case .day(let day)? = parameters[name] else { return nil }
                since = day
            }
            return ProhibitedNetwork(network: ban.network, since: since, basis: ban.basis, status: ban.status)
        }
    }
}
