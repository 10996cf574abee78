internal import SecauditCompliance
internal import SecauditRegister

/// The open part of the register (documents.ru.md, 6.4): organs, networks, addresses; nobody's name.
package struct OpenRegisterPaper {
    let dossier: CheckDossier

    package init(_ dossier: CheckDossier) {
        self.dossier = dossier
    }

    package var paper: Paper {
        var blocks: [PaperBlock] = []
        if dossier.assessment.isDemonstration { blocks.append(.issuer([dossier.demonstration])) }
        blocks += [
            .issuer([PaperText(dossier.administration.uppercased())]),
            .kind(dossier.say("РЕЕСТР АККАУНТОВ", "REGISTER OF ACCOUNTS")),
            .title([
                dossier.say("Открытая часть", "Open part"), PaperText(dossier.municipality.name, .bold),
                dossier.say("по состоянию на \(dossier.day(dossier.asOf))", "as of \(dossier.day(dossier.asOf))"),
            ]),
            .table(table),
            .item(
                dossier.say(
                    "Размещено: \(.missing("день размещения открытой части Реестра и адрес страницы", 24)).",
                    "Put up: \(.missing("the day and the address of the publication", 24))."
                )
            ),
        ]
        return Paper(
            name: dossier.words("Реестр аккаунтов, открытая часть", "Register of accounts, open part"),
            language: dossier.language,
            blocks: blocks,
            mark: dossier.mark
        )
    }

    package var table: PaperTable {
        PaperTable(
            dossier.columns([
                ("орган (организация), создавший аккаунт", "organ", 32), ("сеть", "network", 17),
                ("действующий адрес", "address", 24), ("дата создания", "created", 12),
                ("прежние адреса и даты их изменения", "earlier addresses, with the days of change", 24),
            ]),
            rows: dossier.municipality.organs.filter { $0.exists(on: dossier.asOf) }
                .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
                .flatMap { organ in
                    organ.accounts.filter { $0.exists(on: dossier.asOf) }.sorted { $0.address < $1.address }
                        .map { .cells(row($0, of: organ)) }
                }
        )
    }

    private func row(_ account: Account, of organ: Organ) -> [PaperText] {
        let creator = account.creator.flatMap { dossier.organs[$0] } ?? organ
        let former = (account.previousAddresses ?? []).map { "\($0.address) (\(dossier.day($0.changedOn)))" }
        return [
            PaperText(creator.name), PaperText(dossier.wording.name(account.network)), PaperText(account.address),
            PaperText(account.created.map { dossier.day($0) } ?? ""), PaperText(former.joined(separator: "; ")),
        ]
    }
}
