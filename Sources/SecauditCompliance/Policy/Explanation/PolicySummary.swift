/// What becomes of the clauses of an act, in numbers.
package struct PolicySummary: Hashable, Sendable {
    package let clauses: Int
    /// Clauses by the best way in which a rule decides them.
    package let decided: [Kind.Decision: Int]
    package let notCheckable: Int
    /// Clauses with nothing but a remark on the act.
    package let remarkAlone: Int
    package let rules: Int

    package init(_ policy: Policy) {
        var best: [String: Kind.Decision] = [:]
        for rule in policy.rules where rule.origin == .act {
            for number in rule.clauses.flatMap({ [$0.number, $0.with].compactMap(\.self) }) {
                let decision = rule.kind.decision
                if best[number].map({ decision.rank < $0.rank }) ?? true { best[number] = decision }
            }
        }
        let open = policy.clauses.map(\.number).filter { best[$0] == nil }
        let named = Set(policy.notCheckable.map(\.clause.number))
        clauses = policy.clauses.count
        decided = Dictionary(grouping: policy.clauses.compactMap { best[$0.number] }) { $0 }.mapValues(\.count)
        notCheckable = open.filter { named.contains($0) }.count
        remarkAlone = open.filter { !named.contains($0) }.count
        rules = policy.rules.count
    }
}

extension Kind.Decision {
    fileprivate var rank: Int {
        switch self {
        case .facts: 0
        case .answer: 1
        case .information: 2
        }
    }
}
