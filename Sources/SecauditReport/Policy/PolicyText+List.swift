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
            for item in policy.notCheckable {
                lines += self.lines("\(item.clause.number.printable) — \(say(item.reason))", lead: "    · ", indent: 6)
            }
        }
        return page(lines)
    }

    private func counts(_ summary: PolicySummary) -> String {
        let facts = summary.decided[.facts] ?? 0
        let people = summary.decided[.answer] ?? 0
        let information = summary.decided[.information] ?? 0
        let telling =
            information == 0 ? ("", "") : (", для сведения \(information)", ", for information \(information)")
        return say(
            """
            положений \(summary.clauses): решаются по фактам \(facts), подтверждаются людьми \(people)\(telling.0), \
            только замечание к акту \(summary.remarkAlone), не проверяются \(summary.notCheckable)\
            \(summary.notCheckable > 0 ? ":" : "")
            """,
            """
            \(summary.clauses) clauses: decided by facts \(facts), confirmed by people \(people)\(telling.1), \
            remark on the act alone \(summary.remarkAlone), not checkable \(summary.notCheckable)\
            \(summary.notCheckable > 0 ? ":" : "")
            """
        )
    }
}
