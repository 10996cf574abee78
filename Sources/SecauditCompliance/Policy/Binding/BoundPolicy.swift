package import SecauditRegister

/// A policy together with what a municipality decided where the text leaves a choice.
package struct BoundPolicy: Hashable, Sendable {
    package let policy: Policy
    /// The first day on which the act binds this municipality.
    package let effective: CalendarDay
    /// The last day on which it binds, where another act has replaced it.
    package let lastDay: CalendarDay?
    package let parameters: [String: ParameterValue]
    /// Readings fixed with a basis, by the id of the rule.
    package let fixedReadings: [String: FixedReading]

    package init(policy: Policy, binding: PolicyBinding) throws(BindingError) {
        try self.init(policy: policy, reign: BindingReign(binding: binding))
    }

    /// The act on the days on which it binds: not before it came into force, and not after it was replaced.
    package init(policy: Policy, reign: BindingReign) throws(BindingError) {
        let binding = reign.binding
        guard binding.policy == policy.id else {
            throw .otherPolicy(bound: binding.policy, found: policy.id)
        }
        if let pinned = binding.digest, pinned != policy.digest {
            throw .digestMismatch(pinned: pinned, found: policy.digest)
        }
        for own in binding.extensions ?? [] {
            guard let found = policy.extensions.first(where: { $0.id == own.id }) else {
                throw .extensionMissing(own.id)
            }
            if let pinned = own.digest, pinned != found.digest {
                throw .extensionDigestMismatch(own.id, pinned: pinned, found: found.digest)
            }
        }
        let parameters = try Self.parameters(policy, binding)
        self.policy = policy
        self.parameters = parameters
        fixedReadings = try Self.readings(policy, binding)
        let effective = try Self.effective(policy, parameters)
        if let first = reign.first, first < effective {
            throw .boundBeforeInForce(policy: policy.id, from: first, effective: effective)
        }
        self.effective = reign.first ?? effective
        lastDay = reign.last
    }

    private static func parameters(
        _ policy: Policy,
        _ binding: PolicyBinding
    ) throws(BindingError) -> [String: ParameterValue] {
        let names = policy.parameters.map(\.name)
        if let unknown = binding.parameters.keys.sorted().first(where: { !names.contains($0) }) {
            throw .unknownParameter(unknown, nearest: NearestWord.find(unknown, among: names))
        }
        var values: [String: ParameterValue] = [:]
        for declaration in policy.parameters {
            guard let text = binding.parameters[declaration.name] else {
                guard !declaration.mandatory else {
                    throw .missingParameter(declaration.name, type: declaration.type)
                }
                continue
            }
            guard let value = ParameterValue(text, of: declaration.type) else {
                throw .malformedParameter(declaration.name, value: text, type: declaration.type)
            }
            values[declaration.name] = value
        }
        return values
    }

    private static func readings(
        _ policy: Policy,
        _ binding: PolicyBinding
    ) throws(BindingError) -> [String: FixedReading] {
        let open = policy.rules.filter { !$0.readings.isEmpty }
        for (id, fixed) in binding.readings.sorted(by: { $0.key < $1.key }) {
            guard let rule = open.first(where: { $0.id == id }) else {
                throw .unknownReading(rule: id, nearest: NearestWord.find(id, among: open.map(\.id)))
            }
            let allowed = rule.readings.map(\.id)
            guard allowed.contains(fixed.choice) else {
                throw .unknownChoice(rule: id, choice: fixed.choice, allowed: allowed)
            }
            guard !fixed.basis.allSatisfy(\.isWhitespace) else { throw .basisMissing(rule: id) }
        }
        return binding.readings
    }

    private static func effective(
        _ policy: Policy,
        _ parameters: [String: ParameterValue]
    ) throws(BindingError) -> CalendarDay {
        switch policy.act.effective {
        case .on(let day): return day
        case .parameter(let name, let plusDays):
            guard case .day(let day)? = parameters[name] else { throw .missingParameter(name, type: .day) }
            return day.adding(days: plusDays)
        }
    }
}
