internal import SecauditRegister

/// How an accepted recovery is told, in a report and by `recovery status` alike.
struct RecoverySealWords {
    /// One key on paper in the place of two trustees.
    let isPaper: Bool
    let since: CalendarDay
    /// Empty where they are not to be named.
    let trustees: String
    let sealed: Int
    let credentials: Int
    let language: Language

    /// Since when, and for how many.
    var arranged: String {
        let russian = "учётных записей \(sealed) из \(credentials)"
        let english = "credentials \(sealed) of \(credentials)"
        guard !isPaper else {
            return say(
                "Восстановление доступа: ключ на бумаге с \(language.day(since)), \(russian).",
                "Recovery: a key on paper since \(language.day(since)), \(english)."
            )
        }
        let who = trustees.isEmpty ? "" : say(" доверенные лица \(trustees),", " trustees \(trustees),")
        return say(
            "Восстановление доступа: опечатано с \(language.day(since)),\(who) \(russian).",
            "Recovery: sealed since \(language.day(since)),\(who) \(english)."
        )
    }

    /// What it means for who can read what; said in each report, for it is no holder and could become one.
    var meaning: String {
        isPaper
            ? say(
                "Кто вскроет конверт с бумажным ключом, прочтёт всё один: хранить у руководителя, в сейфе, опечатанным. Лицом, имеющим доступ, он не считается, пока конверт не вскрыт.",
                "Whoever opens the envelope of the paper key reads everything alone: keep it sealed in the head's safe. It counts as no holder until it is opened."
            )
            : say(
                "Доверенные лица порознь не откроют ничего и лицами, имеющими доступ, не считаются; вскрытие требует обоих, и тогда имеющим доступ становится получатель.",
                "The trustees open nothing apart from one another and count as no holders; an opening takes both, and then its recipient is a holder."
            )
    }

    private func say(_ russian: String, _ english: String) -> String { language == .russian ? russian : english }
}

extension Wording {
    /// What a report says of recovery: how it is sealed, what that means for who can read, what was opened.
    func sentences(_ seal: RecoverySeal) -> [String] {
        let words = RecoverySealWords(
            isPaper: seal.isPaper,
            since: seal.since,
            trustees: "",
            sealed: seal.sealed,
            credentials: seal.credentials,
            language: language
        )
        return ["\(words.arranged) \(words.meaning)"]
            + seal.openings.map { opening in
                say(
                    "Восстановление вскрыто \(text(opening.on)), доступ получил(а) \(opening.recipient.printable): учётных записей \(opening.credentials).",
                    "Recovery was opened on \(text(opening.on)), access received by \(opening.recipient.printable): credentials \(opening.credentials)."
                )
            }
    }
}
