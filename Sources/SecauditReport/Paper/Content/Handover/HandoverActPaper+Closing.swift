internal import SecauditCompliance
internal import SecauditRegister
internal import SecauditWorkspace

/// Sections 4 to 6, the signatures, and the tear-off part for the personnel office.
extension HandoverActPaper {
    var open: [PaperBlock] {
        let items = openSteps.map { step in
            say(
                "— \(step) — отвечает \(.missing("кто отвечает за незавершённое (раздел 4) и сроки", 16)), срок \(.hand(10)).",
                "— \(step): answered for by \(.missing("who answers for what is open (section 4), and terms", 16)), by \(.hand(10))."
            )
        }
        return [.heading(say("4. Не завершено на день подписания", "4. Open on the day of signing"))]
            + (items.isEmpty ? [.paragraph(say("Не имеется.", "None."))] : items.map(PaperBlock.item))
    }

    /// What is open, all that is still to be changed of one credential together.
    private var openSteps: [String] {
        let text = HandoverText(language: language, names: wording.names)
        var unchanged: [Credential.ID: [Obligation.Kind]] = [:]
        for case .unchangedAfterLeaving(let id, let kind) in unfinished { unchanged[id, default: []].append(kind) }
        return unfinished.compactMap { obstacle in
            guard case .unchangedAfterLeaving(let id, _) = obstacle else { return text.what(obstacle) }
            return unchanged.removeValue(forKey: id).map { text.what(unchanged: $0, of: id) }
        }
    }

    /// A named successor is appointed by what the act is about.
    private var unfinished: [HandoverPlan.Obstacle] {
        plan.obstacles.filter { obstacle in
            if case .noSuccessor = obstacle { successor == nil } else { true }
        }
    }

    var notices: [PaperBlock] {
        let rows = plan.terms.map { notice in
            PaperTable.Row.cells([
                PaperText(
                    notice.action == "notified"
                        ? words("Центр управления регионом", "regional management centre")
                        : policy.map { wording.say($0.act.coordinator) } ?? "—"
                ),
                say("смена ответственного", "change of the responsible"),
                PaperText(words(notice.clause.citation ?? notice.clause.number, notice.clause.number) + term(notice)),
                PaperText(notice.due.map { wording.text($0) } ?? words("не установлен", "not set")),
                PaperText(.hand(10)),
            ])
        }
        return [
            .heading(say("5. Извещения", "5. Notices")),
            rows.isEmpty
                ? .paragraph(say("Не имеется.", "None."))
                : .table(
                    PaperTable(
                        columns([
                            ("кому", "to whom", 26), ("о чём", "of what", 18), ("норма", "norm", 26),
                            ("срок истекает", "term ends", 14), ("отправлено (дата, исх. №)", "sent (day, number)", 16),
                        ]),
                        rows: rows
                    )
                ),
        ]
    }

    /// «; 3 рабочих дня», where the act sets a term.
    private func term(_ notice: HandoverPlan.Notice) -> String {
        guard notice.due != nil else { return "" }
        let days = notice.days
        return "; "
            + (notice.isWorkingDays
                ? words(
                    days.russian("рабочий день", "рабочих дня", "рабочих дней"),
                    days.english("working day", "working days")
                ) : words(days.russian("день", "дня", "дней"), days.english("day", "days")))
    }

    var statements: [PaperBlock] {
        [
            .heading(say("6. Заявления сторон", "6. Statements")),
            .paragraph(
                say(
                    "Сдавший: данных для доступа на личных устройствах, в личных облаках и на бумаге не храню; об обязанности не использовать сохранившиеся сведения предупреждён(а).",
                    "Whoever hands over: I keep no data for access on devices, in clouds or on paper of my own; I know that I may not use what I remember."
                )
            ),
            .paragraph(
                say(
                    "Принявший: вход во все аккаунты выполнен и проверен; с Порядком и инструкцией ознакомлен(а).",
                    "The successor: I have entered all accounts and tried them; I have read the act and the instruction."
                )
            ),
        ]
    }

    var signatures: [PaperBlock] {
        let open = unfinished.isEmpty ? words("нет", "none") : String(unfinished.count)
        let whose = organ.map { " («\($0.shortName ?? $0.name)»)" } ?? ""
        let ended: PaperText =
            plan.access.isEmpty
            ? endings.last.map { PaperText(wording.text($0.time.day(in: municipality.zone))) } ?? PaperText(.hand(12))
            : PaperText(.hand(12))
        return [
            .signatures(signatureLines),
            .tearOff(
                say(
                    "Отрывная часть для кадровой службы (к обходному листу): «\(plan.person.shortName): доступ к аккаунтам\(whose) прекращён \(ended); незавершённых действий — \(open), см. акт № \(.hand(8)). \(.hand(16)) \(.hand(12)) И. О. Фамилия».",
                    "To tear off for the personnel office: “\(plan.person.shortName): access to the accounts\(whose) ended on \(ended); open steps: \(open), see act No. \(.hand(8)). \(.hand(16)) \(.hand(12)) Name”."
                )
            ),
        ]
    }
}
