internal import SecauditCompliance
internal import SecauditRegister

/// A letter that somebody else now answers for the accounts (documents.ru.md, 6.1 and 6.2).
package struct HandoverNoticePaper {
    let act: HandoverActPaper
    let notice: HandoverPlan.Notice

    /// To the regional management centre; else to whoever keeps the register.
    var isToCentre: Bool { notice.action == "notified" }

    package var paper: Paper {
        let recipient =
            isToCentre
            ? act.words("Центр управления регионом", "Regional management centre")
            : act.policy.map { act.wording.say($0.act.coordinator) }
                ?? act.words("ведущему Реестр", "keeper of the register")
        let clause = act.words(notice.clause.citation ?? notice.clause.number, "clause \(notice.clause.number)")
        let title = act.words(
            "О смене ответственного за ведение аккаунтов",
            "That somebody else answers for the accounts"
        )
        let due = notice.due.map { act.wording.text($0) }
        return Paper(
            name: "\(title): \(recipient.printable)",
            language: act.language,
            sheets: [
                PaperSheet(
                    orientation: .portrait,
                    blocks: [
                        .issuer([
                            act.organ.map { PaperText($0.name.uppercased()) }
                                ?? PaperText(
                                    .missing(act.words("наименование органа (организации)", "name of the organ"), 40)
                                )
                        ]),
                        .edges(.handDate(act.language), .handNumber(act.language)),
                        .addressee([PaperText(recipient)]), .title([PaperText(title)]),
                        .paragraph(
                            act.say(
                                "В связи со сменой ответственного за ведение аккаунтов сообщаем (\(clause)):",
                                "Somebody else now answers for the accounts; we report (\(clause)):"
                            )
                        ),
                        .table(table),
                        .paragraph(
                            due.map {
                                act.say("Срок направления истекает \(bold: $0).", "The term ends on \(bold: $0).")
                            }
                                ?? act.say("Срок направления Порядком не установлен.", "The act sets no term.")
                        ),
                        .signatures([
                            .signature(
                                post: act.say("руководитель органа (организации)", "head of the organ"),
                                name: act.say("И. О. Фамилия", "Name")
                            ),
                            .words(
                                act.say(
                                    "Вх. № \(.hand(10)) от \(.hand(14))",
                                    "Received: No. \(.hand(10)) of \(.hand(14))"
                                )
                            ),
                        ]),
                    ]
                )
            ],
            mark: act.mark
        )
    }

    private var table: PaperTable {
        func line(_ title: PaperText, _ value: PaperText) -> PaperTable.Row { .cells([title, value]) }
        func known(_ value: String?, _ russian: String, _ english: String) -> PaperText {
            if let value, !value.printable.isEmpty { return PaperText(value) }
            return PaperText(.missing(act.words(russian, english)))
        }
        let old = act.plan.person
        let responsible = Set(act.plan.responsibilities.filter { $0.role == .responsible }.map(\.account))
        let pages = act.pages.filter { responsible.contains($0.id) }.map {
            "\(act.wording.name($0.network)), \($0.address)"
        }
        return PaperTable(
            act.columns([("сведение", "item", 35), ("значение", "value", 65)]),
            rows: [
                line(
                    act.say("орган (организация)", "organ"),
                    known(act.organ?.name, "наименование органа (организации)", "name of the organ")
                ),
                line(act.say("аккаунты", "accounts"), PaperText(pages.joined(separator: "; ").ifEmpty("—"))),
                line(
                    act.say("прежний ответственный", "until now"),
                    PaperText([old.fullName, old.position].compactMap(\.self).joined(separator: ", "))
                ),
                line(
                    act.say("новый ответственный: фамилия, имя, отчество", "from now on: full name"),
                    known(
                        act.successor?.fullName,
                        "новый ответственный: фамилия, имя, отчество",
                        "the successor: full name"
                    )
                ),
                line(
                    act.say("должность", "post"),
                    known(act.successor?.position, "должность нового ответственного", "post of the successor")
                ),
                line(
                    act.say("контактный телефон", "telephone"),
                    known(
                        act.successor?.phone,
                        "служебный телефон нового ответственного",
                        "office telephone of the successor"
                    )
                ),
                line(
                    act.say("адрес электронной почты", "mail"),
                    known(act.successor?.email, "служебная почта нового ответственного", "office mail of the successor")
                ),
                line(
                    act.say("последний день прежнего ответственного", "last day of the former"),
                    PaperText(act.wording.text(act.plan.lastDay))
                ),
                line(
                    act.say("распоряжение", "order"),
                    known(
                        act.order.map { act.wording.text($0.act) },
                        "распоряжение о назначении: дата, №",
                        "order of appointment: date, number"
                    )
                ),
            ]
        )
    }
}
