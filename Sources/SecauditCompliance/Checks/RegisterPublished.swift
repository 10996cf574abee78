import SecauditRegister

/// The register is published: at all, or after each quarter by a fixed day.
struct RegisterPublished: MunicipalityCheck {
    let hosts: [String]
    let isQuarterly: Bool
    let day: Int
    let monthsAfterQuarter: Int
    let shift: String
    /// What is published must be the register of today; asked of a register without a schedule alone.
    let mustBeCurrent: Bool

    init(_ parameters: RuleParameters) {
        hosts = parameters.words("hosts") ?? []
        isQuarterly = parameters.word("schedule") == "quarterly"
        day = parameters.integer("day") ?? 25
        monthsAfterQuarter = parameters.integer("months-after-quarter") ?? 1
        shift = parameters.word("shift") ?? "none"
        mustBeCurrent = parameters.boolean("current") ?? false
    }

    func judge(_ register: RegisterView) throws(AssessmentError) -> [Outcome] {
        guard let events = register.municipality.events else { return [Outcome(.unknown, [.term(.eventsNotKnown)])] }
        let all = events.filter { $0.kind == .registerPublished }.sorted { $0.precedes($1) }
        let right = all.filter(isInPlace)
        return isQuarterly ? try quarterly(right, in: register) : [once(right, elsewhere: all, in: register)]
    }

    private func isInPlace(_ event: Event) -> Bool {
        guard !hosts.isEmpty, let place = event.place else { return true }
        return hosts.contains { WebHost(of: $0).holds(place) }
    }

    private func once(_ published: [Event], elsewhere: [Event], in register: RegisterView) -> Outcome {
        if let last = published.last {
            var facts: [Fact] = [.record(.published(on: last.on, place: last.place))]
            // The act names no term for a new publication: that it is owed is a remark.
            let change = mustBeCurrent ? Self.lastChange(in: register).flatMap { last.on < $0 ? $0 : nil } : nil
            if let change { facts.append(.record(.changedSincePublication(change))) }
            return Outcome(
                change == nil ? .pass : .remark,
                facts,
                evidence: [EvidenceCitation(.event, on: last.on, author: last.attribution)]
            )
        }
        let places = Set(elsewhere.compactMap(\.place)).sorted()
        return Outcome(.fail, [.record(places.isEmpty ? .neverPublished : .publishedElsewhere(places))])
    }

    /// The last day on which something changed in the open columns: a page, its address, its end, an organ's name.
    private static func lastChange(in register: RegisterView) -> CalendarDay? {
        register.organs.flatMap { organ in
            (organ.organ.previousNames ?? []).map(\.changedOn)
                + organ.accounts.flatMap { view in
                    [view.account.created, view.account.closed].compactMap(\.self)
                        + (view.account.previousAddresses ?? []).map(\.changedOn)
                }
        }.max()
    }

    /// One outcome for each quarter whose day lies in the period, or is the next to come.
    private func quarterly(_ published: [Event], in register: RegisterView) throws(AssessmentError) -> [Outcome] {
        var outcomes: [Outcome] = []
        // The day of a quarter lies at most three months after it; one more for a day moved over the edge.
        var quarter: Quarter? = Quarter(containing: register.period.last)
        var quarters: [Quarter] = []
        while let current = quarter, register.period.first <= current.last.adding(days: 130) {
            quarters.append(current)
            quarter = current.previous
        }
        for quarter in quarters.reversed() where quarter.last < register.asOf {
            let due = DueDay(try dueDay(of: quarter, in: register), from: quarter.last, count: 0, unit: .fixed)
            guard register.act.binds(on: due.day) else { continue }
            let done = published.first { quarter.last < $0.on }
            guard done != nil || register.period.first <= due.day else { continue }
            if let outcome = Outcome.of(.registerPublished, start: quarter.last, done: done, due: due, in: register) {
                outcomes.append(outcome)
            }
        }
        return outcomes.isEmpty ? [Outcome(.notApplicable, [.term(.nothingHappened)])] : outcomes
    }

    private func dueDay(of quarter: Quarter, in register: RegisterView) throws(AssessmentError) -> CalendarDay {
        let (year, month, _) = quarter.last.components
        let months = month - 1 + monthsAfterQuarter
        guard var due = CalendarDay(year: year + months / 12, month: months % 12 + 1, day: day) else {
            return quarter.last
        }
        if shift == "none" { return due }
        while try !register.isWorking(due) { due = due.adding(days: shift == "previous-working-day" ? -1 : 1) }
        return due
    }
}
