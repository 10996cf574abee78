internal import SecauditCompliance
internal import SecauditRegister

/// Sections 8 to 10: the limits of the check, the conclusion, what is proposed; then the signatures.
extension CheckActPaper {
    var limits: [PaperBlock] {
        let policy = dossier.assessment.policy
        let rules = Dictionary(grouping: part.findings, by: { $0.rule.id }).values.compactMap(\.first?.rule)
        let isOpen = rules.contains(where: \.openList)
        let checked = Set(rules.map { dossier.wording.say($0.title).lowercasedFirst }).sorted().joined(separator: "; ")
        let groups = dossier.assessment.scope.groups
        let notAsked = policy.rules.filter { !groups.contains($0.group) }
        let undecided = Set(notAsked.map { dossier.wording.say($0.title).lowercasedFirst }).sorted()
        var blocks: [PaperBlock] = [
            .heading(dossier.say("8. Границы проверки", "8. Limits of the check")),
            .paragraph(
                dossier.say(
                    "Перечень мер защищённости в Порядке \(isOpen ? "открытый" : "закрытый"). Проверено: \(checked.ifEmpty("—")). Не проверялось: \(undecided.isEmpty ? "—" : undecided.joined(separator: "; ")).",
                    "The act's list of measures is \(isOpen ? "open" : "closed"). Checked: \(checked.ifEmpty("—")). Not checked: \(undecided.isEmpty ? "—" : undecided.joined(separator: "; "))."
                )
            ),
        ]
        if !policy.notCheckable.isEmpty {
            let list = policy.notCheckable.map {
                "\(dossier.citation($0.clause)) — \(dossier.wording.say($0.reason).lowercasedFirst)"
            }
            blocks.append(
                .paragraph(
                    dossier.say(
                        "Положения Порядка, которые не проверяются: \(list.joined(separator: "; ")).",
                        "Clauses that are not checked: \(list.joined(separator: "; "))."
                    )
                )
            )
        }
        return blocks + interpretations
    }

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

    var closing: [PaperBlock] {
        [
            .heading(dossier.say("9. Выводы", "9. Conclusion")), .paragraph(conclusion),
            .heading(dossier.say("10. Предложения", "10. Proposals")),
        ]
            + proposals.enumerated().map { .item("\($0 + 1). " + $1) }
            + [
                .paragraph(
                    dossier.say(
                        "\(bold: "Приложения:") 1. План устранения нарушений на \(.hand(4)) л. в 1 экз. 2. Подтверждающие материалы на \(.hand(4)) л. в 1 экз.",
                        "\(bold: "Annexes:") 1. The plan of correction, \(.hand(4)) sheets. 2. Evidence, \(.hand(4)) sheets."
                    )
                ),
                .paragraph(
                    dossier.say(
                        "Составлен в двух экземплярах: 1-й — в дело № \(.hand(6)); 2-й — проверенному органу (организации).",
                        "Made in two copies: the first for file No. \(.hand(6)), the second for the organ."
                    )
                ),
                .signatures(signatures),
            ]
    }

    private var conclusion: PaperText {
        var text: PaperText = "\(bold: dossier.wording.text(part.organs.first?.conclusion ?? nil).capitalisedFirst)."
        guard let previous = dossier.previous else {
            return text + dossier.say(" Предыдущей проверки нет.", " There is no earlier check.")
        }
        let change = CheckComparison(from: previous, to: dossier.record).of(organ.id)
        text += dossier.say(
            " По сравнению с предыдущей проверкой (по состоянию на \(dossier.day(previous.asOf)), акт \(.missing("дата и номер акта предыдущей проверки", 16))): новых нарушений \(change.new.count), устранено \(change.remedied.count), не устранено \(change.stillFailing.count).",
            " Since the check before (as of \(dossier.day(previous.asOf)), act \(.missing("date and number of the act before", 16))): new violations \(change.new.count), remedied \(change.remedied.count), still open \(change.stillFailing.count)."
        )
        if change.policyChanged {
            text += dossier.say(" Правила проверки с тех пор изменились.", " The rules have changed since.")
        }
        return text
    }

    private var proposals: [PaperText] {
        var items: [PaperText] = []
        if part.counts[.fail] + part.counts[.error] > 0 {
            items.append(
                dossier.say(
                    "Руководителю органа (организации): обеспечить устранение нарушений по прилагаемому плану до \(.missing("общий срок устранения нарушений", 14)).",
                    "To the head of the organ: have the violations remedied by the annexed plan by \(.missing("the last day of the plan", 14))."
                )
            )
        }
        if part.counts[.unknown] > 0 {
            items.append(
                dossier.say(
                    "Представить подтверждения по разделу 7 до \(.missing("день, до которого представить подтверждения (раздел 7)", 14)).",
                    "Give the confirmations of section 7 by \(.missing("the day by which confirmations are due (section 7)", 14))."
                )
            )
        }
        if items.isEmpty { items.append(dossier.say("Не имеется.", "None.")) }
        return items
    }

    private var signatures: [SignatureLine] {
        let post = dossier.say("\(.hand(24))", "\(.hand(24))")
        let makers: [SignatureLine] =
            compilerIDs.isEmpty
            ? [.signature(post: post, name: dossier.signer)]
            : compilerIDs.map { id in
                .signature(
                    post: dossier.known(
                        dossier.persons[id]?.position,
                        "должность: \(dossier.wording.name(id))",
                        "post: \(dossier.wording.name(id))"
                    ),
                    name: PaperText(dossier.persons[id]?.signature ?? dossier.wording.name(id))
                )
            }
        return makers + [
            .words(
                dossier.say("С актом ознакомлен(а), экземпляр получил(а):", "Has read the act and received a copy:")
            ),
            .signature(
                post: dossier.say("руководитель органа (организации)", "head of the organ"),
                name: dossier.signer
            ),
            .words(dossier.handDate),
            .words(
                dossier.say(
                    "Пояснения (возражения): прилагаются на \(.hand(4)) л. / не имеются (нужное подчеркнуть)",
                    "Explanations (objections): \(.hand(4)) sheets annexed / none (underline)"
                )
            ),
            .words(
                dossier.say(
                    "От ознакомления (получения экземпляра) отказался(ась). Отказ удостоверяют:",
                    "Refused to read or to receive a copy. Witnessed by:"
                )
            ),
            .signature(post: post, name: dossier.signer), .signature(post: post, name: dossier.signer),
        ]
    }
}
