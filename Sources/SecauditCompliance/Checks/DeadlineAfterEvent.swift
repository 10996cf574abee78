import SecauditRegister

/// Something is done within so many days after something else.
struct DeadlineAfterEvent: AccountCheck {
    /// What the term runs from.
    enum Start {
        case created
        case changed
        case received
    }

    let event: Start
    let action: Event.Kind
    let term: Term
    let recipient: Recipient
    let places: [RecordFact.Place]
    /// Of an organ without a site of its own, which has nowhere else to put the link.
    private let placesWithoutSite: [RecordFact.Place]

    init(_ parameters: RuleParameters, count: Int) {
        event =
            switch parameters.word("event") ?? "created" {
            case "created": .created
            case "changed": .changed
            default: .received
            }
        action = parameters.word("action").flatMap(Event.Kind.init) ?? .reported
        term = Term(
            count: count,
            unit: parameters.word("unit") == "calendar-day" ? .calendarDay : .workingDay,
            countsFirstDay: parameters.word("counting") == "same-day"
        )
        recipient = Recipient(parameters.word("recipient"))
        let wanted = Set(parameters.words("places") ?? [])
        places = RecordFact.Place.allCases.filter { wanted.contains($0.rawValue) }
        placesWithoutSite = places.filter { $0 != .ownSite }
    }

    func judge(_ account: AccountView, in register: RegisterView) throws(AssessmentError) -> [Outcome] {
        if event == .created, account.account.created == nil {
            return [Outcome(.unknown, [.term(.creationDayNotKnown)])]
        }
        let starts = starts(of: account)
        guard let events = account.account.events else {
            // The day of creation is on record without any list of events; whether it was answered is not.
            let judged = starts.filter(register.act.binds)
            if event == .created, judged.isEmpty { return beforeAct(starts) }
            return [Outcome(.unknown, [.term(.eventsNotKnown)])]
        }
        if starts.isEmpty { return Outcome.nothingHappened }
        let answers = Answers(events, of: action, to: recipient)
        let places = account.organ.hasSite ? places : placesWithoutSite
        let fact = TermFact.Action(action)
        var outcomes: [Outcome] = []
        for start in starts where register.act.binds(on: start) {
            let due = try term.due(from: start, in: register)
            let done = answers.day(answering: start, places: places, of: account.organ)
            if let outcome = Outcome.of(fact, start: start, done: done, due: due, in: register) {
                outcomes.append(outcome)
            }
        }
        if !outcomes.isEmpty { return outcomes }
        return starts.contains(where: register.act.binds)
            ? Outcome.nothingHappened : beforeAct(starts)
    }

    /// Looks at accounts of which a single day starts the term, as most have one or none.
    func glance(at account: AccountView, in register: RegisterView) throws(AssessmentError) -> Verdict? {
        guard let events = account.account.events else { return nil }
        guard let start = event == .created ? account.account.created : onlyStart(among: events) else {
            return event == .created || events.contains { isStart($0.kind) } ? nil : .notApplicable
        }
        if !register.act.binds(on: start) { return .notApplicable }
        let due = try term.due(from: start, in: register).day
        let answers = Answers(events, of: action, to: recipient)
        let places = account.organ.hasSite ? places : placesWithoutSite
        guard let done = answers.place(answering: start, places: places, of: account.organ) else { return nil }
        if !register.period.contains(due) { return .notApplicable }
        return events[done].on <= due ? .pass : nil
    }

    /// The one day from which the term runs; `nil` where there is none, or several.
    private func onlyStart(among events: [Event]) -> CalendarDay? {
        var only: CalendarDay?
        for place in events.indices where isStart(events[place].kind) {
            if let only, only != events[place].on { return nil }
            only = events[place].on
        }
        return only
    }

    private func beforeAct(_ starts: [CalendarDay]) -> [Outcome] {
        guard let last = starts.last else { return Outcome.nothingHappened }
        return [Outcome(.notApplicable, [.term(.beforeAct(last))])]
    }

    /// The days from which the term runs, in order.
    private func starts(of account: AccountView) -> [CalendarDay] {
        if event == .created { return account.account.created.map { [$0] } ?? [] }
        let days = (account.account.events ?? []).lazy.filter { isStart($0.kind) }.map(\.on)
        return days.isEmpty ? [] : Set(days).sorted()
    }

    private func isStart(_ kind: Event.Kind) -> Bool {
        switch event {
        case .created: false
        case .changed: kind == .changed || kind == .addressChanged
        case .received: kind == .received
        }
    }
}

extension Outcome {
    /// What is said of most accounts by most rules about terms.
    static let nothingHappened = [Outcome(.notApplicable, [.term(.nothingHappened)])]
}
