import SecauditRegister

/// So many days after an event.
struct Term {
    let count: Int
    let unit: DueDay.Unit
    /// The day of the event is the first of the term; else the day after it.
    let countsFirstDay: Bool

    func due(from start: CalendarDay, in register: RegisterView) throws(AssessmentError) -> DueDay {
        var last: CalendarDay
        switch unit {
        case .workingDay:
            var left = count
            if countsFirstDay, try register.isWorking(start) { left -= 1 }
            last = try register.workingDay(left, after: start)
        case .calendarDay, .fixed:
            last = start.adding(days: countsFirstDay ? count - 1 : count)
        }
        if last < start { last = start }
        return DueDay(last, from: start, count: count, unit: unit)
    }
}

extension Outcome {
    /// The verdict on a term; `nil` where it belongs to another period.
    ///
    /// A term belongs to the period of its last day; what was never done stays a failure in every later period.
    static func of(
        _ action: TermFact.Action,
        start: CalendarDay,
        done: Event?,
        due: DueDay,
        in register: RegisterView
    ) -> Outcome? {
        if let done {
            guard register.period.contains(due.day) else { return nil }
            return Outcome(
                done.on <= due.day ? .pass : .passLate,
                [.term(.done(action, on: done.on))],
                evidence: [EvidenceCitation(.event, on: done.on, author: done.attribution)],
                due: due,
                occurrence: start
            )
        }
        // Of an act that binds no longer nothing is owed but what fell due in the period.
        if register.isReplaced, due.day < register.period.first { return nil }
        return Outcome(
            register.asOf <= due.day ? .pending : .fail,
            [.term(.notDone(action, since: start))],
            due: due,
            occurrence: start
        )
    }
}

extension TermFact.Action {
    init(_ kind: Event.Kind) {
        switch kind {
        case .registered: self = .registered
        case .linkPublished: self = .linkPublished
        case .notified: self = .notified
        case .registerPublished: self = .registerPublished
        case .reported, .created, .changed, .received, .addressChanged, .closed, .actPublished: self = .reported
        }
    }
}
