package import SecauditCompliance

extension PolicyText {
    /// One act: the document, what must be stated to bind it, its rules and what is not checked.
    package func show(_ policy: Policy) -> String {
        var lines = self.lines(say(policy.act.short))
        lines += self.lines(say(policy.act.title))
        lines += self.lines(policy.digest.printable, lead: say("контрольная сумма: ", "digest: "))
        lines += self.lines(effective(policy.act), lead: say("действует с: ", "in force from: "))
        if let repealed = policy.act.repealed {
            lines += self.lines(DayWords(language).text(repealed), lead: say("последний день: ", "last day: "))
        }
        lines += parameters(policy)
        for group in RuleGroup.allCases {
            let rules = policy.rules.filter { $0.group == group }
            if rules.isEmpty { continue }
            lines += ["", self.group(group).uppercased()]
            for rule in rules { lines += self.rule(rule) }
        }
        lines += notCheckable(policy)
        lines += remarks(policy)
        lines += applied(policy.extensions)
        return page(lines)
    }

    private func parameters(_ policy: Policy) -> [String] {
        if policy.parameters.isEmpty { return [] }
        var lines = ["", say("УКАЗЫВАЕТ МУНИЦИПАЛЬНОЕ ОБРАЗОВАНИЕ", "STATED BY THE MUNICIPALITY")]
        for parameter in policy.parameters {
            let need = parameter.mandatory ? say("обязательно", "mandatory") : say("по желанию", "optional")
            let text = "\(parameter.name) — \(say(parameter.title)) (\(need); \(say(parameter.type.words)))"
            lines += self.lines(text, lead: "  ", indent: 4)
        }
        return lines
    }

    private func rule(_ rule: Rule) -> [String] {
        let numbers = rule.clauses.map(\.number.printable).joined(separator: "; ")
        var lines = self.lines("\(rule.id) — \(say(rule.title))", lead: "  ", indent: 4)
        lines += self.lines(
            "\(numbers) · \(strength(rule.strength)) · \(say(rule.kind.decision.words))",
            lead: "    ",
            indent: 6
        )
        for reading in rule.readings {
            lines += self.lines(
                "\(reading.id) — \(say(reading.title))",
                lead: say("    прочтение: ", "    reading: "),
                indent: 6
            )
        }
        return lines
    }

    private func notCheckable(_ policy: Policy) -> [String] {
        if policy.notCheckable.isEmpty { return [] }
        var lines = ["", say("НЕ ПРОВЕРЯЕТСЯ", "NOT CHECKABLE")]
        for item in policy.notCheckable {
            lines += self.lines("\(clause(item.clause)): \(say(item.reason))", lead: "  ", indent: 4)
        }
        return lines
    }

    private func remarks(_ policy: Policy) -> [String] {
        if policy.remarks.isEmpty { return [] }
        var lines = ["", say("ЗАМЕЧАНИЯ К АКТУ", "REMARKS ON THE ACT")]
        for remark in policy.remarks {
            lines += self.lines("\(clause(remark.clause)): \(say(remark.text))", lead: "  ", indent: 4)
        }
        return lines
    }

    /// The extensions on top of the act, each with everything that it loosens; nothing where there are none.
    package func applied(_ extensions: [AppliedExtension]) -> [String] {
        extensions.isEmpty ? [] : ["", say("ПОВЕРХ АКТА", "ON TOP OF THE ACT")] + extensions.flatMap(applied)
    }

    private func applied(_ applied: AppliedExtension) -> [String] {
        var lines = self.lines(
            "\(applied.id) — \(say(applied.title)) (\(applied.digest.printable))",
            lead: "  ",
            indent: 4
        )
        for loosening in applied.loosenings {
            let last = DayWords(language).text(loosening.ground.lastDay)
            let basis = loosening.ground.basis.printable
            let end =
                loosening.hasLapsed
                ? say("истекло \(last)", "lapsed on \(last)") : say("по \(last)", "through \(last)")
            lines += self.lines(
                "\(loosening.rule): \(say(loosening.fact.words)); \(basis); \(end)",
                lead: say("    ослаблено: ", "    loosened: "),
                indent: 6
            )
        }
        return lines
    }
}
