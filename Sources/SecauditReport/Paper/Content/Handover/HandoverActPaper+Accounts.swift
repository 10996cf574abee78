internal import SecauditCompliance
internal import SecauditRegister
internal import SecauditWorkspace

/// Section 1: the pages, and who is what on each of them before and after.
extension HandoverActPaper {
    /// The pages that the leaving person answers for, can enter or is shown on.
    var pages: [Account] {
        var wanted = Set(plan.responsibilities.map(\.account)).union(plan.roles.map(\.account))
        for credential in municipality.credentials where plan.credentials.contains(credential.id) {
            wanted.formUnion(credential.manages)
        }
        return municipality.organs.flatMap(\.accounts).filter { wanted.contains($0.id) }
            .sorted { ($0.network.text, $0.address) < ($1.network.text, $1.address) }
    }

    /// Where the ledger ended the leaving person's access.
    var endings: [JournalLine] {
        journal.filter { line in
            switch line.act {
            case .ended(let party), .removed(let party): party.person == plan.person.id
            case .givenUp: line.author.person == plan.person.id
            default: false
            }
        }
    }

    var accounts: [PaperBlock] {
        let rows = pages.enumerated().map { place, account in
            let shown = plan.roles.first { $0.account == account.id }.map { wording.name($0.role) }
            let duty = plan.responsibilities.first { $0.account == account.id }.map { word($0.role) }
            let taker = successor.flatMap { role(of: $0, on: account) }
            return PaperTable.Row.cells([
                "\(place + 1)", PaperText("\(wording.name(account.network)), \(account.address)"),
                PaperText(
                    [duty, shown].compactMap(\.self).joined(separator: "; ").ifEmpty(
                        words("не установлена", "not known")
                    )
                ),
                taker.map { PaperText($0) } ?? PaperText(.hand(8)),
                PaperText(creator(of: account)), PaperText(.hand(8)),
            ])
        }
        return [
            .heading(
                say("1. Аккаунты, доступ к которым передаётся", "1. Accounts to which access is handed over")
            ),
            rows.isEmpty
                ? .paragraph(say("Не имеется.", "None."))
                : .table(
                    PaperTable(
                        columns([
                            ("№", "No.", 5), ("социальная сеть, адрес", "network, address", 26),
                            ("роль сдающего", "role of whoever hands over", 16),
                            ("роль принимающего", "role of the successor", 16),
                            ("создатель (владелец) страницы", "creator of the page", 20),
                            ("проверено входом принимающего (дата)", "entry tried by the successor (day)", 17),
                        ]),
                        rows: rows
                    )
                ),
        ]
    }

    private func role(of person: Person, on account: Account) -> String? {
        let duty = appointment(of: person, on: account).map { word($0.role) }
        let profiles = (person.networkIDs ?? []).filter { $0.network == account.network }.map(\.user)
        let latest = (account.managersSeen ?? []).max { $0.on < $1.on }
        let shown = latest?.managers.first { profiles.contains($0.user) }.map { wording.name($0.role) }
        let roles = [duty, shown].compactMap(\.self)
        return roles.isEmpty ? nil : roles.joined(separator: "; ")
    }

    private func word(_ role: Appointment.Role) -> String {
        switch role {
        case .responsible: words("ответственный", "responsible")
        case .deputy: words("замещающий", "deputy")
        case .credentialKeeper: words("хранит данные для доступа", "keeps the credential")
        }
    }

    /// The appointment that is in force once the leaving person has gone.
    private func appointment(of person: Person, on account: Account) -> Appointment? {
        let first = plan.lastDay.adding(days: 1)
        return (account.appointments ?? []).filter { $0.person == person.id && $0.isInForce(on: first) }
            .min { ($0.from, $0.id) < ($1.from, $1.id) }
    }

    /// The order that appoints the successor: of the register, else the one that was named.
    var order: (act: ActReference, from: CalendarDay)? {
        guard let successor else { return nil }
        // Pages that the successor answers for anyway say nothing of this handover.
        let own = Set(plan.responsibilities.map(\.account))
        let recorded = pages.lazy.filter { own.isEmpty || own.contains($0.id) }.compactMap {
            appointment(of: successor, on: $0)
        }
        .compactMap { found in found.act.map { (act: $0, from: found.from) } }.first
        return recorded ?? circumstances.order.map { (act: $0, from: plan.lastDay.adding(days: 1)) }
    }

    private func creator(of account: Account) -> String {
        let latest = (account.managersSeen ?? []).max { $0.on < $1.on }
        guard let creator = latest?.managers.first(where: { $0.role == .creator }) else {
            return words("не установлен", "not identified")
        }
        let identity = NetworkIdentity(network: account.network, user: creator.user)
        let person = municipality.persons.filter { $0.networkIDs?.contains(identity) == true }.min { $0.id < $1.id }
        if let person { return person.shortName.printable }
        let isService = municipality.credentials.contains {
            $0.network == account.network && $0.profile == creator.user && $0.owner == .service
        }
        return isService ? words("служебный профиль", "service profile") : words("не установлен", "not identified")
    }
}
