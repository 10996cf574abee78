package import SecauditCompliance

extension PolicyText {
    /// The policies found, each with what becomes of its clauses.
    package func list(_ policies: [Policy], source: String) -> String {
        var lines = self.lines(source.printable, lead: say("Папка правил: ", "Folder of policies: "))
        for policy in policies.sorted(by: { $0.id < $1.id }) {
            let summary = PolicySummary(policy)
            lines.append("")
            lines.append(policy.id.printable)
            lines += self.lines(say(policy.act.short), lead: "  ")
            let effective = effective(policy.act)
            lines += self.lines(say("действует с: \(effective)", "in force from: \(effective)"), lead: "  ")
            lines += self.lines(counts(summary), lead: "  ", indent: 4)
            let undecided = policy.rules.filter { $0.kind.decision == .notYet }.map(\.id)
            if !undecided.isEmpty {
                let names = undecided.joined(separator: ", ")
                lines += self.lines(
                    say("этой версией не решаются: \(names)", "not decided by this version: \(names)"),
                    lead: "  ",
                    indent: 4
                )
            }
        }
        return page(lines)
    }

    private func counts(_ summary: PolicySummary) -> String {
        let facts = summary.decided[.facts] ?? 0
        let answers = summary.decided[.answer] ?? 0
        let notYet = summary.decided[.notYet] ?? 0
        return say(
            """
            положений \(summary.clauses): решаются по фактам \(facts), письменным ответом \(answers), \
            этой версией не решаются \(notYet), не проверяются \(summary.notCheckable), \
            только замечание к акту \(summary.remarkAlone)
            """,
            """
            \(summary.clauses) clauses: decided from facts \(facts), by an answer in writing \(answers), \
            not decided by this version \(notYet), not checkable \(summary.notCheckable), \
            remark on the act alone \(summary.remarkAlone)
            """
        )
    }
}
