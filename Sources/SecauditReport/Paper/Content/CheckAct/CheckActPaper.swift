package import SecauditCompliance
internal import SecauditRegister

/// The act of the check of one organ (documents.ru.md, 1).
package struct CheckActPaper {
    let dossier: CheckDossier
    /// The organ's part of the check.
    let part: Assessment
    let organ: Organ
    let accounts: [Account]

    /// `nil` where the part speaks of no organ of the register.
    package init?(_ dossier: CheckDossier, part: Assessment) {
        guard let result = part.organs.first, let organ = dossier.organs[result.organ] else { return nil }
        self.dossier = dossier
        self.part = part
        self.organ = organ
        accounts = dossier.accounts(of: part)
    }

    package var paper: Paper {
        var blocks = heading
        blocks += ground
        blocks += accountTable
        blocks += holderTable
        blocks += resultTable
        blocks += violations
        blocks += limits
        blocks += closing
        return Paper(
            name: "\(dossier.words("Акт проверки", "Act of check")): \(organ.name)",
            language: dossier.language,
            blocks: blocks,
            mark: dossier.mark
        )
    }

    private var heading: [PaperBlock] {
        let controller = dossier.assessment.policy.act.controller
        let who = controller.map { dossier.words(" (по Порядку: \($0))", " (in the act: \($0))") } ?? ""
        var blocks: [PaperBlock] = []
        if part.isDemonstration { blocks.append(.issuer([dossier.demonstration])) }
        blocks += [
            .approvals(
                left: [],
                right: [
                    dossier.say("УТВЕРЖДАЮ", "APPROVED"),
                    PaperText(
                        .missing(
                            dossier.words(
                                "должность и фамилия утверждающего акт\(who)",
                                "post and name of whoever approves the act\(who)"
                            ),
                            28
                        )
                    ),
                    dossier.signatureLine, dossier.handDate,
                ]
            ),
            .issuer([PaperText(dossier.administration.uppercased()), PaperText(dossier.coordinator)]),
            .kind(dossier.say("АКТ", "ACT")),
            .edges(dossier.handDate, dossier.handNumber),
            .item(PaperText(.missing(dossier.words("место составления акта", "where the act is made"), 24))),
            .title([
                dossier.say(
                    "о результатах внутренней проверки защищённости аккаунтов в социальных сетях за \(dossier.period)",
                    "on the internal check of the security of social network accounts, \(dossier.period)"
                ),
                dossier.say("Орган (организация): \(bold: organ.name)", "Organ: \(bold: organ.name)"),
            ]),
        ]
        return blocks
    }

    private var ground: [PaperBlock] {
        let scope = dossier.assessment.scope
        let zone = dossier.municipality.zone.description
        var blocks: [PaperBlock] = [
            .paragraph(
                dossier.say(
                    "\(bold: "Основание:") \(dossier.ground) (далее — Порядок); распоряжение (план) о проведении проверки: \(.missing("распоряжение (план) о проведении проверки: вид, дата, №", 24)).",
                    "\(bold: "Ground:") \(dossier.ground) (the act); order for the check: \(.missing("the order for the check: kind, date, number", 24))."
                )
            ),
            .paragraph(dossier.say("\(bold: "Составлен:") ", "\(bold: "Made by:") ") + compilers),
        ]
        if !ownCompilers.isEmpty {
            blocks.append(
                .paragraph(
                    dossier.say(
                        "Составитель является работником проверяемого органа; независимость проверки обеспечена участием \(.missing("второе лицо, участвующее в проверке: должность, фамилия", 24)).",
                        "Whoever made it works for the organ that is checked; the check is independent through the part of \(.missing("a second person in the check: post, name", 24))."
                    )
                )
            )
        }
        blocks += [
            .paragraph(
                dossier.say(
                    "\(bold: "Проверяемый период:") с \(dossier.day(scope.period.first)) по \(dossier.day(scope.period.last)). \(bold: "По состоянию на:") \(dossier.day(scope.asOf)) (UTC\(zone)).",
                    "\(bold: "Period:") \(dossier.day(scope.period.first)) to \(dossier.day(scope.period.last)). \(bold: "As of:") \(dossier.day(scope.asOf)) (UTC\(zone))."
                )
            ),
            .paragraph(
                dossier.say(
                    "\(bold: "Присутствовал представитель органа:") \(.missing("представитель органа: должность, фамилия", 30)).",
                    "\(bold: "Present for the organ:") \(.missing("the organ's representative: post, name", 30))."
                )
            ),
            .paragraph(
                dossier.say(
                    "\(bold: "Способ проверки:") сопоставление сведений Реестра аккаунтов, журнала событий хранилища данных для доступа, подтверждений, представленных ответственными, и сведений, полученных от социальных сетей и с официального сайта. Пароли при проверке не просматривались и составителям недоступны. Проверка является внутренней и не относится к муниципальному контролю.",
                    "\(bold: "Method:") the register of accounts, the journal of the vault, confirmations by those responsible, and what networks and the official site show were compared. No password was looked at, nor can those who check open any. The check is internal and no municipal control."
                )
            ),
        ]
        return blocks
    }

    /// Who made the act: the commission in the order given, else the coordinators on record.
    var compilerIDs: [Person.ID] {
        dossier.commission.isEmpty ? (dossier.municipality.coordinators ?? []).sorted() : dossier.commission
    }

    private var ownCompilers: [Person.ID] {
        compilerIDs.filter { dossier.persons[$0]?.organ == organ.id }
    }

    private var compilers: PaperText {
        guard !compilerIDs.isEmpty else {
            return "\(.missing(dossier.words("составитель: должность, фамилия", "who made it: post, name"), 30))."
        }
        let names = compilerIDs.map(dossier.nameAndPost)
        guard let chair = names.first, !dossier.commission.isEmpty else {
            return PaperText(names.joined(separator: "; ") + ".")
        }
        let members = names.dropFirst().joined(separator: "; ")
        return dossier.say(
            "комиссией в составе: председатель — \(chair)\(members.isEmpty ? "" : "; члены комиссии — \(members)").",
            "a commission: chair — \(chair)\(members.isEmpty ? "" : "; members — \(members)")."
        )
    }
}
