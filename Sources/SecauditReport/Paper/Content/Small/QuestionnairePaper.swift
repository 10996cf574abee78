internal import SecauditCompliance
package import SecauditRegister

/// The questionnaire of one organ before a check (documents.ru.md, 6.3), to be filled in by hand.
package struct QuestionnairePaper {
    let dossier: CheckDossier
    let part: Assessment
    let organ: Organ

    package init?(_ dossier: CheckDossier, organ: Organ.ID) {
        guard let found = dossier.organs[organ],
            let part = dossier.parts.first(where: { $0.organs.first?.organ == organ })
        else { return nil }
        self.dossier = dossier
        self.part = part
        self.organ = found
    }

    package var paper: Paper {
        let hand = PaperText(.hand(8))
        let rows = dossier.accounts(of: part).filter { $0.exists(on: dossier.asOf) }.enumerated()
            .map { place, account in
                PaperTable.Row.cells(
                    ["\(place + 1)", PaperText(dossier.pageName(account.id))] + Array(repeating: hand, count: 7)
                )
            }
        return Paper(
            name: "\(dossier.words("Опросный лист", "Questionnaire")): \(organ.name)",
            language: dossier.language,
            sheets: [
                PaperSheet(
                    orientation: .landscape,
                    blocks: [
                        .issuer([PaperText(organ.name.uppercased())]),
                        .kind(dossier.say("ОПРОСНЫЙ ЛИСТ", "QUESTIONNAIRE")),
                        .title([
                            dossier.say(
                                "об аккаунтах в социальных сетях перед внутренней проверкой за период \(.hand(20))",
                                "on social network accounts, before the internal check of \(.hand(20))"
                            )
                        ]),
                        .table(PaperTable(columns, rows: rows)),
                        .paragraph(
                            dossier.say(
                                "Пустая графа означает «не подтверждено», а не «нет». Пароли и коды сюда не вписываются.",
                                "An empty cell means “not confirmed”, not “no”. No passwords and codes belong here."
                            )
                        ),
                        .signatures([
                            .signature(
                                post: dossier.say("Заполнил(а): \(.hand(20))", "Filled in by: \(.hand(20))"),
                                name: dossier.signer
                            ),
                            .words(dossier.handDate),
                        ]),
                    ]
                )
            ],
            mark: dossier.mark
        )
    }

    private var columns: [PaperTable.Column] {
        dossier.columns([
            ("№", "No.", 4), ("аккаунт", "account", 18), ("адрес верен (да / нет)", "address right (yes / no)", 8),
            ("кто имеет доступ и в какой роли", "who has access, in what role", 18),
            ("второй фактор (вид, у кого, на чей номер)", "second factor (kind, whose, whose number)", 14),
            (
                "почта и телефон восстановления принадлежат органу (да / нет)",
                "recovery mail and phone are the organ's (yes / no)", 12
            ),
            ("создатель страницы", "creator of the page", 10), ("публикаций по неделям", "posts by week", 10),
            ("что изменилось за квартал и когда", "what changed in the quarter, and when", 14),
        ])
    }
}
