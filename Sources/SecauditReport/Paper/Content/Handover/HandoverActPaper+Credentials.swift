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

    var other: [PaperBlock] {
        let means = [
            words(
                "служебная SIM-карта (номер, оператор, на кого оформлена)",
                "office SIM card (number, operator, owner)"
            ),
            words(
                "служебный телефон, компьютер с сохранёнными входами",
                "office telephone, computer with saved entries"
            ),
            words("аппаратный ключ, токен", "hardware key, token"),
            words(
                "сотрудник в личном кабинете организации на Госуслугах, роль в системе «Госпаблики»",
                "employee in the organisation's account at Gosuslugi, role in Gospubliki"
            ),
            words(
                "ключи и токены приложений, сервисов отложенной публикации, ботов",
                "keys and tokens of apps, of services for later publication, of bots"
            ),
            words("опечатанный конверт с данными для восстановления", "sealed envelope with recovery data"),
        ]
        let hand = PaperText(.hand(8))
        var rows = means.map { PaperTable.Row.cells([PaperText($0), hand, hand, hand, hand]) }
        rows.append(
            .cells([
                say("доступ к хранилищу secaudit", "access to the vault"), PaperText(plan.person.shortName),
                plan.access.isEmpty ? say("прекращён", "withdrawn") : hand, hand, hand,
            ])
        )
        return [
            .heading(say("3. Иные средства доступа", "3. Other means of access")),
            .table(
                PaperTable(
                    columns([
                        ("что", "what", 34), ("наименование, номер (инв. №)", "name, number", 20),
                        ("передано / прекращено", "handed over / ended", 16), ("дата", "day", 12),
                        ("подпись принявшего", "signature", 18),
                    ]),
                    rows: rows
                )
            ),
        ]
    }
}
