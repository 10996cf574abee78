import SecauditRegister

/// Outcomes of readings that speak of the whole municipality, judged once and used for each organ and account.
struct WideOutcomes {
    private var byRule: [ObjectIdentifier: [Int: [Outcome]]] = [:]

    /// Of a rule about accounts the figures alone are found: nobody prints a list of all holders with each account.
    init(_ rules: [PreparedRule], in register: RegisterView) throws(AssessmentError) {
        for rule in rules {
            for (place, reading) in rule.checks.enumerated() {
                guard case .municipality(let check) = reading.check else { continue }
                let outcomes =
                    rule.subject == .account ? try check.figures(register) : try check.judge(register)
                byRule[ObjectIdentifier(rule), default: [:]][place] = outcomes
            }
        }
    }

    func of(_ rule: PreparedRule, reading place: Int) -> [Outcome] {
        byRule[ObjectIdentifier(rule)]?[place] ?? []
    }
}
