internal import SecauditCompliance
internal import SecauditRegister

/// Sections 2 and 3: credentials, and other means of access.
extension HandoverActPaper {
    var credentials: [PaperBlock] {
        let wanted = Set(plan.access.map(\.credential)).union(plan.obligations.map(\.credential))
        let rows = municipality.credentials.filter { wanted.contains($0.id) }.sorted { $0.id < $1.id }.enumerated()
            .map { place, credential in PaperTable.Row.cells(row(place + 1, credential)) }
        let table: PaperBlock =
            rows.isEmpty
            ? .paragraph(say("Не имеется.", "None."))
            : .table(
                PaperTable(
                    columns([
                        ("№", "No.", 4), ("учётная запись, чья", "credential, whose", 18),
                        ("к каким аккаунтам", "to which accounts", 16),
                        ("пароль: сменён (дата, кем)", "password: changed (day, by whom)", 13),
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
        ]
    }

    private func row(_ number: Int, _ credential: Credential) -> [PaperText] {
        let pages = (wording.names.credentialPages[credential.id] ?? []).map { wording.name($0) }
        let owner =
            credential.owner == .service ? words("служебная", "the organ's") : words("личная", "personal")
        func done(_ kind: Obligation.Kind) -> PaperText {
            let own = (credential.obligations ?? []).filter { $0.kind == kind && $0.cause == plan.person.id }
            guard let day = own.compactMap(\.statedChanged).max() else { return PaperText(.hand(8)) }
            let author = own.compactMap(\.attribution?.person).last.map { ", \(wording.name($0))" } ?? ""
            return PaperText("\(wording.text(day))\(kind == .password ? author : "")")
        }
        return [
            "\(number)", PaperText("\(wording.name(credential.id)); \(owner)"),
            PaperText(pages.joined(separator: "; ").ifEmpty("—")), done(.password), done(.totp), done(.recoveryCodes),
            done(.recoveryContacts), done(.sessions),
        ]
    }
}
