/// What a policy file says wrongly although it can be read.
package struct PolicyLint: Hashable, Sendable {
    /// In the order of the file.
    package let findings: [Finding]

    package struct Finding: Hashable, Sendable {
        package let position: TextPosition?
        package let fact: Fact
    }

    package enum Fact: Hashable, Sendable {
        /// No rule, no not-checkable entry and no remark cites the clause.
        case clauseNotCited(String)
        /// Two rules of one kind decide the clause for the same organs: one breach would be two violations.
        case clauseDecidedTwice(String, rules: [String])
        /// A rule decides the clause, and the file says that nothing can.
        case clauseDecidedAndNotCheckable(String, rule: String)
        case clauseNotCheckableTwice(String)
        /// No organ kind is both meant by the rule and bound by the act.
        case ruleNeverApplies(String)
        case readingRepeated(rule: String, reading: String)
        /// One reading is no choice.
        case readingAlone(rule: String)
        /// A title or a remedy of blanks, or the same words for both languages.
        case titleMissing(rule: String)
    }

    package init(_ file: PolicyFile) {
        let policy = file.policy
        var findings = Self.clauseFindings(file)
        for rule in policy.rules {
            let position = file.places[.rule(rule.id)]
            findings += Self.facts(about: rule, in: policy).map { Finding(position: position, fact: $0) }
        }
        let place = { (finding: Finding) in finding.position ?? TextPosition(line: 0, column: 0) }
        self.findings = findings.enumerated()
            .sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }
            .map(\.element)
    }

    private static func clauseFindings(_ file: PolicyFile) -> [Finding] {
        let policy = file.policy
        let byRules = policy.rules.flatMap { rule in
            rule.clauses.flatMap { [$0.number, $0.with].compactMap(\.self) }
        }
        let cited = Set(byRules + policy.notCheckable.map(\.clause.number) + policy.remarks.map(\.clause.number))
        var findings = policy.clauses.filter { !cited.contains($0.number) }
            .map { Finding(position: file.places[.clause($0.number)], fact: .clauseNotCited($0.number)) }
        var seen: Set<String> = []
        for item in policy.notCheckable {
            let number = item.clause.number
            let position = file.places[.notCheckable(number)]
            if !seen.insert(number).inserted {
                findings.append(Finding(position: position, fact: .clauseNotCheckableTwice(number)))
            }
            if let rule = policy.rules.first(where: { $0.clauses.contains { $0.number == number } }) {
                let fact = Fact.clauseDecidedAndNotCheckable(number, rule: rule.id)
                findings.append(Finding(position: position, fact: fact))
            }
        }
        return findings
    }

    private static func facts(about rule: Rule, in policy: Policy) -> [Fact] {
        var facts: [Fact] = []
        if let kinds = rule.appliesTo.kinds {
            let meant = Set(kinds).union(rule.appliesTo.recommendedFor)
            if meant.isDisjoint(with: policy.act.binds) { facts.append(.ruleNeverApplies(rule.id)) }
        }
        for clause in rule.clauses {
            let others = policy.rules.prefix { $0.id != rule.id }.filter { $0.decidesTheSame(clause.number, as: rule) }
            if let other = others.first {
                facts.append(.clauseDecidedTwice(clause.number, rules: [other.id, rule.id]))
            }
        }
        var seen: Set<String> = []
        for reading in rule.readings where !seen.insert(reading.id).inserted {
            facts.append(.readingRepeated(rule: rule.id, reading: reading.id))
        }
        if rule.readings.count == 1 { facts.append(.readingAlone(rule: rule.id)) }
        let words = [rule.title, rule.remedy] + rule.readings.map(\.title)
        if words.contains(where: { $0.isIncomplete }) { facts.append(.titleMissing(rule: rule.id)) }
        return facts
    }
}

extension Rule {
    /// The same clause, kind and values for organs of which some are meant by both.
    fileprivate func decidesTheSame(_ clause: String, as other: Rule) -> Bool {
        guard kind == other.kind, parameters == other.parameters, readings == other.readings,
            clauses.contains(where: { $0.number == clause })
        else { return false }
        guard let own = appliesTo.kinds, let theirs = other.appliesTo.kinds else { return true }
        return !Set(own).isDisjoint(with: theirs)
    }
}

extension Bilingual {
    fileprivate var isIncomplete: Bool {
        russian == english || russian.allSatisfy(\.isWhitespace) || english.allSatisfy(\.isWhitespace)
    }
}
