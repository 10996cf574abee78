internal import SecauditCompliance
internal import SecauditRegister

/// Table 3: every requirement with its result.
extension CheckActPaper {
    var resultTable: [PaperBlock] {
        [
            .heading(dossier.say("3. Результаты по требованиям Порядка", "3. Results by requirement")),
            .caption(dossier.say("Таблица 3", "Table 3")),
            .table(
                PaperTable(
                    dossier.columns([
                        ("№", "No.", 4), ("норма (ссылка и краткое содержание)", "requirement", 29),
                        ("сила", "strength", 13), ("результат", "result", 15),
                        ("чем подтверждено (что, дата, кем)", "evidence (what, day, by whom)", 22),
                        ("срок установленный / фактически", "due / done", 18),
                    ]),
                    rows: resultRows
                )
            ),
            .paragraph(totals),
        ]
    }

    private var resultRows: [PaperTable.Row] {
        var rows: [PaperTable.Row] = []
        var last: Subject?
        for (place, finding) in part.findings.enumerated() {
            if finding.subject != last { rows.append(.section(PaperText(dossier.subject(finding)))) }
            last = finding.subject
            let evidence = dossier.evidence(finding)
            rows.append(
                .cells([
                    "\(place + 1)",
                    PaperText("\(dossier.citation(finding.rule)): \(dossier.wording.say(finding.rule.title))"),
                    PaperText(dossier.text(finding.strength)), PaperText(dossier.result(finding)),
                    PaperText(evidence.isEmpty ? dossier.facts(finding) : evidence), dossier.term(finding),
                ])
            )
        }
        return rows
    }

    private var totals: PaperText {
        let order: [Verdict] = [.pass, .passLate, .fail, .remark, .unknown, .pending, .notApplicable, .error]
        let counts = part.counts
        let list = order.map { "\(dossier.wording.counted($0)) \(counts[$0])" }.joined(separator: "; ")
        return dossier.say("Итого результатов: \(counts.total); \(list).", "Results in all: \(counts.total); \(list).")
    }
}

extension CheckDossier {
    /// The word of the result with what belongs to it in brackets.
    func result(_ finding: Finding) -> String {
        let word = wording.text(finding.verdict)
        switch finding.verdict {
        case .pending:
            return finding.due.map { words("\(word) (до \(day($0.day)))", "\(word) (by \(day($0.day)))") } ?? word
        case .notApplicable:
            let reason = finding.facts.first.map { wording.sentence($0) }
            return reason.map { "\(word) (\($0))" } ?? word
        case .passLate: return delay(finding).map { "\(word) (\($0))" } ?? word
        case .error: return "\(word): \(facts(finding))"
        case .pass, .fail, .remark, .unknown: return word
        }
    }

    /// By how much a term was missed, counted in the days of the term.
    func delay(_ finding: Finding) -> String? {
        guard let due = finding.due else { return nil }
        let done = finding.facts.compactMap { fact in
            if case .term(.done(_, on: let day)) = fact { day } else { nil }
        }.first
        guard let done, due.day < done else { return nil }
        if due.unit == .workingDay, let days = try? calendar.workingDays(after: due.day, through: done) {
            return words("на \(days) раб. дн.", "by \(days.english("working day", "working days"))")
        }
        let days = due.day.days(until: done)
        return words("на \(days) дн.", "by \(days.english("day", "days"))")
    }

    func text(_ act: ActReference) -> String {
        let date = act.date.map { words("от \(day($0))", "of \(day($0))") }
        let number = act.number.map { words("№ \($0)", "No. \($0)") }
        return [act.kind, date, number].compactMap(\.self).joined(separator: " ").printable
    }
}
