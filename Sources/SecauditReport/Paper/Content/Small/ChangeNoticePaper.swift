package import SecauditCompliance
internal import SecauditRegister

/// A letter of an organ to whoever keeps the register: an account was created, or something changed (6.1, 6.2).
package struct ChangeNoticePaper {
    let dossier: CheckDossier
    let finding: Finding
    let organ: Organ
    let account: Account

    /// `nil` unless the finding is a report or notice that an account still owes.
    package init?(_ dossier: CheckDossier, _ finding: Finding) {
        guard finding.rule.kind == .deadlineAfterEvent || finding.rule.kind == .notifyOnChange,
            finding.verdict == .fail || finding.verdict == .pending, finding.occurrence != nil,
            let organ = finding.subject.organ.flatMap({ dossier.organs[$0] }),
            let account = organ.accounts.first(where: { $0.id == finding.subject.account })
        else { return nil }
        let owed = finding.facts.contains { fact in
            switch fact {
            case .term(.notDone(.reported, since: _)), .term(.notDone(.notified, since: _)): true
            default: false
            }
        }
        guard owed else { return nil }
        self.dossier = dossier
        self.finding = finding
        self.organ = organ
        self.account = account
    }

    private var isToCentre: Bool { finding.rule.kind == .notifyOnChange }

    private var recipient: PaperText {
        isToCentre
            ? dossier.say("Центр управления регионом", "Regional management centre") : PaperText(dossier.coordinator)
    }

    private var isCreation: Bool { finding.rule.parameters.word("event") == "created" }

    package var paper: Paper {
        let what =
            isCreation
            ? dossier.words("о создании аккаунта", "that an account was created")
            : dossier.words("об изменении сведений об аккаунте", "that what is known of an account has changed")
        let due = finding.due.map { dossier.day($0.day) }
        return Paper(
            name: "\(dossier.words("Сообщение", "Notice")) \(what): \(account.address)",
            language: dossier.language,
            blocks: [
                .issuer([PaperText(organ.name.uppercased())]), .edges(dossier.handDate, dossier.handNumber),
                .addressee([recipient]), .title([PaperText(what.capitalisedFirst)]),
                .paragraph(
                    dossier.say(
                        "Сообщаем \(what) (\(dossier.citation(finding.rule))):",
                        "We report \(what) (\(dossier.citation(finding.rule))):"
                    )
                ),
                .table(table),
                .paragraph(
                    due.map { dossier.say("Срок направления истекает \(bold: $0).", "The term ends on \(bold: $0).") }
                        ?? dossier.say("Срок направления Порядком не установлен.", "The act sets no term.")
                ),
                .signatures([
                    .signature(
                        post: dossier.say("руководитель органа (организации)", "head of the organ"),
                        name: dossier.signer
                    ),
                    .words(
                        dossier.say("Вх. № \(.hand(10)) от \(.hand(14))", "Received: No. \(.hand(10)) of \(.hand(14))")
                    ),
                ]),
            ],
            mark: dossier.mark
        )
    }

    private var table: PaperTable {
        let on = finding.occurrence.map { dossier.day($0) } ?? ""
        let responsible = (account.appointments ?? [])
            .filter { $0.role == .responsible && $0.isInForce(on: dossier.asOf) }.min {
                ($0.from, $0.id) < ($1.from, $1.id)
            }
            .flatMap { dossier.persons[$0.person] }
        func line(_ title: PaperText, _ value: PaperText) -> PaperTable.Row { .cells([title, value]) }
        return PaperTable(
            dossier.columns([("сведение", "item", 35), ("значение", "value", 65)]),
            rows: [
                line(dossier.say("орган (организация)", "organ"), PaperText(organ.name)),
                line(dossier.say("сеть", "network"), PaperText(dossier.wording.name(account.network))),
                line(dossier.say("адрес", "address"), PaperText(account.address)),
                line(
                    isCreation
                        ? dossier.say("дата создания", "created on") : dossier.say("дата изменения", "changed on"),
                    PaperText(on)
                ),
                line(
                    dossier.say("прежнее значение", "value before"),
                    isCreation ? "—" : PaperText(.missing(dossier.words("прежнее значение", "the value before"), 20))
                ),
                line(
                    dossier.say("ответственный: фамилия, имя, отчество", "responsible: full name"),
                    dossier.known(
                        responsible?.fullName,
                        "ответственный: фамилия, имя, отчество",
                        "responsible: full name"
                    )
                ),
                line(
                    dossier.say("должность", "post"),
                    dossier.known(responsible?.position, "должность ответственного", "post of the responsible")
                ),
                line(
                    dossier.say("контактный телефон", "telephone"),
                    dossier.known(
                        responsible?.phone,
                        "служебный телефон ответственного",
                        "office telephone of the responsible"
                    )
                ),
                line(
                    dossier.say("адрес электронной почты", "mail"),
                    dossier.known(
                        responsible?.email,
                        "служебная почта ответственного",
                        "office mail of the responsible"
                    )
                ),
            ]
        )
    }
}
