import SecauditRegister

/// A change is told to whom it concerns; the act names no term, so late is a remark and never is a failure.
struct NotifyOnChange: AccountCheck {
    let field: String
    let recipient: Recipient
    let term: Term

    init(_ parameters: RuleParameters) {
        let event = parameters.word("event") ?? "changed:responsible"
        field = event.split(separator: ":").last.map(String.init) ?? "responsible"
        recipient = Recipient(parameters.word("recipient"))
        term = Term(count: parameters.integer("sla") ?? 3, unit: .workingDay, countsFirstDay: false)
    }

    func glance(at account: AccountView, in register: RegisterView) -> Verdict? {
        guard let events = account.account.events else { return nil }
        return events.contains { $0.kind == .changed } ? nil : .notApplicable
    }

    func judge(_ account: AccountView, in register: RegisterView) throws(AssessmentError) -> [Outcome] {
        guard let events = account.account.events else { return [Outcome(.unknown, [.term(.eventsNotKnown)])] }
        let days = events.lazy.filter { $0.kind == .changed && $0.field == field }.map(\.on)
        if days.isEmpty { return Outcome.nothingHappened }
        let changes = Set(days).sorted()
        let answers = Answers(events, of: .notified, to: recipient)
        var outcomes: [Outcome] = []
        for start in changes where register.act.binds(on: start) {
            let due = try term.due(from: start, in: register)
            let done = answers.day(answering: start, places: [], of: account.organ)
            guard var outcome = Outcome.of(.notified, start: start, done: done, due: due, in: register) else {
                continue
            }
            if outcome.verdict == .passLate { outcome.verdict = .remark }
            outcomes.append(outcome)
        }
        return outcomes.isEmpty ? Outcome.nothingHappened : outcomes
    }
}
