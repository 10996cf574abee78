internal import SecauditCompliance
internal import SecauditRegister
internal import SecauditWorkspace

// Part I, what is kept; part IV, what is to be changed.
extension JournalPaper {
    var recorded: JournalPart {
        JournalPart(
            title: say("Часть I. Учётные записи", "I. Credentials"),
            name: words("I. Учётные записи", "I. Credentials"),
            table: PaperTable(
                columns([
                    ("№ уч.", "No.", 5), ("аккаунт (сеть, адрес)", "account", 24),
                    ("учётная запись, служебная / личная", "credential, whose", 20), ("учтена (дата)", "recorded", 11),
                    ("второй фактор (вид; дата подтверждения)", "second factor (kind; day)", 18),
                    ("восстановление (принадлежит органу)", "recovery (the organ's)", 11),
                    ("снята с учёта (дата, причина)", "closed (day, why)", 14),
                ]),
                rows: credentials.map { credential in
                    .cells([
                        number(credential.id), PaperText(pages(credential)), PaperText(whose(credential)),
                        PaperText(credential.opened.map { day($0) } ?? "—"), secondFactor(credential),
                        recovery(credential),
                        // Why it was closed is on the order that closed it.
                        credential.closed.map { "\(day($0)), \(.hand(10))" } ?? "—",
                    ])
                }
            ),
            note: nil
        )
    }

    private func pages(_ credential: Credential) -> String {
        credential.manages.compactMap { wording.names.accounts[$0] }
            .map { "\(wording.name($0.network)), \($0.address)" }.sorted().joined(separator: "; ").ifEmpty("—")
    }

    private func whose(_ credential: Credential) -> String {
        let owner = credential.owner == .service ? words("служебная", "the organ's") : words("личная", "personal")
        return "\(wording.name(credential.id)); \(owner)"
    }

    private func secondFactor(_ credential: Credential) -> PaperText {
        guard let latest = (credential.twoFactor ?? []).filter({ $0.on <= asOf }).max(by: { $0.precedes($1) }) else {
            return say("не подтверждён", "not confirmed")
        }
        let state =
            switch latest.state {
            case .on: latest.method.map { wording.name($0) } ?? words("включён", "on")
            case .off: words("выключен", "off")
            case .unknown: words("не установлено", "not known")
            }
        return PaperText("\(state); \(day(latest.on))")
    }

    private func recovery(_ credential: Credential) -> PaperText {
        switch credential.recoveryPhone {
        case .organ: say("да", "yes")
        case .personal: say("нет", "no")
        case .unknown, nil: say("не подтверждено", "not confirmed")
        }
    }

    var owed: JournalPart {
        let rows = credentials.flatMap { credential in
            credential.openObligations(on: asOf).map { obligation in
                PaperTable.Row.cells([
                    number(credential.id), PaperText(obligation.kind.words(in: language)),
                    PaperText(day(obligation.raised)),
                    PaperText(obligation.why(in: language) { wording.name($0) }),
                    changers(of: credential, but: obligation.cause), term(of: credential),
                ])
            }
        }
        return JournalPart(
            title: say("Часть IV. Требуется смена (на \(day(asOf)))", "IV. To be changed (as of \(day(asOf)))"),
            name: words("IV. Требуется смена", "IV. To be changed"),
            table: PaperTable(
                columns([
                    ("№ уч.", "No.", 6), ("что", "what", 24), ("с какого дня", "since", 12),
                    ("из-за чего", "why", 28), ("кто должен сменить", "by whom", 18), ("срок", "term", 12),
                ]),
                rows: rows
            ),
            note: nil,
            empty: say("Не имеется.", "None.")
        )
    }

    /// Whoever can still open the credential has to change what somebody else knows of it.
    private func changers(of credential: Credential, but cause: Person.ID?) -> PaperText {
        let names = (credential.grants ?? []).filter { $0.isOpen(on: asOf) && $0.rekeyOwed != true }
            .filter { $0.person == nil || $0.person != cause }
            .map { $0.person.map { wording.name($0) } ?? $0.member ?? "—" }
        return names.isEmpty ? PaperText(.hand(12)) : PaperText(Set(names).sorted().joined(separator: ", "))
    }

    private func term(of credential: Credential) -> PaperText {
        guard let terms else { return PaperText(.hand(10)) }
        return PaperText(terms[credential.id].map { day($0) } ?? words("не установлен", "not set"))
    }
}
