import SecauditCompliance
import SecauditRegister

extension TextPage {
    /// Groups that make no result.
    func apart(to lines: inout TextLines) {
        if assessment.apart.isEmpty { return }
        let heading = wording.say(
            "Отдельно, на вывод не влияет: результатов \(assessment.apart.count)",
            "Apart, without effect on the result: \(assessment.apart.count.english("finding", "findings"))"
        )
        lines.add(["", heading])
        var last: Subject?
        for finding in assessment.apart where shows(finding.verdict) {
            if finding.subject != last { lines.wrap(name(finding.subject), lead: "    ") }
            last = finding.subject
            write(finding, to: &lines)
        }
    }

    func name(_ subject: Subject) -> String {
        switch subject {
        case .municipality: assessment.names.municipality.printable
        case .organ(let id): wording.name(id)
        case .account(let id, of: let organ): "\(wording.name(organ)): \(wording.name(id))"
        case .credential(let id, of: let organ): "\(wording.name(organ)): \(wording.name(id))"
        }
    }

    /// Extensions that need a word: not used, run out, or soon to.
    func waivers(to lines: inout TextLines) {
        let sentences = assessment.waivers.compactMap { standing -> String? in
            let waiver = standing.waiver
            let what = wording.subject(of: waiver, among: assessment.policy.rules)
            let last = wording.text(waiver.last)
            switch standing.state {
            case .expired:
                return wording.say("продление истекло \(last): \(what)", "extension expired on \(last): \(what)")
            case .unused:
                return wording.say(
                    "продление до \(last) не понадобилось: \(what)",
                    "extension to \(last) not used: \(what)"
                )
            case .used where standing.endsSoon:
                return wording.say("продление истекает \(last): \(what)", "extension expires on \(last): \(what)")
            case .used: return nil
            }
        }
        if sentences.isEmpty { return }
        lines.add("")
        for sentence in sentences { lines.wrap(sentence, lead: "! ") }
    }

    /// Whether whoever checks also holds what is checked; a one-person town is told so in each report.
    private var duties: String? {
        switch assessment.duties {
        case .notKnown: nil
        case .separate:
            wording.say(
                "Разделение обязанностей: ведущий Реестр не имеет доступа к учётным записям.",
                "Separation of duties: whoever keeps the register holds no credential."
            )
        case .none(let persons):
            wording.say(
                "Разделение обязанностей: нет (ведёт Реестр и имеет доступ: \(wording.names(persons))).",
                "Separation of duties: none (keeps the register and has access: \(wording.names(persons)))."
            )
        }
    }

    func footing(to lines: inout TextLines) {
        lines.add("")
        let order: [Verdict] = [.pass, .passLate, .fail, .remark, .unknown, .pending, .notApplicable, .error]
        // Asked for conduct alone, the reader wants its numbers; no result hangs on them.
        let isApart = assessment.scope.groups.isDisjoint(with: CheckScope.standardGroups)
        var counts = assessment.counts
        if isApart { for finding in assessment.apart { counts[finding.verdict] += 1 } }
        let totals = order.map { "\(wording.counted($0)) \(counts[$0])" }
        lines.wrap(
            wording.say("Итого: ", "Total: ") + totals.joined(separator: " · "),
            indent: 7
        )
        let provenance = assessment.provenance
        lines.wrap(
            wording.say(
                "Лица с доступом доказаны ключами: \(provenance.holdersProved.russian("аккаунт", "аккаунта", "аккаунтов")) из \(provenance.accounts). "
                    + "Заявлено людьми: лица с доступом \(provenance.holdersClaimed), второй фактор \(provenance.twoFactorClaimed), управляющие \(provenance.managersClaimed). "
                    + "Не известно: лица с доступом \(provenance.holdersNotKnown).",
                "Of \(provenance.accounts.english("account", "accounts")) the holders of \(provenance.holdersProved) are proved by keys. "
                    + "Stated by people: holders \(provenance.holdersClaimed), second factor \(provenance.twoFactorClaimed), managers \(provenance.managersClaimed). "
                    + "Not known: holders \(provenance.holdersNotKnown)."
            ),
            indent: 2
        )
        if let duties { lines.wrap(duties, indent: 2) }
        if let seal = assessment.recovery {
            for sentence in wording.sentences(seal) { lines.wrap(sentence, indent: 2) }
        }
        let digest = assessment.policy.digest.prefix(16)
        lines.wrap(
            wording.say(
                "Правила проверки: \(assessment.policy.id.printable), контрольная сумма \(digest)",
                "Policy: \(assessment.policy.id.printable), digest \(digest)"
            ),
            indent: 2
        )
    }
}
