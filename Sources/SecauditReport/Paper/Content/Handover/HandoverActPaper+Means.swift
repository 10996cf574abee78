internal import SecauditCompliance
internal import SecauditRegister

/// Section 3: SIM cards, keys, roles and services; what the register knows of them, else a row to fill in.
extension HandoverActPaper {
    var other: [PaperBlock] {
        let hand = PaperText(.hand(8))
        let means = [
            (
                words(
                    "служебная SIM-карта (номер, оператор, на кого оформлена)",
                    "office SIM card (number, operator, owner)"
                ), cards
            ),
            (
                words(
                    "служебный телефон, компьютер с сохранёнными входами",
                    "office telephone, computer with saved entries"
                ), []
            ),
            (words("аппаратный ключ, токен", "hardware key, token"), keys),
            (
                words(
                    "сотрудник в личном кабинете организации на Госуслугах, роль в системе «Госпаблики»",
                    "employee in the organisation's account at Gosuslugi, role in Gospubliki"
                ), gospubliki
            ),
            (
                words(
                    "ключи и токены приложений, сервисов отложенной публикации, ботов",
                    "keys and tokens of apps, of services for later publication, of bots"
                ), services
            ),
            (words("опечатанный конверт с данными для восстановления", "sealed envelope with recovery data"), []),
        ]
        var rows = means.map { what, known in
            PaperTable.Row.cells([
                PaperText(what), known.isEmpty ? unknown(what) : PaperText(known.joined(separator: "; ")), hand, hand,
                hand,
            ])
        }
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

    /// That the register says nothing of it is no proof that there is none.
    private func unknown(_ what: String) -> PaperText {
        say("в Реестре сведений нет: ", "nothing on record: ")
            + PaperText(.missing("\(words("раздел 3", "section 3")): \(what)", 10))
    }

    /// The second factor of each credential that is handed over, as last seen.
    private var factors: [(Credential, TwoFactorEvidence)] {
        let wanted = Set(plan.access.map(\.credential)).union(plan.obligations.map(\.credential))
        return municipality.credentials.filter { wanted.contains($0.id) }.sorted { $0.id < $1.id }
            .compactMap { credential in
                (credential.twoFactor ?? []).max { $0.precedes($1) }.map { (credential, $0) }
            }
            .filter { $0.1.state == .on }
    }

    private var cards: [String] {
        factors.filter { ($0.1.method == .sms || $0.1.method == .call) && $0.1.phone == .organ }.map {
            credential,
            seen in
            words(
                "номер, принадлежащий органу: на него приходят коды (\(wording.name(credential.id)), \(wording.text(seen.on)))",
                "the organ's number, to which codes go (\(wording.name(credential.id)), \(wording.text(seen.on)))"
            )
        }
    }

    private var keys: [String] {
        factors.filter { $0.1.method == .key }.map { credential, seen in
            words(
                "ключ входа: \(wording.name(credential.id)) (\(wording.text(seen.on)))",
                "security key: \(wording.name(credential.id)) (\(wording.text(seen.on)))"
            )
        }
    }

    private var gospubliki: [String] {
        pages.compactMap { account in
            account.gospublikiSince.map { since in
                words(
                    "страница подключена \(wording.text(since)): \(account.address.printable); роль — установить",
                    "connected on \(wording.text(since)): \(account.address.printable); find out the role"
                )
            }
        }
    }

    /// Managers whom nobody has named, and service profiles: among them are the bots and the services.
    private var services: [String] {
        let named = Set(municipality.persons.flatMap { $0.networkIDs ?? [] })
        return pages.flatMap { account -> [String] in
            let seen = (account.managersSeen ?? []).max { $0.on < $1.on }
            return (seen?.managers ?? []).filter {
                !named.contains(NetworkIdentity(network: account.network, user: $0.user))
            }
            .sorted { $0.user < $1.user }
            .map { manager in
                words(
                    "управляющий, не названный в Реестре: профиль \(manager.user.printable), \(account.address.printable)",
                    "a manager whom the register does not name: profile \(manager.user.printable), \(account.address.printable)"
                )
            }
        }
    }
}
