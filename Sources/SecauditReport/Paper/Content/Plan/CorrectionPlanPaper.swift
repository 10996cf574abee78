package import SecauditCompliance
internal import SecauditRegister

/// The plan of correction of one organ (documents.ru.md, 4): out as a paper and a table, filled in and taken back.
package struct CorrectionPlanPaper {
    let dossier: CheckDossier
    let part: Assessment
    let organ: Organ
    /// What came back in a filled table.
    let answers: CorrectionAnswers

    package init?(_ dossier: CheckDossier, part: Assessment, answers: CorrectionAnswers = CorrectionAnswers()) {
        guard let result = part.organs.first, let organ = dossier.organs[result.organ] else { return nil }
        self.dossier = dossier
        self.part = part
        self.organ = organ
        self.answers = answers
    }

    package var paper: Paper {
        var blocks: [PaperBlock] = []
        if part.isDemonstration { blocks.append(.issuer([dossier.demonstration])) }
        blocks += heading
        blocks.append(.table(table))
        blocks += closing
        return Paper(
            name: "\(dossier.words("План устранения", "Plan of correction")): \(organ.name)",
            language: dossier.language,
            sheets: [PaperSheet(orientation: .landscape, blocks: blocks)],
            mark: dossier.mark
        )
    }

    private var heading: [PaperBlock] {
        let approver: [PaperText] = [dossier.signatureLine, dossier.handDate]
        return [
            .approvals(
                left: [dossier.say("СОГЛАСОВАНО", "AGREED"), PaperText(dossier.coordinator)] + approver,
                right: [
                    dossier.say("УТВЕРЖДАЮ", "APPROVED"),
                    dossier.say("руководитель органа (организации)", "head of the organ"),
                ] + approver
            ),
            .issuer([PaperText(organ.name.uppercased())]),
            .kind(dossier.say("ПЛАН", "PLAN")),
            .edges(dossier.handDate, dossier.handNumber),
            .title([
                dossier.say(
                    "устранения нарушений и замечаний, выявленных внутренней проверкой защищённости аккаунтов (акт от \(.hand(10)) № \(.hand(8))), за \(dossier.period)",
                    "for the correction of violations and remarks found by the internal check of the security of accounts (act of \(.hand(10)) No. \(.hand(8))), \(dossier.period)"
                )
            ]),
        ]
    }

    /// The table, the same on paper, in CSV and in XLSX.
    package var table: PaperTable {
        PaperTable(
            dossier.columns([
                ("1. №", "1. No.", 8), ("2. аккаунт", "2. account", 12),
                ("3. нарушение (замечание), ссылка на норму", "3. violation (remark), norm", 22),
                ("4. что сделать (предложено)", "4. to be done (proposed)", 16),
                ("5. срок (предложен)", "5. term (proposed)", 10), ("6. причина", "6. reason", 9),
                ("7. исполнитель", "7. by whom", 12), ("8. срок (принят)", "8. term (accepted)", 8),
                ("9. исполнено (дата, чем подтверждено)", "9. done (day, evidence)", 13),
                ("10. подпись", "10. signature", 8),
            ]),
            rows: rows
        )
    }

    private var rows: [PaperTable.Row] {
        let sections: [(PaperText, Set<Verdict>)] = [
            (dossier.say("Раздел I. Нарушения", "I. Violations"), [.fail, .error]),
            (dossier.say("Раздел II. Не подтверждённые требования", "II. Not confirmed"), [.unknown]),
            (
                dossier.say(
                    "Раздел III. Замечания (исполняются по усмотрению органа)",
                    "III. Remarks (at the organ's discretion)"
                ), [.remark]
            ),
        ]
        var number = 0
        return sections.flatMap { title, verdicts -> [PaperTable.Row] in
            let findings = part.findings.filter { verdicts.contains($0.verdict) }
            guard !findings.isEmpty else {
                return [.section(title + dossier.say(" — не имеется", " — none"))]
            }
            return [.section(title)]
                + findings.map { finding in
                    number += 1
                    return .cells(cells(number, finding))
                }
        }
    }

    private func cells(_ number: Int, _ finding: Finding) -> [PaperText] {
        let answer = answers[finding.fingerprint]
        let title = dossier.wording.say(finding.rule.title)
        let extended = finding.waiver.map { dossier.day($0.last) }
        return [
            "\(number) \(small: finding.fingerprint)", PaperText(dossier.subject(finding)),
            PaperText("\(title): \(dossier.facts(finding)). \(dossier.citation(finding.rule).capitalisedFirst)"),
            PaperText(dossier.remedy(finding.rule)),
            finding.verdict == .remark ? "—" : extended.map { PaperText($0) } ?? PaperText(.hand(8)),
            filled(answer?.reason), filled(answer?.by), filled(answer?.term), filled(answer?.done), PaperText(.hand(8)),
        ]
    }

    private func filled(_ text: String?) -> PaperText {
        text.map { PaperText($0) }.flatMap { $0.isEmpty ? nil : $0 } ?? PaperText(.hand(8))
    }

    private var closing: [PaperBlock] {
        let maker = (dossier.municipality.coordinators ?? []).sorted().first
        return [
            .paragraph(
                dossier.say(
                    "Порядок исполнения: отметка в графе 9 снимает нарушение только после подтверждения следующей проверкой. Продление срока — письмом руководителя органа до его истечения с указанием причины и нового срока; само нарушение при этом не снимается.",
                    "An entry in column 9 lifts a violation only once the next check has confirmed it. A term is extended by a letter of the head of the organ before it ends, with the reason and the new term; the violation itself stands."
                )
            ),
            .paragraph(
                dossier.say(
                    "О ходе исполнения сообщить: \(dossier.coordinator), до \(.missing("день, до которого сообщить о ходе исполнения плана", 12)).",
                    "Progress is to be reported to: \(dossier.coordinator), by \(.missing("the day by which progress is to be reported", 12))."
                )
            ),
            .signatures([
                .signature(
                    post: dossier.known(
                        maker.flatMap { dossier.persons[$0]?.position },
                        "должность составителя плана",
                        "post of whoever made the plan"
                    ),
                    name: maker.flatMap { dossier.persons[$0] }.map { PaperText($0.signature) } ?? dossier.signer
                ),
                .words(
                    dossier.say(
                        "Отметка о снятии с контроля: \(dossier.handDate)   \(dossier.signatureLine)",
                        "Closed: \(dossier.handDate)   \(dossier.signatureLine)"
                    )
                ),
            ]),
        ]
    }
}
