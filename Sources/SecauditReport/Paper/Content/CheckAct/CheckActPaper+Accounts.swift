internal import SecauditCompliance
internal import SecauditRegister

/// Tables 1 and 2: the accounts, and who has access to them.
extension CheckActPaper {
    var accountTable: [PaperBlock] {
        var blocks: [PaperBlock] = [.heading(dossier.say("1. Сведения об аккаунтах", "1. The accounts"))]
        guard !accounts.isEmpty else {
            return blocks + [.paragraph(dossier.say("Аккаунтов не имеется.", "There are no accounts."))]
        }
        blocks.append(.caption(dossier.say("Таблица 1", "Table 1")))
        blocks.append(
            .table(
                PaperTable(
                    dossier.columns([
                        ("№", "No.", 4), ("социальная сеть", "network", 15), ("адрес", "address", 18),
                        ("создан", "created", 11), ("состояние", "state", 13),
                        ("ответственный (назначен: акт, дата, №)", "responsible (act, date, number)", 25),
                        ("замещающий", "deputy", 15),
                    ]),
                    rows: accounts.enumerated().map { place, account in .cells(row(place + 1, account)) }
                )
            )
        )
        let former = accounts.flatMap { account in
            (account.previousAddresses ?? []).sorted { ($0.changedOn, $0.address) < ($1.changedOn, $1.address) }
                .map { old in
                    dossier.words(
                        "\(old.address) — изменён \(dossier.day(old.changedOn))",
                        "\(old.address), changed on \(dossier.day(old.changedOn))"
                    )
                }
        }
        blocks.append(
            .paragraph(
                former.isEmpty
                    ? dossier.say(
                        "Прежние адреса: сведений об изменении адресов не имеется.",
                        "Earlier addresses: none on record."
                    )
                    : dossier.say(
                        "Прежние адреса: \(former.joined(separator: "; ")).",
                        "Earlier addresses: \(former.joined(separator: "; "))."
                    )
            )
        )
        if let networks = dossier.assessment.policy.act.networks {
            let outside = accounts.filter { !networks.contains($0.network) }.map { dossier.pageName($0.id) }
            if !outside.isEmpty {
                let list = outside.joined(separator: "; ")
                blocks.append(
                    .paragraph(
                        dossier.say(
                            "На аккаунты в сетях, которые в Порядке не названы, Порядок не распространяется; по нему не проверялись: \(list).",
                            "The act does not reach accounts in networks that it does not name; not checked by it: \(list)."
                        )
                    )
                )
            }
        }
        return blocks
    }

    private func row(_ number: Int, _ account: Account) -> [PaperText] {
        [
            "\(number)", PaperText(dossier.wording.name(account.network)), PaperText(account.address),
            account.created.map { PaperText(dossier.day($0)) }
                ?? PaperText(
                    .missing(
                        dossier.words("день создания: \(account.address)", "day of creation: \(account.address)"),
                        8
                    )
                ),
            PaperText(state(of: account)),
            appointed(.responsible, account) ?? dossier.say("не назначен", "nobody appointed"),
            appointed(.deputy, account) ?? dossier.say("не назначен", "nobody appointed"),
        ]
    }

    private func state(of account: Account) -> String {
        if let closed = account.closed {
            return dossier.words("закрыт с \(dossier.day(closed))", "closed on \(dossier.day(closed))")
        }
        return account.isSuspended(on: dossier.asOf)
            ? dossier.words("приостановлен", "suspended") : dossier.words("действует", "active")
    }

    private func appointed(_ role: Appointment.Role, _ account: Account) -> PaperText? {
        guard let all = account.appointments else {
            return role == .responsible ? dossier.say("сведений нет", "not known") : nil
        }
        let inForce = all.filter { $0.role == role && $0.isInForce(on: dossier.asOf) }
            .sorted { ($0.from, $0.person, $0.id) < ($1.from, $1.person, $1.id) }
        if inForce.isEmpty { return nil }
        return .joined(
            inForce.map { appointment in
                let who = PaperText(dossier.nameAndPost(appointment.person))
                guard let act = appointment.act else {
                    return role == .responsible
                        ? who + "; " + dossier.say("акт не представлен", "no act shown") : who
                }
                return who + "; " + PaperText(dossier.text(act))
            },
            by: "; "
        )
    }

    var holderTable: [PaperBlock] {
        var blocks: [PaperBlock] = [.heading(dossier.say("2. Лица, имеющие доступ", "2. Who has access"))]
        let current = accounts.filter { $0.exists(on: dossier.asOf) }
        guard !current.isEmpty else {
            return blocks + [.paragraph(dossier.say("Аккаунтов не имеется.", "There are no accounts."))]
        }
        let asOf = dossier.day(dossier.asOf)
        blocks.append(
            .caption(dossier.say("Таблица 2. По каждому аккаунту, на \(asOf)", "Table 2. By account, on \(asOf)"))
        )
        let holders = current.map { PageHolders($0, in: dossier) }
        blocks.append(
            .table(
                PaperTable(
                    dossier.columns([
                        ("аккаунт", "account", 18),
                        ("по журналу хранилища (доказано ключами)", "by the vault (proved by keys)", 21),
                        ("по сведениям сети", "by the network", 21), ("по заявлению", "stated", 16),
                        ("всего лиц, наибольшее за период", "persons, greatest in the period", 14),
                        ("норма", "limit", 10),
                    ]),
                    rows: zip(current, holders).map { .cells(row($0, $1)) }
                )
            )
        )
        let automatic = holders.flatMap(\.automatic)
        let list = automatic.isEmpty ? dossier.words("нет", "none") : automatic.joined(separator: "; ")
        blocks.append(
            .paragraph(
                dossier.say(
                    "Служебные и автоматические управляющие (не лица): \(list).",
                    "Service profiles and bots (not persons): \(list)."
                )
            )
        )
        let unchanged = unchangedSecrets
        blocks.append(
            .paragraph(
                dossier.say(
                    "Лица, доступ которых прекращён, но пароль после этого не сменён: \(unchanged.isEmpty ? "нет" : unchanged.joined(separator: "; ")).",
                    "Persons whose access has ended, with the password unchanged since: \(unchanged.isEmpty ? "none" : unchanged.joined(separator: "; "))."
                )
            )
        )
        return blocks
    }

    private func row(_ account: Account, _ holders: PageHolders) -> [PaperText] {
        let grants = dossier.credentials(of: account.id).map(\.grants)
        let unknown = grants.isEmpty || grants.contains { $0 == nil }
        let none = unknown ? dossier.words("сведений нет", "not known") : dossier.words("нет", "none")
        let seen = holders.seenOn.map { day in
            let when = dossier.words("на \(dossier.day(day)): ", "on \(dossier.day(day)): ")
            return when + (holders.seen.isEmpty ? dossier.words("нет", "none") : holders.seen.joined(separator: "; "))
        }
        let count = holderCount(account)
        return [
            PaperText(dossier.pageName(account.id)),
            PaperText(holders.proved.joined(separator: "; ").ifEmpty(none)),
            PaperText(seen ?? dossier.words("не сверялись", "not looked at")),
            PaperText(holders.stated.joined(separator: "; ").ifEmpty(dossier.words("нет", "none"))),
            PaperText(count?.text ?? (unknown ? none : String(holders.distinct))),
            PaperText(
                count.map { dossier.words("не более \($0.limit)", "at most \($0.limit)") }
                    ?? dossier.words("не установлена", "not set")
            ),
        ]
    }

    /// The greatest number that the check found for the account, and what is allowed.
    private func holderCount(_ account: Account) -> (text: String, limit: Int)? {
        let found = part.findings.first { $0.rule.kind == .maxHolders && $0.subject.account == account.id }
        let facts = found.map { $0.facts + $0.readings.flatMap(\.outcome.facts) } ?? []
        let peak = facts.compactMap { fact in
            if case .holders(.peak(let day)) = fact { " (\(dossier.day(day)))" } else { nil }
        }.first
        for fact in facts {
            switch fact {
            case .holders(.count(let count, let limit)): return ("\(count)\(peak ?? "")", limit)
            case .holders(.countNotKnown(let known, let limit)):
                return (dossier.words("не менее \(known)", "at least \(known)"), limit)
            default: continue
            }
        }
        return nil
    }

    private var unchangedSecrets: [String] {
        var lines: Set<String> = []
        for finding in part.findings where finding.rule.kind == .rotatedAfterDeparture {
            for fact in finding.facts {
                guard case .secret(.unchanged(_, let bearer, let last)) = fact else { continue }
                lines.insert("\(dossier.wording.name(bearer)), \(dossier.day(last)) — \(dossier.subject(finding))")
            }
        }
        return lines.sorted()
    }
}
