internal import SecauditCompliance
internal import SecauditRegister

/// Section 8: the limits of the check.
extension CheckActPaper {
    var limits: [PaperBlock] {
        [.heading(dossier.say("8. Границы проверки", "8. Limits of the check")), .paragraph(measures)] + notAsked
            + notCheckable + recovery + interpretations
    }

    /// Who else could come to have access, and on what terms.
    private var recovery: [PaperBlock] {
        (dossier.assessment.recovery.map(dossier.wording.sentences) ?? []).map { .paragraph(PaperText($0)) }
    }

    /// The act's measures of protection: judged from facts, left to a written answer, not looked at.
    private var measures: PaperText {
        let rules = dossier.assessment.policy.rules.filter { $0.group == .security && $0.origin == .act }
        let judged = Dictionary(grouping: part.findings, by: \.rule.id)
            .filter { $0.value.contains { $0.verdict != .error } }
        let checked = rules.filter { $0.kind.decision == .facts && judged[$0.id] != nil }
        var written: [String] = []
        var missed = titles(rules.filter { judged[$0.id] == nil })
        let isOpen = rules.contains(where: \.openList)
        for finding in part.findings where finding.rule.group == .security {
            for case .answer(.measures(let measures, open: _)) in finding.facts { written += measures.named }
        }
        if isOpen { missed.append(dossier.words("иное, чего Порядок не называет", "what the act does not name")) }
        written = Set(written.map(\.printable)).sorted()
        let asked =
            written.isEmpty
            ? ""
            : dossier.words(
                " По письменному ответу: \(written.joined(separator: "; ")).",
                " By written answer: \(written.joined(separator: "; "))."
            )
        return dossier.say(
            "Перечень мер защищённости в Порядке \(isOpen ? "открытый" : "закрытый"). Проверено: \(list(titles(checked))).\(asked) Не проверялось: \(list(missed)).",
            "The act's list of measures of protection is \(isOpen ? "open" : "closed"). Checked: \(list(titles(checked))).\(asked) Not checked: \(list(missed))."
        )
    }

    /// Other requirements of the act that this check left out, because nobody asked for their group.
    private var notAsked: [PaperBlock] {
        let groups = dossier.assessment.scope.groups
        let left = titles(
            dossier.assessment.policy.rules.filter { $0.group != .security && !groups.contains($0.group) }
        )
        guard !left.isEmpty else { return [] }
        return [
            .paragraph(
                dossier.say(
                    "Иные требования Порядка, не входившие в проверку: \(list(left)).",
                    "Other requirements of the act outside this check: \(list(left))."
                )
            )
        ]
    }

    private var notCheckable: [PaperBlock] {
        let clauses = dossier.assessment.policy.notCheckable.map {
            "\(dossier.citation($0.clause)) — \(dossier.wording.say($0.reason).lowercasedFirst)"
        }
        guard !clauses.isEmpty else { return [] }
        return [
            .paragraph(
                dossier.say(
                    "Положения Порядка, которые не проверяются: \(list(clauses)).",
                    "Clauses that are not checked: \(list(clauses))."
                )
            )
        ]
    }

    private func titles(_ rules: [Rule]) -> [String] {
        Set(rules.map { dossier.wording.say($0.title).lowercasedFirst }).sorted()
    }

    private func list(_ items: [String]) -> String { items.joined(separator: "; ").ifEmpty("—") }

    /// Which reading was taken, and on what written ground.
    private var interpretations: [PaperBlock] {
        var seen: Set<String> = []
        var items: [PaperText] = []
        for finding in part.findings where seen.insert(finding.rule.id).inserted {
            let citation = dossier.citation(finding.rule)
            if let fixed = finding.applied.fixedReading {
                let title = finding.rule.readings.first { $0.id == fixed.choice }.map { dossier.wording.say($0.title) }
                items.append(PaperText("\(citation): \(title ?? fixed.choice); \(fixed.basis)"))
                continue
            }
            let open = part.findings.first { $0.rule.id == finding.rule.id && !$0.readings.isEmpty }
            if let open {
                let readings = dossier.wording.readings(open).joined(separator: "; ")
                items.append(
                    dossier.say(
                        "\(citation): письменно не закреплено; \(readings)",
                        "\(citation): not fixed in writing; \(readings)"
                    )
                )
            } else if let taken = finding.rule.interpretation {
                items.append(PaperText("\(citation): \(dossier.wording.say(taken))"))
            }
        }
        let title = dossier.say("Применённые толкования:", "Readings taken:")
        return items.isEmpty
            ? [.paragraph(title + dossier.say(" не имеется.", " none."))]
            : [.paragraph(title)] + items.map { .item("— " + $0) }
    }
}
