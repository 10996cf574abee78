import SecauditRegister

/// Something is done within so many days after something else.
struct DeadlineAfterEvent: AccountCheck {
    let event: String
    let action: Event.Kind
    let term: Term
    let recipient: String?
    let places: [RecordFact.Place]

    init(_ parameters: RuleParameters, count: Int) {
        event = parameters.word("event") ?? "created"
        action = parameters.word("action").flatMap(Event.Kind.init) ?? .reported
        term = Term(
            count: count,
            unit: parameters.word("unit") == "calendar-day" ? .calendarDay : .workingDay,
            countsFirstDay: parameters.word("counting") == "same-day"
        )
        recipient = parameters.word("recipient")
        let wanted = Set(parameters.words("places") ?? [])
        places = RecordFact.Place.allCases.filter { wanted.contains($0.rawValue) }
    }

    func judge(_ account: AccountView, in register: RegisterView) throws(AssessmentError) -> [Outcome] {
        let page = account.account
        if event == "created", page.created == nil { return [Outcome(.unknown, [.term(.creationDayNotKnown)])] }
        let starts = starts(of: page)
        guard let events = page.events else {
            // The day of creation is on record without any list of events; whether it was answered is not.
            let judged = starts.filter(register.act.binds)
            if event == "created", judged.isEmpty { return beforeAct(starts) }
            return [Outcome(.unknown, [.term(.eventsNotKnown)])]
        }
        if starts.isEmpty { return [Outcome(.notApplicable, [.term(.nothingHappened)])] }
        let answers = Answers(events.filter { $0.kind == action && isAddressed($0) })
        let fact = TermFact.Action(action)
        var outcomes: [Outcome] = []
        for start in starts where register.act.binds(on: start) {
            let due = try term.due(from: start, in: register)
            let done = answers.day(answering: start, places: requiredPlaces(account), of: account.organ)
            if let outcome = Outcome.of(fact, start: start, done: done, due: due, in: register) {
                outcomes.append(outcome)
            }
        }
        if !outcomes.isEmpty { return outcomes }
        return starts.contains(where: register.act.binds)
            ? [Outcome(.notApplicable, [.term(.nothingHappened)])] : beforeAct(starts)
    }

    private func beforeAct(_ starts: [CalendarDay]) -> [Outcome] {
        guard let last = starts.last else { return [Outcome(.notApplicable, [.term(.nothingHappened)])] }
        return [Outcome(.notApplicable, [.term(.beforeAct(last))])]
    }

    /// The days from which the term runs, in order.
    private func starts(of page: Account) -> [CalendarDay] {
        let events = page.events ?? []
        let days: [CalendarDay] =
            switch event {
            case "created": page.created.map { [$0] } ?? []
            case "changed": events.filter { $0.kind == .changed || $0.kind == .addressChanged }.map(\.on)
            default: events.filter { $0.kind == .received }.map(\.on)
            }
        return Set(days).sorted()
    }

    private func isAddressed(_ event: Event) -> Bool {
        guard let recipient, let actual = event.recipient else { return true }
        return NormalisedName(recipient) == NormalisedName(actual)
    }

    /// An organ without a site of its own has nowhere else to put the link.
    private func requiredPlaces(_ account: AccountView) -> [RecordFact.Place] {
        account.organ.site == nil ? places.filter { $0 != .ownSite } : places
    }
}
