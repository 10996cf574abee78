package import SecauditCompliance
import SecauditRegister

extension PolicyText {
    /// One clause: what is made of it, from which facts, by which formula, with examples.
    package func explain(_ explanation: PolicyExplanation) -> String {
        var lines = self.lines(say(explanation.policy.act.short))
        lines += self.lines(clause(explanation.clause), lead: say("Положение: ", "Clause: "))
        if let citation = explanation.clause.citation {
            lines += self.lines(citation.printable, lead: say("В документах: ", "In documents: "))
        }
        for rule in explanation.rules { lines += [""] + self.rule(rule) }
        if let reason = explanation.notCheckable {
            lines += [""] + self.lines(say(reason), lead: say("Не проверяется: ", "Not checkable: "), indent: 2)
        }
        for remark in explanation.remarks {
            lines +=
                [""] + self.lines(say(remark.text), lead: say("Замечание к акту: ", "Remark on the act: "), indent: 2)
        }
        return page(lines)
    }

    private func rule(_ explained: RuleExplanation) -> [String] {
        let rule = explained.rule
        var lines = self.lines("\(rule.id) — \(say(rule.title))", lead: say("Требование: ", "Rule: "), indent: 2)
        lines += field(say("Сила", "Strength"), strength(rule.strength))
        lines += field(say("Группа", "Group"), group(rule.group))
        lines += field(say("Вид", "Kind"), "\(rule.kind.rawValue), \(say(rule.kind.decision.words))")
        lines += field(say("Формула", "Formula"), say(rule.kind.formula))
        for parameter in explained.parameters { lines += field(say("Параметр", "Parameter"), text(parameter)) }
        for fact in rule.kind.neededFacts {
            lines += field(say("Факт", "Fact"), "\(say(fact.words)) (\(say(fact.source.words)))")
        }
        for reading in explained.readings {
            lines += field(say("Прочтение", "Reading"), "\(reading.id) — \(say(reading.title))")
        }
        if !explained.readings.isEmpty {
            lines += self.lines(
                say(
                    "«Не выполнено» — только если так по каждому прочтению; установить одно: secaudit municipality bind",
                    "Not met only if so under every reading; to fix one: secaudit municipality bind"
                ),
                lead: "    "
            )
        }
        if let fixed = explained.fixed {
            let text = "\(fixed.reading.id) — \(say(fixed.reading.title)) (\(fixed.basis.printable))"
            lines += field(say("Установлено прочтение", "Fixed reading"), text)
        }
        if let words = rule.interpretation { lines += field(say("Толкование", "Interpretation"), say(words)) }
        if rule.openList {
            lines += field(say("Перечень", "List"), say("открыт: «и др.», «в том числе»", "open: “and others”"))
        }
        lines += field(say("Что делать", "Remedy"), say(rule.remedy))
        for example in explained.examples {
            lines += field(say("Пример", "Example"), "\(say(example.title)): \(verdicts(example.expected))")
        }
        return lines
    }

    private func field(_ name: String, _ text: String) -> [String] {
        lines(text, lead: "  \(name): ", indent: 4)
    }

    private func text(_ parameter: ParameterUsed) -> String {
        let origin =
            switch parameter.origin {
            case .rule: say("из акта", "from the act")
            case .standard: say("принято по умолчанию", "standard of the kind")
            case .binding: say("указал муниципалитет", "stated by the municipality")
            case .reading(let id): say("прочтение «\(id)»", "reading “\(id)”")
            case .extension(let id): say("местное правило «\(id)»", "local rule “\(id)”")
            }
        return "\(parameter.name) = \(parameter.value.plain) (\(origin))"
    }

    func verdicts(_ expected: PolicyTestCase.Expectation) -> String {
        switch expected {
        case .only(let verdict): text(verdict)
        case .each(let verdicts): text(verdicts)
        }
    }

    func text(_ verdicts: [SubjectVerdict]) -> String {
        verdicts.map { "\($0.subject.printable) — \(text($0.verdict))" }.joined(separator: "; ")
    }

    func text(_ verdict: Verdict) -> String {
        Wording(language, names: Names(Municipality(id: "", name: "", zone: .utc))).text(verdict)
    }
}
