internal import SecauditCompliance
internal import SecauditRegister

/// Sections 4 to 7: what failed, what was late, what to heed, what nobody has confirmed.
extension CheckActPaper {
    var violations: [PaperBlock] {
        section(
            4,
            dossier.words("Выявленные нарушения", "Violations found"),
            [.fail, .error],
            none: dossier.say("Нарушений не выявлено.", "No violations found."),
            violation
        )
            + section(
                5,
                dossier.words("Нарушения сроков, устранённые до проверки", "Missed terms, remedied before the check"),
                [.passLate],
                none: none,
                late
            )
            + section(6, dossier.words("Замечания", "Remarks"), [.remark], none: none, remark)
            + section(7, dossier.words("Не подтверждено", "Not confirmed"), [.unknown], none: none, unconfirmed)
    }

    private var none: PaperText { dossier.say("Не имеется.", "None.") }

    private func section(
        _ number: Int,
        _ title: String,
        _ verdicts: Set<Verdict>,
        none: PaperText,
        _ words: (Finding) -> PaperText
    ) -> [PaperBlock] {
        let findings = part.findings.filter { verdicts.contains($0.verdict) }
        let items = findings.enumerated().map { place, finding in
            PaperText("\(number).\(place + 1). ") + words(finding)
        }
        return [.heading("\(number). \(title)")] + dossier.items(items, none: none)
    }

    private func violation(_ finding: Finding) -> PaperText {
        let title = dossier.wording.say(finding.rule.title)
        let citation = dossier.citation(finding.rule)
        var text = dossier.say(
            "\(bold: dossier.subject(finding)): не выполнено требование «\(title)». Нарушена норма: \(citation). Установлено: \(dossier.facts(finding)). Причина (со слов органа): \(.hand(24)). Что сделать: \(dossier.remedy(finding.rule)). Срок: \(correctionTerm).",
            "\(bold: dossier.subject(finding)): not met: “\(title)”. The norm: \(citation). Found: \(dossier.facts(finding)). The reason (in the organ's words): \(.hand(24)). To be done: \(dossier.remedy(finding.rule)). By: \(correctionTerm)."
        )
        if finding.verdict == .error {
            text += dossier.say(
                " Не проверено: требуется исправить данные.",
                " Not checked: the data must be put right."
            )
        }
        guard let waiver = finding.waiver else { return text }
        let last = dossier.day(waiver.last)
        let by = "\(waiver.approver), \(dossier.day(waiver.first)), \(waiver.basis)"
        return text
            + (finding.isWaivedAway
                ? dossier.say(
                    " Местное правило не применяется до \(last) включительно (\(by)).",
                    " The local rule is waived through \(last) (\(by))."
                )
                : dossier.say(
                    " Срок устранения продлён до \(last) включительно (\(by)); нарушение до этого дня считается неустранённым.",
                    " The term of correction is extended through \(last) (\(by)); until it is remedied the violation stands."
                ))
    }

    /// Nobody but the head of the organ sets it.
    private var correctionTerm: Blank {
        .missing(dossier.words("сроки устранения нарушений (раздел 4)", "terms of correction (section 4)"), 12)
    }

    private func late(_ finding: Finding) -> PaperText {
        let by = dossier.delay(finding).map { dossier.words(", с опозданием \($0)", ", late \($0).") } ?? "."
        let due = finding.due.map { dossier.wording.text($0) } ?? ""
        return dossier.say(
            "\(bold: dossier.subject(finding)): \(dossier.citation(finding.rule)): \(due); \(dossier.facts(finding))\(by)",
            "\(bold: dossier.subject(finding)): \(dossier.citation(finding.rule)): \(due); \(dossier.facts(finding))\(by)."
        )
    }

    private func remark(_ finding: Finding) -> PaperText {
        dossier.say(
            "\(bold: dossier.subject(finding)): \(dossier.wording.say(finding.rule.title)): \(dossier.facts(finding)). \(dossier.citation(finding.rule).capitalisedFirst). Нарушением не является.",
            "\(bold: dossier.subject(finding)): \(dossier.wording.say(finding.rule.title)): \(dossier.facts(finding)). \(dossier.citation(finding.rule).capitalisedFirst). Not a violation."
        )
    }

    private func unconfirmed(_ finding: Finding) -> PaperText {
        let what = dossier.facts(finding).ifEmpty(dossier.words("сведений не представлено", "nothing was shown"))
        return dossier.say(
            "\(bold: dossier.subject(finding)): \(dossier.citation(finding.rule)), «\(dossier.wording.say(finding.rule.title))»: \(what). Чем подтвердить: \(dossier.remedy(finding.rule)). Представить до: \(.missing("день, до которого представить подтверждения (раздел 7)", 12)).",
            "\(bold: dossier.subject(finding)): \(dossier.citation(finding.rule)), “\(dossier.wording.say(finding.rule.title))”: \(what). To confirm it: \(dossier.remedy(finding.rule)). By: \(.missing("the day by which confirmations are due (section 7)", 12))."
        )
    }
}

extension String {
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
