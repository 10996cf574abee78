import SecauditRegister

/// What the program makes of one clause of an act, and why.
package struct PolicyExplanation: Hashable, Sendable {
    package let policy: Policy
    /// The clause asked for; `nil`: a rule that no clause of the act stands behind.
    package let clause: Clause
    package let rules: [RuleExplanation]
    /// Why nothing can decide the clause.
    package let notCheckable: Bilingual?
    package let remarks: [ActRemark]

    /// Explains the clause of this number, or the rule of this id.
    ///
    /// `binding` gives the values and readings that a municipality stated, where there is one.
    package init(
        of query: String,
        in policy: Policy,
        examples: [PolicyTestCase] = [],
        binding: PolicyInForce? = nil
    ) throws(ExplanationError) {
        let named = policy.rules.filter { $0.id == query }
        let cited = named.first?.clauses.first
        guard let clause = policy.clauses.first(where: { $0.number == query }) ?? cited else {
            let known = policy.clauses.map(\.number) + policy.rules.map(\.id)
            throw .unknown(query, policy: policy.id, nearest: NearestWord.find(query, among: known))
        }
        let rules = named.isEmpty ? policy.rules.filter { $0.cites(clause.number) } : named
        self.policy = policy
        self.clause = clause
        self.rules = rules.map { rule in
            RuleExplanation(rule, examples: examples.filter { $0.rule == rule.id }, binding: binding)
        }
        notCheckable = policy.notCheckable.first { $0.clause.number == clause.number }?.reason
        remarks = policy.remarks.filter { $0.clause.number == clause.number }
    }
}

/// How one rule comes to its verdict.
package struct RuleExplanation: Hashable, Sendable {
    package let rule: Rule
    package let parameters: [ParameterUsed]
    /// The readings that are open; none where the clause has one reading or the municipality fixed one.
    package let readings: [Reading]
    package let fixed: Fixed?
    package let examples: [PolicyTestCase]

    /// The reading that the municipality fixed, and on what ground.
    package struct Fixed: Hashable, Sendable {
        package let reading: Reading
        package let basis: String
    }

    init(_ rule: Rule, examples: [PolicyTestCase], binding: PolicyInForce?) {
        var fixed: Fixed?
        if let choice = binding?.fixedReadings[rule.id],
            let reading = rule.readings.first(where: { $0.id == choice.choice })
        {
            fixed = Fixed(reading: reading, basis: choice.basis)
        }
        self.rule = rule
        self.fixed = fixed
        self.examples = examples
        readings = fixed == nil ? rule.readings : []
        parameters = ParameterUsed.list(
            rule,
            readings: fixed.map { [$0.reading] } ?? rule.readings,
            binding: binding?.parameters ?? [:]
        )
    }
}

/// Why there is nothing to explain.
package enum ExplanationError: Error, Hashable, Sendable {
    /// The policy has neither a clause of this number nor a rule of this id.
    case unknown(String, policy: String, nearest: String?)
}

extension Rule {
    package func cites(_ number: String) -> Bool {
        clauses.contains { $0.number == number || $0.with == number }
    }
}
