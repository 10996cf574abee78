internal import SecauditRegister
internal import SecauditWorkspace

// The title and the closing sheet of the journal.
extension JournalPaper {
    var heading: [PaperBlock] {
        let demonstration: [PaperBlock] =
            isDemonstration
            ? [
                .issuer([
                    say("ДЕМОНСТРАЦИЯ: все сведения вымышлены", "DEMONSTRATION: everything here is made up")
                ])
            ] : []
        let begun = self.begun.map { day($0) } ?? "—"
        let keeper = PaperText(
            .missing(
                words(
                    "ответственный за ведение журнала: должность, фамилия; акт о назначении",
                    "who keeps the journal: post, name; the order"
                ),
                30
            )
        )
        return demonstration + [
            .issuer([PaperText(organ.name.uppercased())]), .kind(say("ЖУРНАЛ", "JOURNAL")),
            .title([
                say(
                    "учёта выдачи и смены паролей к аккаунтам в социальных сетях",
                    "of passwords given and changed for social network accounts"
                )
            ]),
            .paragraph(
                say(
                    "Начат \(begun). Окончен: ведётся. Индекс дела по номенклатуре \(.hand(10)), срок хранения \(.hand(10)). Ответственный за ведение: \(keeper).",
                    "Begun \(begun). Ended: in use. File \(.hand(10)), kept for \(.hand(10)). Kept by \(keeper)."
                )
            ),
            .paragraph(
                say(
                    "Форма ведения: электронная; выписка за период с \(day(period.first)) по \(day(period.last)), записи № \(first) — № \(last).",
                    "Kept in electronic form; an extract for \(day(period.first)) to \(day(period.last)), entries No. \(first) to No. \(last)."
                )
            ),
        ]
    }

    private var first: String { lines.first.map { String($0.entry) } ?? "—" }
    private var last: String { lines.last.map { String($0.entry) } ?? "—" }

    var closing: [PaperBlock] {
        let verified =
            head.map { head in
                let recorded = language.minute(head.recorded, in: municipality.zone)
                return say(
                    "пропущенных номеров в журнале событий нет, цепочка записей проверена по запись № \(String(head.number)) от \(recorded): исправна",
                    "no number of the ledger is missing, the chain was verified up to entry \(String(head.number)) of \(recorded): intact"
                )
            } ?? say("цепочка записей не проверялась", "the chain was not verified")
        return [
            .paragraph(
                say(
                    "В настоящей выписке прошито, пронумеровано \(.hand(4)) (\(.hand(12))) листов; записи с № \(first) по № \(last). Номера записей — номера журнала событий хранилища, между ними стоят записи о другом; \(verified).",
                    "Sheets sewn and numbered: \(.hand(4)) (\(.hand(12))); entries No. \(first) to No. \(last). The numbers are those of the vault's ledger, entries on other matters stand between them; \(verified)."
                )
            ),
            .signatures([
                .signature(post: "\(.hand(24))", name: say("И. О. Фамилия", "Name")),
                .words(.handDate(language)),
            ]),
        ]
    }
}
