internal import SecauditCompliance
internal import SecauditRegister
internal import SecauditWorkspace

/// The five parts of the journal.
extension JournalPaper {
    var recorded: [PaperBlock] {
        section(
            dossier.say("Часть I. Учётные записи", "I. Credentials"),
            [
                ("№ уч.", "No.", 5), ("аккаунт (сеть, адрес)", "account", 24),
                ("учётная запись, служебная / личная", "credential, whose", 20), ("учтена (дата)", "recorded", 11),
                ("второй фактор (вид; дата подтверждения)", "second factor (kind; day)", 18),
                ("восстановление (принадлежит органу)", "recovery (the organ's)", 11),
                ("снята с учёта (дата)", "closed", 11),
            ],
            credentials.map { credential in
                let owner =
                    credential.owner == .service
                    ? dossier.words("служебная", "the organ's") : dossier.words("личная", "personal")
                return .cells([
                    number(credential.id),
                    PaperText(credential.manages.sorted().map(dossier.pageName).joined(separator: "; ").ifEmpty("—")),
                    PaperText("\(dossier.wording.name(credential.id)); \(owner)"),
                    PaperText(credential.opened.map { dossier.day($0) } ?? "—"), secondFactor(credential),
                    recovery(credential), PaperText(credential.closed.map { dossier.day($0) } ?? "—"),
                ])
            }
        )
    }

    private func secondFactor(_ credential: Credential) -> PaperText {
        guard
            let latest = (credential.twoFactor ?? []).filter({ $0.on <= dossier.asOf }).max(by: { $0.precedes($1) })
        else { return dossier.say("не подтверждён", "not confirmed") }
        let method = latest.method.map { dossier.wording.name($0) }
        let state =
            switch latest.state {
            case .on: method ?? dossier.words("включён", "on")
            case .off: dossier.words("выключен", "off")
            case .unknown: dossier.words("не установлено", "not known")
            }
        return PaperText("\(state); \(dossier.day(latest.on))")
    }

    private func recovery(_ credential: Credential) -> PaperText {
        switch credential.recoveryPhone {
        case .organ: dossier.say("да", "yes")
        case .personal: dossier.say("нет", "no")
        case .unknown, nil: dossier.say("не подтверждено", "not confirmed")
        }
    }

    var access: [PaperBlock] {
        section(
            dossier.say("Часть II. Выдача и прекращение доступа", "II. Access given and ended"),
            [
                ("№ записи журнала", "entry", 8), ("дата и время", "day and time", 13), ("№ уч.", "No.", 5),
                ("кому", "whose", 22), ("действие", "what", 12), ("основание", "ground", 12),
                ("кто выдал (прекратил)", "by whom", 14), ("подпись получившего (ключ)", "signature (key)", 14),
            ],
            entries.compactMap { entry in
                switch entry.act {
                case .granted(let reader):
                    row(entry, reader, dossier.say("доступ предоставлен", "access given"))
                case .ended(let reader):
                    row(entry, reader, dossier.say("доступ прекращён", "access ended"))
                case .sealed: nil
                }
            }
        )
    }

    private func row(_ entry: JournalEntry, _ reader: JournalEntry.Reader, _ what: PaperText) -> PaperTable.Row {
        .cells([
            "\(String(entry.number))", moment(entry), number(entry.credential),
            PaperText(reader.person.map(dossier.nameAndPost) ?? reader.name), what, PaperText(.hand(8)),
            PaperText(entry.author), "\(.hand(8)) \(small: dossier.words("ключ \(reader.key)", "key \(reader.key)"))",
        ])
    }

    private func moment(_ entry: JournalEntry) -> PaperText {
        PaperText(dossier.language.minute(entry.time, in: dossier.municipality.zone))
    }

    /// What the ledger proves, then what somebody stated of the network.
    var changes: [PaperBlock] {
        let proved = entries.compactMap { entry -> PaperTable.Row? in
            guard case .sealed(let isFirst) = entry.act else { return nil }
            return .cells([
                "\(String(entry.number))", moment(entry), number(entry.credential),
                isFirst
                    ? dossier.say("данные для доступа внесены впервые", "put on record")
                    : dossier.say("данные для доступа в хранилище изменены", "changed in the vault"),
                isFirst ? dossier.say("первичная", "first") : PaperText(.hand(10)), PaperText(entry.author),
                dossier.say("доказано журналом", "proved by the ledger"),
            ])
        }
        let period = dossier.assessment.scope.period
        let stated = credentials.flatMap { credential in
            (credential.obligations ?? []).compactMap { obligation -> PaperTable.Row? in
                guard let day = obligation.statedChanged, period.first <= day, day <= period.last else { return nil }
                return .cells([
                    "—", PaperText(dossier.day(day)), number(credential.id),
                    PaperText(obligation.kind.words(in: dossier.language)),
                    dossier.say("выбытие лица", "somebody left"),
                    PaperText(
                        obligation.attribution.flatMap { $0.person.map(dossier.wording.name) ?? $0.name } ?? "—"
                    ),
                    dossier.say("по заявлению", "as stated"),
                ])
            }
        }
        return section(
            dossier.say("Часть III. Смена паролей и второго фактора", "III. Changes"),
            [
                ("№ записи журнала", "entry", 9), ("дата и время", "day and time", 14), ("№ уч.", "No.", 5),
                ("что сменено", "what", 26), ("причина", "why", 14), ("кто сменил", "by whom", 16),
                ("чем подтверждено", "how known", 16),
            ],
            proved + stated
        )
    }

    var owed: [PaperBlock] {
        let rows = credentials.flatMap { credential in
            credential.openObligations(on: dossier.asOf).map { obligation in
                let who = obligation.cause.map { dossier.wording.name($0) } ?? "—"
                return PaperTable.Row.cells([
                    number(credential.id), PaperText(obligation.kind.words(in: dossier.language)),
                    PaperText(dossier.day(obligation.raised)),
                    PaperText(dossier.words("прекращён доступ: \(who)", "access ended: \(who)")),
                    PaperText(.hand(12)), PaperText(.hand(10)),
                ])
            }
        }
        let day = dossier.day(dossier.asOf)
        return section(
            dossier.say("Часть IV. Требуется смена (на \(day))", "IV. To be changed (as of \(day))"),
            [
                ("№ уч.", "No.", 6), ("что", "what", 24), ("с какого дня", "since", 12), ("из-за чего", "why", 28),
                ("кто должен сменить", "by whom", 18), ("срок", "term", 12),
            ],
            rows
        )
    }

    /// Envelopes are of paper: the vault knows nothing of them, and says so.
    var envelopes: [PaperBlock] {
        let hand = PaperText(.hand(8))
        return section(
            dossier.say(
                "Часть V. Опечатанные конверты (заполняется от руки: в Реестре сведений нет)",
                "V. Sealed envelopes (by hand: the register knows nothing of them)"
            ),
            [
                ("№ конверта", "No.", 10), ("№ уч.", "credential", 8), ("опечатан (дата, кем)", "sealed", 20),
                ("место хранения", "kept at", 20), ("вскрыт (дата, кем, причина, акт №)", "opened", 24),
                ("заменён (дата, № нового)", "replaced", 18),
            ],
            Array(repeating: .cells(Array(repeating: hand, count: 6)), count: 2)
        )
    }
}
