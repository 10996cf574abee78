import SecauditRegister

/// Outcomes of readings that speak of the whole municipality, judged once and used for each organ and account.
struct WideOutcomes {
    private var byRule: [String: [Int: Wide]] = [:]

    /// What a reading says, and the figures alone: a list of all holders is not gone through again for each organ.
    struct Wide {
        var outcomes: [Outcome] = []
        var figures: [Outcome] = []
    }

    init(_ rules: [PreparedRule], in register: RegisterView) throws(AssessmentError) {
        for rule in rules {
            for (place, reading) in rule.checks.enumerated() {
                guard case .municipality(let check) = reading.check else { continue }
                let outcomes = try check.judge(register)
                byRule[rule.rule.id, default: [:]][place] = Wide(outcomes: outcomes, figures: outcomes.map(\.figure))
            }
        }
    }

    func of(_ rule: PreparedRule, reading place: Int) -> Wide {
        byRule[rule.rule.id]?[place] ?? Wide()
    }
}
