internal import SecauditCompliance
internal import SecauditRegister
internal import SecauditWorkspace

/// Sections 2 and 3: credentials, and other means of access.
extension HandoverActPaper {
    var credentials: [PaperBlock] {
        let rows = handedOver.enumerated().map { place, credential in
            PaperTable.Row.cells(row(place + 1, credential))
        }
        let table: PaperBlock =
            rows.isEmpty
            ? .paragraph(say("Не имеется.", "None."))
            : .table(
                PaperTable(
                    columns([
                        ("№", "No.", 4), ("учётная запись, чья", "credential, whose", 18),
                        ("к каким аккаунтам", "to which accounts", 16),
                        ("пароль: сменён (дата, кем, запись журнала)", "password: changed (day, by whom, entry)", 13),
                        ("второй фактор: перепривязан (вид, дата)", "second factor: rebound (kind, day)", 12),
                        ("резервные коды: выпущены заново", "recovery codes: made anew", 11),
                        ("почта и телефон восстановления", "recovery mail and phone", 13),
                        ("сеансы и приложения завершены", "sessions ended", 12),
                    ]),
                    rows: rows
                )
            )
        return [
            .heading(say("2. Учётные записи и данные для доступа", "2. Credentials")), table,
            .paragraph(
                say(
                    "Пароли принимающим лицом получены в хранилище; сдающему после смены неизвестны. В настоящий акт пароли не вносятся.",
                    "The successor receives the passwords in the vault; once changed, they are not known to whoever hands over. No password stands in this act."
                )
            ),
            .paragraph(ownProfile),
        ]
    }

    /// The credentials that the act is about, settled ones too.
    private var handedOver: [Credential] {
        municipality.credentials.filter { plan.credentials.contains($0.id) }.sorted { $0.id < $1.id }
    }

    /// A person's own profile stays the person's: what ends is its roles.
    private var ownProfile: PaperText {
        let pages = plan.roles.map { wording.name($0.account) }
        let days = handedOver.flatMap { $0.obligations ?? [] }
            .filter { $0.kind == .pageRoles && $0.cause == plan.person.id }.compactMap(\.statedChanged)
        let day: PaperText = days.max().map { PaperText(wording.text($0)) } ?? PaperText(.hand(10))
        let list: PaperText = pages.isEmpty ? PaperText(.hand(24)) : PaperText(pages.joined(separator: ", "))
        return say(
            "Личная учётная запись сдающего не передаётся; сняты роли в аккаунтах: \(list), \(day).",
            "The leaving person's own profile is not handed over; its roles were ended at: \(list), \(day)."
        )
    }

    private func row(_ number: Int, _ credential: Credential) -> [PaperText] {
        let places = wording.names.pages(of: credential.id).compactMap { id in
            pages.firstIndex { $0.id == id }.map { words("№ \($0 + 1)", "No. \($0 + 1)") }
        }
        let owner =
            credential.owner == .service ? words("служебная", "the organ's") : words("личная", "personal")
        return [
            "\(number)", PaperText("\(wording.name(credential.id)); \(owner)"),
            PaperText(places.joined(separator: ", ").ifEmpty("—")), password(credential),
            done(.totp, credential, factor(credential)), done(.recoveryCodes, credential),
            done(.recoveryContacts, credential, contacts(credential)), done(.sessions, credential),
        ]
    }

    /// The day on which somebody stated the change, and `known` where nobody has.
    private func done(_ kind: Obligation.Kind, _ credential: Credential, _ known: String? = nil) -> PaperText {
        let own = (credential.obligations ?? []).filter { $0.kind == kind && $0.cause == plan.person.id }
        guard let day = own.compactMap(\.statedChanged).max() else {
            return known.map { "\($0); \(.hand(8))" } ?? PaperText(.hand(8))
        }
        return PaperText(wording.text(day))
    }

    /// What somebody stated of the network, what is proved of the password kept here, or a place to write.
    ///
    /// New content in the ledger alone proves no new password: somebody may have changed a note.
    private func password(_ credential: Credential) -> PaperText {
        let own = (credential.obligations ?? []).filter { $0.kind == .password && $0.cause == plan.person.id }
        var parts: [String] = []
        if let day = own.compactMap(\.statedChanged).max() {
            let author = own.last { $0.statedChanged == day }?.attribution.flatMap { wording.name($0) }
            parts.append([wording.text(day), author].compactMap(\.self).joined(separator: ", "))
        }
        if let day = own.compactMap(\.entryChanged).max() {
            parts.append(
                words(
                    "смена пароля подтверждена отпечатками \(wording.text(day))",
                    "a change of the password is proved by fingerprints, \(wording.text(day))"
                )
            )
        }
        if let entry = newContent(credential.id) {
            parts.append(
                words("новые данные: запись журнала № \(entry.entry)", "new content: ledger entry No. \(entry.entry)")
            )
        }
        return parts.isEmpty ? PaperText(.hand(8)) : PaperText(parts.joined(separator: ", "))
    }

    /// The first new content of a credential behind the end of the leaving person's access.
    private func newContent(_ credential: Credential.ID) -> JournalLine? {
        guard let ended = endings.last(where: { $0.credential == credential }) else { return nil }
        return journal.first { entry in
            guard entry.credential == credential, entry.entry > ended.entry, case .written = entry.act,
                entry.parts.contains(.password)
            else {
                return false
            }
            return true
        }
    }

    private func factor(_ credential: Credential) -> String? {
        plan.means.factors.first { $0.credential == credential.id }?.method.map { wording.name($0) }
    }

    private func contacts(_ credential: Credential) -> String? {
        switch credential.recoveryPhone {
        case .organ: words("номер органа", "the organ's number")
        case .personal: words("личный номер: заменить", "a personal number: replace")
        case .unknown, nil: nil
        }
    }
}
