internal import SecauditRegister
internal import SecauditWorkspace

// Part II, who was let in and who went; part III, what was changed.
extension JournalPaper {
    var access: JournalPart {
        JournalPart(
            title: say("Часть II. Выдача и прекращение доступа", "II. Access given and ended"),
            name: words("II. Доступ", "II. Access"),
            table: PaperTable(
                columns([
                    ("№ записи журнала", "entry", 8), ("дата и время (местное)", "day and time (local)", 13),
                    ("№ уч.", "No.", 5), ("кому", "whose", 20),
                    ("действие: предоставлен / прекращён", "given / ended", 15),
                    ("основание (распоряжение, акт)", "ground", 13), ("кто выдал (прекратил)", "by whom", 13),
                    ("подпись получившего", "signature", 17),
                ]),
                rows: lines.compactMap(accessRow)
            ),
            note: say(
                "Основание прекращения и подписи на бумаге вписываются от руки: журнал событий их не знает.",
                "The ground for an end and signatures on paper are filled in by hand: the ledger does not know them."
            )
        )
    }

    private func accessRow(_ line: JournalLine) -> PaperTable.Row? {
        let of = line.parts.map { $0.words(in: language) }.joined(separator: ", ")
        let hand = PaperText(.hand(8))
        switch line.act {
        case .given(let party):
            return row(
                line,
                party,
                say("предоставлен: \(of)", "given: \(of)"),
                ground(line, party),
                receipt(line, party)
            )
        case .ended(let party):
            return row(line, party, say("прекращён, ключ сменён: \(of)", "ended, key changed: \(of)"), hand, "—")
        case .removed(let party):
            return row(
                line,
                party,
                say("исключён из хранилища, ключ надо сменить: \(of)", "removed, key to be changed: \(of)"),
                hand,
                "—"
            )
        case .givenUp:
            return row(line, line.author, say("отказался(ась) от доступа: \(of)", "gave it up: \(of)"), hand, "—")
        case .recovered:
            return row(
                line,
                line.author,
                say("восстановлен вскрытием: \(of)", "recovered by opening: \(of)"),
                hand,
                "—"
            )
        case .received, .written, .stated, .sealed, .handedOver: return nil
        }
    }

    private func row(
        _ line: JournalLine,
        _ party: JournalLine.Party,
        _ what: PaperText,
        _ ground: PaperText,
        _ signature: PaperText
    ) -> PaperTable.Row {
        .cells([
            "\(String(line.entry))", moment(line), number(line.credential), PaperText(nameAndPost(party)), what, ground,
            PaperText(line.author.name), signature,
        ])
    }

    /// The order by which the person answered for one of the pages that day, where the register knows one.
    private func ground(_ line: JournalLine, _ party: JournalLine.Party) -> PaperText {
        let on = line.time.day(in: municipality.zone)
        guard let person = party.person,
            let credential = credentials.first(where: { $0.id == line.credential })
        else { return PaperText(.hand(8)) }
        let acts = municipality.organs.flatMap(\.accounts).filter { credential.manages.contains($0.id) }
            .flatMap { $0.appointments ?? [] }
            .filter { $0.person == person && $0.isInForce(on: on) }
            .sorted { ($0.from, $0.id) < ($1.from, $1.id) }
            .compactMap(\.act)
        return acts.last.map { PaperText(wording.text($0)) } ?? PaperText(.hand(8))
    }

    /// The key is the signature of the electronic journal; whoever made the credential need not receive it.
    private func receipt(_ line: JournalLine, _ party: JournalLine.Party) -> PaperText {
        let key = PaperText(words("ключ \(party.key.prefix(9))", "key \(party.key.prefix(9))"), .small)
        guard party.key != line.author.key else { return "\(.hand(8)) \(key)" }
        let later = allLines.drop { $0.entry <= line.entry }.filter { $0.credential == line.credential }
        for other in later {
            switch other.act {
            case .received where other.author.key == party.key && !Set(other.parts).isDisjoint(with: line.parts):
                return "\(.hand(8)) \(key) "
                    + say(
                        "получено \(moment(other)), запись № \(String(other.entry))",
                        "received \(moment(other)), entry \(String(other.entry))"
                    )
            case .ended(let gone) where gone.key == party.key, .removed(let gone) where gone.key == party.key:
                return "\(.hand(8)) \(key) " + say("получение не подтверждено", "receipt not confirmed")
            default: continue
            }
        }
        return "\(.hand(8)) \(key) " + say("получение не подтверждено", "receipt not confirmed")
    }

    var changes: JournalPart {
        JournalPart(
            title: say("Часть III. Смена паролей и второго фактора", "III. Changes"),
            name: words("III. Смена", "III. Changes"),
            table: PaperTable(
                columns([
                    ("№ записи журнала", "entry", 8), ("дата и время", "day and time", 13), ("№ уч.", "No.", 5),
                    ("что сменено", "what", 26), ("причина", "why", 20), ("кто сменил", "by whom", 14),
                    ("чем подтверждено", "how known", 15),
                ]),
                rows: lines.compactMap(changeRow)
            ),
            note: say(
                "Доказано журналом, что внесены новые данные; что пароль сменён в самой сети — всегда заявление. Причина, которой журнал событий не знает, вписывается от руки: плановая, подозрение на утечку.",
                "The ledger proves that something new was entered; that a password was changed at the network itself is always a statement. A reason that the ledger does not know is filled in by hand: routine, suspicion of a leak."
            )
        )
    }

    private func changeRow(_ line: JournalLine) -> PaperTable.Row? {
        let what: PaperText
        let why: PaperText
        switch line.act {
        case .written(isFirst: true, _):
            let of = line.parts.map { $0.words(in: language) }.joined(separator: ", ")
            what = say("внесено впервые: \(of)", "put on record: \(of)")
            why = say("первичная", "first")
        case .written(isFirst: false, let since):
            let of = line.parts.map { $0.words(in: language) }.joined(separator: ", ")
            what = say("внесено новое: \(of)", "entered anew: \(of)")
            why = reason(since)
        case .stated(let kind, let on, let since):
            let name = kind.words(in: language)
            what = say("в сети: \(name) (\(day(on)))", "at the network: \(name) (\(day(on)))")
            why = reason(since)
        case .given, .received, .ended, .removed, .givenUp, .sealed, .handedOver, .recovered: return nil
        }
        return .cells([
            "\(String(line.entry))", moment(line), number(line.credential), what, why, PaperText(line.author.name),
            PaperText(line.proof(in: language)),
        ])
    }

    private func reason(_ since: [JournalLine.Party]) -> PaperText {
        let names = since.map(\.name).joined(separator: ", ")
        return names.isEmpty
            ? PaperText(.hand(10)) : say("выбытие лица: \(names)", "somebody's access ended: \(names)")
    }
}
