internal import SecauditCompliance
internal import SecauditRegister

/// Sections 3 to 7 of the summary, and who signs it.
extension SummaryPaper {
    var terms: [PaperBlock] {
        let findings = dossier.assessment.findings.filter { $0.due != nil }
        let missed = findings.filter { $0.verdict == .fail || $0.verdict == .passLate }
            .sorted { ($0.due?.day ?? dossier.asOf, $0.fingerprint) < ($1.due?.day ?? dossier.asOf, $1.fingerprint) }
        let coming = findings.filter { $0.verdict == .pending }
            .sorted { ($0.due?.day ?? dossier.asOf, $0.fingerprint) < ($1.due?.day ?? dossier.asOf, $1.fingerprint) }
        return [.heading(dossier.say("3. Сроки", "3. Terms"))]
            + list(dossier.say("Пропущенные:", "Missed:"), missed)
            + list(dossier.say("Предстоящие:", "Coming:"), coming)
    }

    /// A head reads two pages: the first of them in full, the rest as a number; the acts hold them all.
    private static let most = 12

    private func list(_ title: PaperText, _ findings: [Finding]) -> [PaperBlock] {
        guard !findings.isEmpty else { return [.paragraph(title + dossier.say(" не имеется.", " none."))] }
        var items = findings.prefix(Self.most).map { finding in
            PaperText(
                "— \(dossier.subjectOrgan(finding)): \(dossier.facts(finding)); \(finding.due.map { dossier.wording.text($0) } ?? "")"
            )
        }
        let rest = findings.count - items.count
        if rest > 0 {
            items.append(
                dossier.say("— и ещё \(rest): в актах по органам.", "— and \(rest) more, in the organs' acts.")
            )
        }
        return [.paragraph(title)] + items.map(PaperBlock.item)
    }

    var change: [PaperBlock] {
        let heading = PaperBlock.heading(dossier.say("4. Изменение за период", "4. Change over the period"))
        guard let previous = dossier.previous else {
            return [
                heading,
                .paragraph(
                    dossier.say(
                        "Сравнить не с чем: предыдущей проверки нет.",
                        "There is no earlier check to compare with."
                    )
                ),
            ]
        }
        let now = dossier.record
        let change = CheckComparison(from: previous, to: now)
        func share(_ record: CheckRecord) -> Int {
            record.accounts == 0 ? 0 : record.withSecondFactor * 100 / record.accounts
        }
        func row(_ title: PaperText, _ before: Int, _ after: Int) -> PaperTable.Row {
            .cells([
                title, "\(before)", "\(after)", PaperText(after > before ? "+\(after - before)" : "\(after - before)"),
            ])
        }
        let table = PaperTable(
            [
                PaperTable.Column(dossier.words("показатель", "figure"), 50),
                PaperTable.Column(
                    dossier.words("на \(dossier.day(previous.asOf))", "on \(dossier.day(previous.asOf))"),
                    18
                ),
                PaperTable.Column(dossier.words("на \(dossier.day(now.asOf))", "on \(dossier.day(now.asOf))"), 18),
                PaperTable.Column(dossier.words("изменение", "change"), 14),
            ],
            rows: [
                row(dossier.say("аккаунтов", "accounts"), previous.accounts, now.accounts),
                row(dossier.say("доля со вторым фактором, %", "with a second factor, %"), share(previous), share(now)),
                row(dossier.say("нарушений", "violations"), previous.count(.fail), now.count(.fail)),
                .cells([
                    dossier.say("новых нарушений / устранено", "new violations / remedied"), "",
                    "\(change.new.count) / \(change.remedied.count)", "",
                ]),
                row(dossier.say("не подтверждено", "not confirmed"), previous.count(.unknown), now.count(.unknown)),
            ]
        )
        return [heading, .table(table)]
    }

    var actRemarks: [PaperBlock] {
        let remarks = dossier.assessment.policy.remarks.map { remark in
            PaperText("— \(dossier.citation(remark.clause)): \(dossier.wording.say(remark.text)).")
        }
        return [.heading(dossier.say("5. Замечания к самому Порядку", "5. Remarks on the act itself"))]
            + dossier.items(remarks, none: dossier.say("Не имеется.", "None."))
    }

    var extensions: [PaperBlock] {
        let used = dossier.assessment.findings.compactMap { finding -> PaperText? in
            guard let waiver = finding.waiver else { return nil }
            return dossier.say(
                "— \(dossier.subjectOrgan(finding)), \(dossier.wording.say(finding.rule.title)) — до \(dossier.day(waiver.last)), \(waiver.approver), \(waiver.basis); нарушение не устранено.",
                "— \(dossier.subjectOrgan(finding)), \(dossier.wording.say(finding.rule.title)): through \(dossier.day(waiver.last)), \(waiver.approver), \(waiver.basis); not remedied."
            )
        }
        let stale = dossier.assessment.waivers.compactMap { standing -> PaperText? in
            let waiver = standing.waiver
            let what = dossier.wording.subject(of: waiver, among: dossier.assessment.policy.rules)
            switch standing.state {
            case .expired:
                return dossier.say(
                    "— истекло \(dossier.day(waiver.last)): \(what).",
                    "— expired on \(dossier.day(waiver.last)): \(what)."
                )
            case .unused:
                return dossier.say(
                    "— не понадобилось (до \(dossier.day(waiver.last))): \(what).",
                    "— not used (through \(dossier.day(waiver.last))): \(what)."
                )
            case .used where standing.endsSoon:
                return dossier.say(
                    "— истекает \(dossier.day(waiver.last)): \(what).",
                    "— expires on \(dossier.day(waiver.last)): \(what)."
                )
            case .used: return nil
            }
        }
        return [.heading(dossier.say("6. Продлённые сроки устранения", "6. Extended terms of correction"))]
            + dossier.items(used + stale, none: dossier.say("Не имеется.", "None."))
    }

    var closing: [PaperBlock] {
        let failing = lines.filter { $0.failed > 0 }.map { dossier.wording.name($0.organ) }
        let open = lines.filter { $0.unconfirmed > 0 }.map { dossier.wording.name($0.organ) }
        var proposals: [PaperText] = []
        if !failing.isEmpty {
            proposals.append(
                dossier.say(
                    "Руководителям: \(failing.joined(separator: "; ")) — устранить нарушения по планам до \(.missing("срок устранения нарушений для справки", 12)).",
                    "To the heads of: \(failing.joined(separator: "; ")) — have the violations remedied by \(.missing("the term of correction for the summary", 12))."
                )
            )
        }
        if !open.isEmpty {
            proposals.append(
                dossier.say(
                    "Руководителям: \(open.joined(separator: "; ")) — представить подтверждения до \(.missing("срок представления подтверждений для справки", 12)).",
                    "To the heads of: \(open.joined(separator: "; ")) — give confirmations by \(.missing("the term for confirmations for the summary", 12))."
                )
            )
        }
        let maker = (dossier.municipality.coordinators ?? []).sorted().first.flatMap { dossier.persons[$0] }
        let contact = maker.map { maker in
            [maker.fullName, maker.unit, maker.phone, maker.email].compactMap(\.self).joined(separator: ", ")
        }
        var blocks: [PaperBlock] = [.heading(dossier.say("7. Предложения", "7. Proposals"))]
        blocks += dossier.items(
            proposals.enumerated().map { "\($0 + 1). " + $1 },
            none: dossier.say("Не имеется.", "None.")
        )
        blocks += [
            .paragraph(
                dossier.say(
                    "\(bold: "Приложения:") акты проверки на \(.hand(4)) л.; планы устранения нарушений на \(.hand(4)) л.",
                    "\(bold: "Annexes:") acts of check, \(.hand(4)) sheets; plans of correction, \(.hand(4)) sheets."
                )
            ),
            .signatures([
                .signature(
                    post: dossier.known(
                        maker?.position,
                        "должность составителя справки",
                        "post of whoever made the summary"
                    ),
                    name: maker.map { PaperText($0.signature) } ?? dossier.signer
                )
            ]),
            .item(
                dossier.known(
                    contact,
                    "исполнитель: фамилия, имя, отчество, подразделение, служебный телефон и почта",
                    "who drew it up: name, unit, office telephone and mail"
                )
            ),
        ]
        if mentionsBanned {
            blocks.append(
                .footnote(
                    dossier.say(
                        "Деятельность компании Meta Platforms Inc. по реализации продуктов — социальных сетей Facebook и Instagram — на территории Российской Федерации запрещена судом как экстремистская.",
                        "The activity of Meta Platforms Inc. in selling its products, the social networks Facebook and Instagram, in the Russian Federation is banned by a court as extremist."
                    )
                )
            )
        }
        return blocks
    }

    private var mentionsBanned: Bool {
        let banned: Set<NetworkID> = ["fb", "facebook", "ig", "instagram"]
        return dossier.municipality.organs.contains { $0.accounts.contains { banned.contains($0.network) } }
            || dossier.assessment.policy.act.networks?.contains(where: banned.contains) == true
    }
}

extension CheckDossier {
    /// The organ with what the finding is about.
    func subjectOrgan(_ finding: Finding) -> String {
        guard let organ = finding.subject.organ, finding.subject.account != nil else { return subject(finding) }
        return "\(wording.name(organ)), \(subject(finding))"
    }
}
