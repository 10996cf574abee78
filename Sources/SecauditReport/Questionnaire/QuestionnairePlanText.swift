import SecauditCompliance
package import SecauditExchange
package import SecauditRegister

/// What a filled questionnaire would change, for whoever has to agree.
package struct QuestionnairePlanText {
    private let words: QuestionnaireWords
    private let town: Municipality
    private let days: DayWords

    package init(_ language: Language, town: Municipality) {
        words = QuestionnaireWords(language)
        days = DayWords(language)
        self.town = town
    }

    package func lines(_ plan: QuestionnairePlan) -> [String] {
        var lines = plan.changes.map { "  " + line($0) }
        for case .appoint(let page, let role, let note) in plan.followUps {
            let who = note.isEmpty ? "" : ": \(note.quotable)"
            lines.append(
                "  ! "
                    + words.say(
                        "\(address(page)): \(role == .deputy ? "заместитель другой" : "ответственный другой")\(who). Внесите назначение: secaudit appoint add",
                        "\(address(page)): another \(role == .deputy ? "deputy" : "responsible person")\(who). Record the appointment: secaudit appoint add"
                    )
            )
        }
        lines.append(
            words.say(
                "Изменений \(plan.changes.count), уже записано \(plan.known), не подтверждено \(plan.open).",
                "Changes \(plan.changes.count), on record already \(plan.known), not confirmed \(plan.open)."
            )
        )
        return lines
    }

    package func line(_ fault: QuestionnaireFault) -> String {
        let explanation = QuestionnaireFaultWords(words: words).explanation(fault)
        return "\(words.place(fault.place)): \(explanation)"
    }

    private func line(_ change: QuestionnaireChange) -> String {
        switch change {
        case .move(let page, let to, let day):
            words.say(
                "\(address(page)) → \(to.address) (с \(days.text(day)))",
                "\(address(page)) → \(to.address) (since \(days.text(day)))"
            )
        case .managers(let page, let seen):
            words.say("\(address(page)): доступ: ", "\(address(page)): access: ")
                + (seen.managers.isEmpty
                    ? words.say("ни у кого", "nobody")
                    : seen.managers.map { "\($0.user.quotable) — \(words.word($0.role))" }.joined(separator: "; "))
        case .person(let person): personLine(person)
        case .twoFactor(let id, let evidence):
            words.say("второй фактор, \(title(id)): ", "second factor, \(title(id)): ")
                + [
                    evidence.state == .on ? words.say("включён", "on") : words.say("выключен", "off"),
                    evidence.method.map(words.word),
                    evidence.phone.map {
                        $0 == .organ
                            ? words.say("номер органа", "the organ's number")
                            : words.say("личный номер", "a personal number")
                    },
                ].compactMap(\.self).joined(separator: ", ")
        case .attestation(let attestation):
            attestationLine(attestation)
        }
    }

    private func personLine(_ person: Person) -> String {
        let known = town.persons.first { $0.id == person.id }
        var parts = QuestionCode.Contact.allCases.compactMap { contact -> String? in
            let (old, new) = (known?[contact], person[contact])
            return old == new ? nil : "\(old?.quotable ?? "—") → \(new?.quotable ?? "—")"
        }
        if known?.networkIDs != person.networkIDs {
            parts.append(words.say("профиль в сети", "a profile in a network"))
        }
        if known?.confirmedOn != person.confirmedOn, let day = person.confirmedOn {
            parts.append(words.say("подтверждено \(days.text(day))", "confirmed \(days.text(day))"))
        }
        return "\(person.fullName): \(parts.joined(separator: "; "))"
    }

    private func attestationLine(_ attestation: Attestation) -> String {
        let answer =
            switch attestation.answer {
            case .yes: words.say("да", "yes")
            case .no: words.say("нет", "no")
            case .notApplicable: words.say("не применяется", "not applicable")
            }
        let what =
            switch attestation.rule {
            case "register-address": words.say("адрес верен", "the address is right")
            case "register-responsible": words.say("ответственный тот же", "the responsible person is the same")
            case "register-deputy": words.say("заместитель тот же", "the deputy is the same")
            default: attestation.rule.quotable
            }
        return [attestation.account.map(address), "\(what): \(answer)"].compactMap(\.self).joined(separator: ": ")
    }

    private func address(_ id: Account.ID) -> String {
        town.organs.lazy.flatMap(\.accounts).first { $0.id == id }?.address ?? id.text.quotable
    }

    private func title(_ id: Credential.ID) -> String {
        guard let credential = town.credentials.first(where: { $0.id == id }) else { return id.text.quotable }
        return credential.label ?? credential.manages.map(address).joined(separator: ", ")
    }
}

extension QuestionnaireWords {
    /// «лист „Опрос“, ячейка F12», or a line and a column of a text file.
    func place(_ place: AnswerPlace) -> String {
        guard let sheet = place.sheet else {
            return say(
                "Строка \(place.row), столбец «\(heading(place.column))»",
                "Line \(place.row), column “\(heading(place.column))”"
            )
        }
        return say(
            "Лист «\(sheet.quotable)», ячейка \(place.cell)",
            "Sheet “\(sheet.quotable)”, cell \(place.cell)"
        )
    }
}
