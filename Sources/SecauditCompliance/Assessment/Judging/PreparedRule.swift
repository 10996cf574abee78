import SecauditRegister

/// A rule made ready: its open readings, each with its check, and the values to print.
final class PreparedRule {
    let rule: Rule
    /// One for each open reading, or one alone.
    let checks: [ReadingCheck]
    let subject: Level
    /// Some reading speaks of more than one account.
    let hasWideReading: Bool
    /// The check of a rule that is read in one way and speaks of accounts, as most do.
    let onlyCheck: OnlyCheck?
    /// The check of a rule that is read in one way and speaks of organs.
    let onlyOrganCheck: OnlyOrganCheck?
    /// The accounts that the rule looks at, where it speaks of accounts.
    let states: AccountStates
    /// As it binds, and as it is recommended to some organs.
    let applied: AppliedRule
    let recommended: AppliedRule

    final class ReadingCheck {
        let reading: Reading?
        let check: Check

        init(reading: Reading?, check: Check) {
            self.reading = reading
            self.check = check
        }
    }

    /// A class, so that asking it copies nothing.
    final class OnlyCheck {
        let check: any AccountCheck

        init(_ check: any AccountCheck) {
            self.check = check
        }
    }

    final class OnlyOrganCheck {
        let check: any OrganCheck

        init(_ check: any OrganCheck) {
            self.check = check
        }
    }

    /// From the whole to the part.
    enum Level: Int {
        case municipality
        case organ
        case account
    }

    init(_ rule: Rule, under policy: PolicyInForce) throws(AssessmentError) {
        self.rule = rule
        let fixed = policy.fixedReadings[rule.id]
        var readings: [Reading?] = rule.readings.isEmpty ? [nil] : rule.readings.map { $0 }
        if let fixed {
            guard let reading = rule.readings.first(where: { $0.id == fixed.choice }) else {
                throw .readingUnknown(rule: rule.id, choice: fixed.choice)
            }
            readings = [reading]
        }
        var checks: [ReadingCheck] = []
        for reading in readings {
            let parameters = reading.map { rule.parameters.replaced(by: $0.parameters) } ?? rule.parameters
            let check = try Check(rule, parameters: rule.kind.completed(parameters))
            checks.append(ReadingCheck(reading: reading, check: check))
        }
        self.checks = checks
        subject = checks.map(\.check.level).max { $0.rawValue < $1.rawValue } ?? .municipality
        hasWideReading = checks.contains { $0.check.level != .account }
        let only = checks.count == 1 ? checks[0].check : nil
        if case .account(let check, _)? = only { onlyCheck = OnlyCheck(check) } else { onlyCheck = nil }
        if case .organ(let check)? = only { onlyOrganCheck = OnlyOrganCheck(check) } else { onlyOrganCheck = nil }
        states = checks.lazy.compactMap(\.check.states).first ?? .existing
        let used = ParameterUsed.list(rule, readings: readings.compactMap(\.self), binding: policy.parameters)
        applied = AppliedRule(rule: rule, strength: rule.strength, parameters: used, fixedReading: fixed)
        recommended = AppliedRule(
            rule: rule,
            strength: rule.strength.obliges ? .recommended : rule.strength,
            parameters: used,
            fixedReading: fixed
        )
    }
}

extension Check {
    var level: PreparedRule.Level {
        switch self {
        case .municipality: .municipality
        case .organ: .organ
        case .account: .account
        }
    }

    var states: AccountStates? {
        if case .account(_, let states) = self { states } else { nil }
    }
}

extension Kind {
    /// The values with the kind's standards where they say nothing.
    func completed(_ parameters: RuleParameters) -> RuleParameters {
        let standards = self.parameters.compactMap { definition in
            definition.standard.map { (definition.name, $0) }
        }
        return RuleParameters(Dictionary(standards) { first, _ in first }).replaced(by: parameters)
    }
}

extension ParameterUsed {
    /// Every value that the rule was judged by, in the order of the kind's documentation.
    static func list(_ rule: Rule, readings: [Reading], binding: [String: ParameterValue]) -> [ParameterUsed] {
        var result: [ParameterUsed] = []
        for definition in rule.kind.parameters {
            let name = definition.name
            let varied = readings.compactMap { reading in
                reading.parameters.values[name].map {
                    ParameterUsed(name: name, value: $0, origin: .reading(reading.id))
                }
            }
            result += varied
            if varied.count == readings.count, !readings.isEmpty { continue }
            if let value = rule.parameters.values[name] {
                result.append(
                    ParameterUsed(
                        name: name,
                        value: value,
                        origin: rule.changedBy[name].map { .extension($0) } ?? .rule
                    )
                )
            } else if let value = definition.standard {
                result.append(ParameterUsed(name: name, value: value, origin: .standard))
            }
        }
        if rule.kind == .accountRequired, let due = binding["account-due"] {
            result.append(ParameterUsed(name: "account-due", value: due, origin: .binding))
        }
        return result
    }
}
