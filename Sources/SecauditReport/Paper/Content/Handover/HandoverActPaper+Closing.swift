internal import SecauditCompliance
internal import SecauditRegister

/// Sections 4 to 6, the signatures, and the tear-off part for the personnel office.
extension HandoverActPaper {
    var open: [PaperBlock] {
        let text = HandoverText(language: language, names: wording.names)
        let items = plan.obstacles.map { obstacle in
            say(
                "— \(text.what(obstacle)) — отвечает \(.missing("кто отвечает за незавершённое (раздел 4) и сроки", 16)), срок \(.hand(10)).",
                "— \(text.what(obstacle)): answered for by \(.missing("who answers for what is open (section 4), and terms", 16)), by \(.hand(10))."
            )
        }
        return [.heading(say("4. Не завершено на день подписания", "4. Open on the day of signing"))]
            + (items.isEmpty ? [.paragraph(say("Не имеется.", "None."))] : items.map(PaperBlock.item))
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
                PaperText(words(notice.clause.citation ?? notice.clause.number, notice.clause.number)),
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
        let signer = say("И. О. Фамилия", "Name")
        let hand: PaperText = "\(.hand(22))"
        func line(_ person: Person?) -> SignatureLine {
            .signature(
                post: person?.position.map { PaperText($0) } ?? hand,
                name: person.map { PaperText($0.signature) } ?? signer
            )
        }
        let commission = Array(repeating: SignatureLine.signature(post: hand, name: signer), count: 3)
        let open = plan.obstacles.isEmpty ? words("нет", "none") : String(plan.obstacles.count)
        return [
            .signatures(
                [
                    .words(say("Сдал:", "Handed over:")), line(plan.person), .words(say("Принял:", "Taken over:")),
                    line(successor),
                ]
                    + [.words(say("В присутствии:", "In the presence of:")), line(nil)]
                    + [
                        .words(
                            say(
                                "Сдающий отсутствует / от подписи отказался (нужное подчеркнуть; причина: \(.hand(20))). Доступ принят комиссионно:",
                                "Whoever hands over is absent / refused to sign (underline; reason: \(.hand(20))). Taken over by a commission:"
                            )
                        )
                    ] + commission
            ),
            .tearOff(
                say(
                    "Отрывная часть для кадровой службы (к обходному листу): «\(plan.person.shortName): доступ к аккаунтам прекращён \(.hand(12)); незавершённых действий — \(open), см. акт № \(.hand(8)). \(.hand(16)) \(.hand(12)) И. О. Фамилия».",
                    "To tear off for the personnel office: “\(plan.person.shortName): access to the accounts ended on \(.hand(12)); open steps: \(open), see act No. \(.hand(8)). \(.hand(16)) \(.hand(12)) Name”."
                )
            ),
        ]
    }
}
