/// Forms that are filled in by hand when the moment comes (documents.ru.md, 6.5 to 6.7).
package struct BlankForms {
    private let language: Language
    private let issuer: String

    package init(language: Language, issuer: String) {
        self.language = language
        self.issuer = issuer
    }

    package var all: [Paper] { [refusal, envelope, appointment] }

    /// Somebody refused to sign (6.5).
    package var refusal: Paper {
        form(
            say("Акт об отказе от подписи", "Act of refusal to sign"),
            kind: say("АКТ", "ACT"),
            title: say("об отказе от подписи", "on a refusal to sign"),
            [
                say(
                    "Мы, нижеподписавшиеся, составили настоящий акт о том, что \(.hand(36)) (фамилия, инициалы, должность) «\(.hand(4))» \(.hand(12)) 20\(.hand(3)) г. в \(.hand(4)) ч. \(.hand(4)) мин. отказался(ась) подписать \(.hand(40)).",
                    "We, the undersigned, state that \(.hand(36)) (name, post) on \(.hand(20)) at \(.hand(8)) refused to sign \(.hand(40))."
                ),
                say("Причина: \(.hand(60)).", "The reason: \(.hand(60))."),
            ],
            signatures: 3
        )
    }

    /// A sealed envelope was opened (6.6).
    package var envelope: Paper {
        form(
            say("Акт вскрытия конверта", "Act of opening an envelope"),
            kind: say("АКТ", "ACT"),
            title: say(
                "вскрытия конверта с данными для восстановления доступа",
                "on opening an envelope with data for the recovery of access"
            ),
            [
                say(
                    "Конверт № \(.hand(10)), место хранения: \(.hand(30)).",
                    "Envelope No. \(.hand(10)), kept at: \(.hand(30))."
                ),
                say(
                    "Целостность печати: не нарушена / нарушена (нужное подчеркнуть).",
                    "The seal: unbroken / broken (underline)."
                ),
                say("Причина вскрытия: \(.hand(50)).", "Why it was opened: \(.hand(50))."),
                say("Присутствовали: \(.hand(50)).", "Present: \(.hand(50))."),
                say(
                    "После вскрытия: пароль сменён — запись журнала № \(.hand(8)) от \(.hand(12)); новый конверт № \(.hand(8)), опечатан \(.hand(12)).",
                    "Afterwards: the password was changed — ledger entry No. \(.hand(8)) of \(.hand(12)); new envelope No. \(.hand(8)), sealed on \(.hand(12))."
                ),
            ],
            signatures: 2
        )
    }

    /// Who is to answer for the accounts (6.7).
    package var appointment: Paper {
        form(
            say("Распоряжение о назначении ответственного (проект)", "Order of appointment (draft)"),
            kind: say("РАСПОРЯЖЕНИЕ (проект)", "ORDER (draft)"),
            title: say(
                "о назначении ответственного за создание и ведение аккаунтов",
                "on who answers for the creation and keeping of accounts"
            ),
            [
                say(
                    "1. Назначить \(.hand(40)) (должность, фамилия, инициалы) ответственным за создание и ведение аккаунтов \(.hand(30)) с \(.hand(14)).",
                    "1. To appoint \(.hand(40)) (post, name) to answer for the creation and keeping of the accounts of \(.hand(30)) from \(.hand(14))."
                ),
                say("2. На время отсутствия — \(.hand(40)).", "2. In absence: \(.hand(40))."),
                say(
                    "3. Доступ к аккаунтам имеют: \(.hand(44)), не более \(.hand(4)) человек.",
                    "3. Access to the accounts is held by: \(.hand(44)), at most \(.hand(4)) persons."
                ),
                say("4. Признать утратившим силу \(.hand(40)).", "4. No longer in force: \(.hand(40))."),
                say("5. Контроль за исполнением — \(.hand(36)).", "5. Control: \(.hand(36))."),
            ],
            signatures: 1,
            closing: say("С распоряжением ознакомлен(а):", "Has read the order:")
        )
    }

    private func form(
        _ name: PaperText,
        kind: PaperText,
        title: PaperText,
        _ paragraphs: [PaperText],
        signatures: Int,
        closing: PaperText? = nil
    ) -> Paper {
        let line = SignatureLine.signature(post: "\(.hand(24))", name: say("И. О. Фамилия", "Name"))
        var lines = Array(repeating: line, count: signatures)
        if let closing { lines += [.words(closing), line] }
        return Paper(
            name: name.plain,
            language: language,
            blocks: [
                .issuer([PaperText(issuer.uppercased())]), .kind(kind),
                .edges(.handDate(language), .handNumber(language)), .title([title]),
            ] + paragraphs.map(PaperBlock.paragraph) + [.signatures(lines)],
            mark: nil
        )
    }

    private func say(_ russian: PaperText, _ english: PaperText) -> PaperText {
        language == .russian ? russian : english
    }
}
