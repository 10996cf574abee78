package import SecauditCompliance
internal import SecauditRegister
package import SecauditWorkspace

/// An extract of the journal of passwords of one organ (documents.ru.md, 5): no password and no login stands in it.
package struct JournalPaper {
    let dossier: CheckDossier
    let organ: Organ
    /// Those of the organ that were in use in the period, with their numbers on this paper.
    let credentials: [Credential]
    /// What the ledger says of them in the period.
    let entries: [JournalEntry]
    let numbers: [Credential.ID: Int]

    /// `nil` where the organ has no credential on record.
    package init?(_ dossier: CheckDossier, part: Assessment, journal: [JournalEntry]) {
        guard let organ = part.organs.first.flatMap({ dossier.organs[$0.organ] }) else { return nil }
        let period = dossier.assessment.scope.period
        let own = dossier.municipality.credentials
            .filter { $0.organ == organ.id && ($0.opened.map { $0 <= period.last } ?? true) }
            .filter { $0.closed.map { period.first <= $0 } ?? true }.sorted { $0.id < $1.id }
        guard !own.isEmpty else { return nil }
        self.dossier = dossier
        self.organ = organ
        credentials = own
        let numbers = Dictionary(uniqueKeysWithValues: own.enumerated().map { ($0.element.id, $0.offset + 1) })
        self.numbers = numbers
        let zone = dossier.municipality.zone
        entries = journal.filter { entry in
            let day = entry.time.day(in: zone)
            return numbers[entry.credential] != nil && period.first <= day && day <= period.last
        }
    }

    package var paper: Paper {
        Paper(
            name: "\(dossier.words("Журнал учёта выдачи и смены паролей", "Journal of passwords")): \(organ.name)",
            language: dossier.language,
            sheets: [
                PaperSheet(
                    orientation: .landscape,
                    blocks: heading + recorded + access + changes + owed + envelopes + closing
                )
            ],
            mark: dossier.mark
        )
    }

    private var heading: [PaperBlock] {
        let period = dossier.assessment.scope.period
        let first = entries.first.map { String($0.number) } ?? "—"
        let last = entries.last.map { String($0.number) } ?? "—"
        let demonstration: [PaperBlock] =
            dossier.assessment.isDemonstration ? [.issuer([dossier.demonstration])] : []
        return demonstration + [
            .issuer([PaperText(organ.name.uppercased())]), .kind(dossier.say("ЖУРНАЛ", "JOURNAL")),
            .title([
                dossier.say(
                    "учёта выдачи и смены паролей к аккаунтам в социальных сетях",
                    "of passwords given and changed for social network accounts"
                )
            ]),
            .paragraph(
                dossier.say(
                    "Форма ведения: электронная; выписка за период с \(dossier.day(period.first)) по \(dossier.day(period.last)), записи № \(first) — № \(last). Индекс дела по номенклатуре \(.hand(10)), срок хранения \(.hand(10)). Ответственный за ведение: \(.missing(dossier.words("ответственный за ведение журнала: должность, фамилия; акт о назначении", "who keeps the journal: post, name; the order"), 30)).",
                    "Kept in electronic form; an extract for \(dossier.day(period.first)) to \(dossier.day(period.last)), entries No. \(first) to No. \(last). File \(.hand(10)), kept for \(.hand(10)). Kept by \(.missing("who keeps the journal: post, name; the order", 30))."
                )
            ),
        ]
    }

    private var closing: [PaperBlock] {
        [
            .paragraph(
                dossier.say(
                    "В настоящей выписке прошито, пронумеровано \(.hand(4)) (\(.hand(12))) листов. Номера записей — номера журнала событий хранилища: между ними стоят записи о другом. Цепочка записей проверена при открытии хранилища.",
                    "Sheets sewn and numbered: \(.hand(4)) (\(.hand(12))). The numbers are those of the vault's ledger: entries on other matters stand between them. The chain was verified when the vault was opened."
                )
            ),
            .signatures([
                .signature(post: dossier.say("\(.hand(24))", "\(.hand(24))"), name: dossier.signer),
                .words(dossier.handDate),
            ]),
        ]
    }

    /// Its number on this paper.
    func number(_ id: Credential.ID) -> PaperText { numbers[id].map { "\($0)" } ?? "—" }

    func section(_ title: PaperText, _ columns: [(String, String, Int)], _ rows: [PaperTable.Row]) -> [PaperBlock] {
        [
            .heading(title),
            rows.isEmpty
                ? .paragraph(dossier.say("Записей за период нет.", "No entries in the period."))
                : .table(PaperTable(dossier.columns(columns), rows: rows)),
        ]
    }
}
