import SecauditRegister

/// Outcomes of readings that speak of the whole municipality, judged once and used for each organ and account.
struct WideOutcomes {
    private var byRule: [String: [Int: [Outcome]]] = [:]

    init(_ rules: [PreparedRule], in register: RegisterView) throws(AssessmentError) {
        for rule in rules {
            for (place, reading) in rule.checks.enumerated() {
                guard case .municipality(let check) = reading.check else { continue }
                byRule[rule.rule.id, default: [:]][place] = try check.judge(register)
            }
        }
    }

    func outcomes(of rule: PreparedRule, reading place: Int) -> [Outcome] {
        byRule[rule.rule.id]?[place] ?? []
    }
}
