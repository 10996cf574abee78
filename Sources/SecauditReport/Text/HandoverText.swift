package import SecauditCompliance
internal import SecauditRegister

/// The pre-handover check in words.
package struct HandoverText {
    let language: Language
    let names: Names

    package init(language: Language, names: Names) {
        self.language = language
        self.names = names
    }

    package func render(_ plan: HandoverPlan) -> String {
        var lines = [
            say("Передача дел: ", "Handover: ") + plan.person.shortName + say(", последний день ", ", last day ")
                + language.day(plan.lastDay),
            plan.municipality, "",
        ]
        if plan.passes {
            lines.append(say("✓ Препятствий нет", "✓ Nothing stands in the way"))
        } else {
            let count = plan.obstacles.count
            lines.append(
                plan.hasLeft
                    ? say("✗ Дела не переданы: \(count)", "✗ Not handed over: \(count)")
                    : say("✗ Уходить рано, препятствий: \(count)", "✗ Too early to leave, obstacles: \(count)")
            )
            for (number, obstacle) in plan.obstacles.enumerated() {
                let (what, next) = words(for: obstacle)
                lines.append("  \(number + 1)  \(what)")
                lines.append("     → \(next)")
            }
        }
        section(say("Отвечает за аккаунты", "Answers for accounts"), &lines, plan.responsibilities.map(responsibility))
        section(say("Имеет доступ к записям", "Has access to credentials"), &lines, plan.access.map(access))
        section(say("Роли, показанные сетью", "Roles shown by the network"), &lines, plan.roles.map(role))
        means(of: plan, into: &lines)
        section(
            say("После прекращения доступа сменить", "To change once the access has ended"),
            &lines,
            plan.obligations.map { due in
                credential(due.credential) + ": " + due.kinds.map(word).joined(separator: ", ")
            }
        )
        section(say("Сообщить", "To be told"), &lines, plan.terms.map(notice))
        return laidOut(lines)
    }

    /// What is still open for one person, or that nothing is.
    package func openSteps(_ plan: HandoverPlan) -> String {
        let who = plan.person.shortName.printable + say(", последний день ", ", last day ") + language.day(plan.lastDay)
        guard !plan.passes else {
            return say("✓ \(who): дела переданы, незавершённого нет\n", "✓ \(who): handed over, nothing is open\n")
        }
        var lines = [
            say("✗ \(who): не завершено \(plan.obstacles.count)", "✗ \(who): \(plan.obstacles.count) open")
        ]
        for (number, obstacle) in plan.obstacles.enumerated() {
            let (what, next) = words(for: obstacle)
            lines += ["  \(number + 1)  \(what)", "     → \(next)"]
        }
        return laidOut(lines)
    }

    /// An obstacle in one phrase, for a paper.
    func what(_ obstacle: HandoverPlan.Obstacle) -> String { words(for: obstacle).0.printable }

    /// What is still to be changed of one credential, in one phrase.
    func what(unchanged kinds: [Obligation.Kind], of id: Credential.ID) -> String {
        (credential(id) + say(" — не сменено: ", " — not changed: ") + kinds.map(word).joined(separator: ", "))
            .printable
    }

    /// Lines no wider than a terminal; what goes on stands under where its own line began, and a little further in.
    private func laidOut(_ lines: [String]) -> String {
        lines.map { line in
            let lead = line.prefix { $0 == " " || $0.isNumber }
            let isPlain = lead.allSatisfy { $0 == " " }
            let text = String(line.dropFirst(lead.count)).printable
            return Paragraph.lines(
                text,
                lead: String(lead),
                indent: lead.count + (isPlain ? 2 : 0),
                width: Self.width
            ).joined(separator: "\n")
        }.joined(separator: "\n") + "\n"
    }

    /// In columns.
    private static let width = 80

    func section(_ title: String, _ lines: inout [String], _ items: [String]) {
        lines.append("")
        guard !items.isEmpty else {
            lines.append(say("\(title): не имеется", "\(title): none"))
            return
        }
        lines.append("\(title):")
        lines += items.map { "  \($0)" }
    }

    private func responsibility(_ item: HandoverPlan.Responsibility) -> String {
        let act = item.act.map { act in
            ", "
                + [act.kind, act.date.map(language.day), act.number.map { "№ \($0)" }].compactMap(\.self).joined(
                    separator: " "
                )
        }
        let role =
            switch item.role {
            case .responsible: say("ответственный", "responsible")
            case .deputy: say("замещает", "deputy")
            case .credentialKeeper: say("хранит данные для доступа", "keeps the credential")
            }
        return "\(account(item.account)) — \(role)\(act ?? "")"
    }

    private func access(_ item: HandoverPlan.Access) -> String {
        let basis = item.basis == .proved ? say("по ключам", "proved by keys") : say("по заявлению", "claimed")
        return credential(item.credential) + say(" — с ", " — since ") + language.day(item.since) + ", " + basis
            + say(", других лиц с доступом: ", ", others with access: ") + String(item.others)
    }

    private func role(_ item: HandoverPlan.Role) -> String {
        let words: [ManagersSeen.Role: (String, String)] = [
            .creator: ("создатель", "creator"), .administrator: ("администратор", "administrator"),
            .editor: ("редактор", "editor"), .moderator: ("модератор", "moderator"),
            .advertiser: ("рекламодатель", "advertiser"), .service: ("служебный", "service"),
        ]
        let word = words[item.role] ?? (item.role.rawValue, item.role.rawValue)
        return account(item.account) + " — " + say(word.0, word.1) + say(", видно ", ", seen ") + language.day(item.on)
    }

    private func notice(_ item: HandoverPlan.Notice) -> String {
        let to = item.recipient.map { say("адресат: ", "to: ") + $0 + ", " } ?? ""
        let days =
            item.isWorkingDays
            ? say(
                item.days.russian("рабочий день", "рабочих дня", "рабочих дней"),
                item.days.english("working day", "working days")
            )
            : say(item.days.russian("день", "дня", "дней"), item.days.english("day", "days"))
        let term =
            item.due.map { say("до ", "by ") + language.day($0) + " (\(days))" }
            ?? say("без промедления", "without delay")
        return "\(to)\(term), \(say(item.clause.citation ?? item.clause.number, item.clause.number))"
    }

    private func words(for obstacle: HandoverPlan.Obstacle) -> (String, String) {
        switch obstacle {
        case .soleHolder(let id):
            (
                credential(id) + say(" — единственное лицо с доступом", " — the only one with access"),
                say(
                    "дать доступ принимающему до ухода: secaudit access grant",
                    "give the successor access first: secaudit access grant"
                )
            )
        case .creator(let id):
            (
                account(id)
                    + say(
                        " — создатель страницы: эту роль передаёт только он сам",
                        " — creator of the page: only the creator can pass that on"
                    ),
                say(
                    "передать роль в самой сети до ухода и записать: secaudit evidence managers",
                    "pass it on at the network before leaving, then: secaudit evidence managers"
                )
            )
        case .personalPhone(let id, _):
            (
                credential(id)
                    + say(" — код подтверждения приходит на личный телефон", " — codes come to a personal phone"),
                say(
                    "перевязать на служебный и записать: secaudit evidence two-factor",
                    "bind it to the office's and record: secaudit evidence two-factor"
                )
            )
        case .personalProfile(let id):
            (
                account(id) + say(" — страница ведётся с личного профиля", " — run from a person's own profile"),
                say(
                    "назначить управляющим служебный профиль: secaudit credential add",
                    "make an office profile manager: secaudit credential add"
                )
            )
        case .noSuccessor(let id):
            (
                account(id) + say(" — другого ответственного нет", " — nobody else answers for it"),
                say("назначить ответственного: secaudit appoint add", "appoint somebody: secaudit appoint add")
            )
        case .accessAfterLeaving(let id):
            (
                credential(id) + say(" — доступ есть после последнего дня", " — still has access after the last day"),
                say("прекратить доступ: secaudit access revoke", "withdraw it: secaudit access revoke")
            )
        case .unchangedAfterLeaving(let id, let kind):
            (
                credential(id) + say(" — не сменено: ", " — not changed: ") + word(kind),
                say(
                    "сменить в сети и отметить: secaudit credential edit --changed \(kind.rawValue)",
                    "change it at the network and say so: secaudit credential edit --changed \(kind.rawValue)"
                )
            )
        }
    }

    private func word(_ kind: Obligation.Kind) -> String { kind.words(in: language) }

    func account(_ id: Account.ID) -> String { names.accounts[id]?.address ?? id.text }

    func credential(_ id: Credential.ID) -> String {
        guard let found = names.credentials[id] else { return id.text }
        let pages = names.pages(of: id).map(account).joined(separator: ", ")
        return found.label ?? (pages.isEmpty ? found.network.text : pages)
    }

    func say(_ russian: String, _ english: String) -> String { language == .russian ? russian : english }
}
