import SecauditCompliance
import SecauditRegister

extension TextPage {
    /// Groups that make no result.
    var apart: [String] {
        let findings = assessment.apart.filter(shows)
        if assessment.apart.isEmpty { return [] }
        let heading = wording.say(
            "Отдельно, на вывод не влияет: результатов \(assessment.apart.count)",
            "Apart, without effect on the result: \(assessment.apart.count.english("finding", "findings"))"
        )
        var lines = ["", heading]
        var last: Subject?
        for finding in findings {
            if finding.subject != last { lines += wrapped(name(finding.subject), lead: "    ") }
            last = finding.subject
            lines += self.lines(finding)
        }
        return lines
    }

    private func name(_ subject: Subject) -> String {
        switch subject {
        case .municipality: assessment.names.municipality.printable
        case .organ(let id): wording.name(id)
        case .account(let id, of: let organ): "\(wording.name(organ)): \(wording.name(id))"
        case .credential(let id, of: let organ): "\(wording.name(organ)): \(wording.name(id))"
        }
    }

    var undecided: [String] {
        let rules = assessment.undecided.map(\.rule)
        if rules.isEmpty { return [] }
        return [""]
            + wrapped(
                wording.say(
                    "Не решается этой версией, на вывод не влияет: \(rules.count) (\(rules.map(label).joined(separator: "; ")))",
                    "Not decided by this version, without effect: \(rules.count) (\(rules.map(label).joined(separator: "; ")))"
                ),
                indent: 2
            )
    }

    /// Extensions that need a word: not used, run out, or soon to.
    var waivers: [String] {
        let lines = assessment.waivers.compactMap { standing -> String? in
            let waiver = standing.waiver
            let what = "\(wording.name(waiver.organ)), \(waiver.rule.printable)"
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
        return lines.isEmpty ? [] : [""] + lines.flatMap { wrapped($0, lead: "! ") }
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

    var footing: [String] {
        var lines = [""]
        let order: [Verdict] = [.pass, .passLate, .fail, .remark, .unknown, .pending, .notApplicable, .error]
        let totals = order.map { "\(wording.counted($0)) \(assessment.counts[$0])" }
        lines += wrapped(
            wording.say("Итого: ", "Total: ") + totals.joined(separator: " · "),
            indent: 7
        )
        let provenance = assessment.provenance
        lines += wrapped(
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
        if let duties { lines += wrapped(duties, indent: 2) }
        let digest = assessment.policy.digest.prefix(16)
        lines += wrapped(
            wording.say(
                "Правила проверки: \(assessment.policy.id.printable), контрольная сумма \(digest)",
                "Policy: \(assessment.policy.id.printable), digest \(digest)"
            ),
            indent: 2
        )
        return lines
    }
}
