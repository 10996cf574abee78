package import SecauditCompliance
internal import SecauditRegister

/// What is due, as the first screen shows it.
package struct AgendaText {
    private let wording: Wording
    private let width: Int
    private let rules: [Rule]

    package init(_ language: Language, names: Names, rules: [Rule], width: Int = 80) {
        wording = Wording(language, names: names)
        self.rules = rules
        self.width = width
    }

    /// No screen holds more, and nobody reads more.
    package static let most = 12

    package func render(_ agenda: Agenda) -> [UInt8] {
        var lines = TextLines(width: width)
        let today = wording.text(agenda.day)
        lines.wrap(
            wording.say(
                "\(wording.names.municipality.printable) · сегодня \(today), \(weekday(agenda.day))",
                "\(wording.names.municipality.printable) · today is \(weekday(agenda.day)), \(today)"
            )
        )
        lines.add("")
        guard !agenda.items.isEmpty else {
            lines.add(
                wording.say("✓ Ничего не просрочено, сроков впереди нет.", "✓ Nothing is overdue, no term is running.")
            )
            return lines.bytes
        }
        lines.add(wording.say("Сегодня и скоро", "Today and soon"))
        for item in agenda.items.prefix(Self.most) {
            let (when, what) = words(for: item)
            lines.wrap(what, lead: "  " + when + String(repeating: " ", count: max(1, 15 - when.columns)))
        }
        let rest = agenda.items.count - Self.most
        if rest > 0 {
            lines.wrap(
                wording.say("и ещё \(rest): secaudit check", "and \(rest) more: secaudit check"),
                lead: "  …              "
            )
        }
        return lines.bytes
    }

    private func words(for item: Agenda.Item) -> (when: String, what: String) {
        switch item {
        case .overdue(let subject, let rule, let due):
            (
                wording.say("просрочено", "overdue"),
                "\(wording.say(rule.title)) (\(name(subject))) — \(by(due))"
            )
        case .coming(let subject, let rule, let due): (by(due), "\(wording.say(rule.title)) (\(name(subject)))")
        case .change(let credential, let kinds, let cause):
            (
                wording.say("сменить", "change"),
                kinds.map { $0.words(in: wording.language) }.joined(separator: ", ")
                    + " — \(wording.name(credential))"
                    + (cause.map {
                        wording.say("; прекращён доступ: \(wording.name($0))", "; access ended: \(wording.name($0))")
                    } ?? "")
            )
        case .rekey(let credential, let person):
            (
                wording.say("сменить ключ", "re-key"),
                wording.name(credential) + (person.map { "; \(wording.name($0))" } ?? "")
                    + wording.say(
                        ": сделает программа, когда хранилище откроет имеющий доступ",
                        ": done when somebody with access opens the vault"
                    )
            )
        case .secondFactor(let account, let organ):
            (
                wording.say("подтвердить", "confirm"),
                wording.say("второй фактор", "second factor") + " — \(wording.name(organ)), \(wording.name(account))"
            )
        case .extensionEnds(let waiver):
            (by(waiver.last), wording.say("кончается продление срока", "an extension ends") + ": \(what(waiver))")
        case .extensionExpired(let waiver):
            (
                wording.say("истекло", "expired"),
                wording.say("продление срока до ", "extension to ") + "\(wording.text(waiver.last)): \(what(waiver))"
            )
        case .extensionUnused(let waiver):
            (
                wording.say("не нужно", "unused"),
                wording.say("продление срока до ", "extension to ") + "\(wording.text(waiver.last)): \(what(waiver))"
            )
        }
    }

    private func by(_ day: CalendarDay) -> String { wording.say("до \(wording.text(day))", "by \(wording.text(day))") }

    private func what(_ waiver: Waiver) -> String { wording.subject(of: waiver, among: rules) }

    private func name(_ subject: Subject) -> String {
        switch subject {
        case .municipality: wording.names.municipality.printable
        case .organ(let id): wording.name(id)
        case .account(let id, of: let organ): "\(wording.name(organ)), \(wording.name(id))"
        case .credential(let id, of: let organ): "\(wording.name(organ)), \(wording.name(id))"
        }
    }

    private func weekday(_ day: CalendarDay) -> String {
        let russian = ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"]
        let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        return wording.say(russian[day.weekday - 1], english[day.weekday - 1])
    }
}
