import SecauditRegister

/// The person appointed still works here, is not away for long without a deputy, and can be reached.
struct ResponsibleCurrent: AccountCheck {
    let longAbsenceDays: Int
    let confirmAgeDays: Int?

    init(_ parameters: RuleParameters) {
        longAbsenceDays = parameters.integer("long-absence-days") ?? 30
        confirmAgeDays = parameters.integer("confirm-age-days")
    }

    func judge(_ account: AccountView, in register: RegisterView) -> [Outcome] {
        guard let appointed = account.responsible(in: register) else {
            return [Outcome(.unknown, [.responsible(.appointmentsNotKnown)])]
        }
        // That nobody is appointed is another rule's failure; here there is nobody to look at.
        if appointed.isEmpty { return [Outcome(.notApplicable, [.responsible(.nobodyAppointed)])] }
        var outcome = Outcome(.pass, [])
        func add(_ verdict: Verdict, _ fact: ResponsibleFact) {
            outcome.verdict.worsen(to: verdict)
            outcome.facts.append(.responsible(fact))
        }
        let persons = Set(appointed.map(\.person)).sorted()
        for id in persons {
            guard let isEmployed = register.people.isEmployed(id, on: register.asOf) else {
                add(.unknown, .personNotInRegister(id))
                continue
            }
            guard isEmployed else {
                add(.fail, .departed(id, lastDay: register.people.look(at: id) { $0.employedTo } ?? nil))
                continue
            }
            let absence = register.people.look(at: id) { longAbsence(of: $0, on: register.asOf) } ?? nil
            if let absence {
                let deputy = substitute(for: id, among: persons, account, in: register)
                add(
                    deputy == nil ? .fail : .pass,
                    .absent(id, from: absence.from, through: absence.to, deputy: deputy)
                )
            } else {
                add(.pass, .current(id))
            }
            if let confirmAgeDays {
                let confirmed = register.people.look(at: id) { $0.confirmedOn } ?? nil
                let isFresh = confirmed.map { $0.days(until: register.asOf) <= confirmAgeDays } ?? false
                if !isFresh {
                    add(.unknown, .contactsNotConfirmed(id, on: confirmed, maxAge: confirmAgeDays))
                }
            }
        }
        return [outcome]
    }

    func glance(at account: AccountView, in register: RegisterView) -> Verdict? {
        guard let appointed = account.responsible(in: register) else { return nil }
        if appointed.isEmpty { return .notApplicable }
        for place in appointed.indices {
            let isAtWork = register.people.isPlainlyAtWork(
                appointed[place].person,
                on: register.asOf,
                confirmedWithin: confirmAgeDays
            )
            guard isAtWork else { return nil }
        }
        return .pass
    }

    /// The long absence that covers the day; of several the one that began first, and of those the one that ends last.
    ///
    /// A short one may lie within a long one, so each is looked at.
    private func longAbsence(of person: Person, on day: CalendarDay) -> Absence? {
        (person.absences ?? [])
            .filter { day.lies(from: $0.from, to: $0.to) && isLong($0, on: day) }
            .min { left, right in
                left.from == right.from
                    ? (left.to?.number ?? .max) > (right.to?.number ?? .max) : left.from < right.from
            }
    }

    private func isLong(_ absence: Absence, on day: CalendarDay) -> Bool {
        if let to = absence.to { return absence.from.days(until: to) + 1 > longAbsenceDays }
        // Without an end it is as long as it has lasted; a parental leave is long from its first day.
        return absence.kind == .parental || absence.from.days(until: day) + 1 > longAbsenceDays
    }

    /// A deputy, or another responsible person, who is at work.
    private func substitute(
        for absent: Person.ID,
        among persons: [Person.ID],
        _ account: AccountView,
        in register: RegisterView
    ) -> Person.ID? {
        let deputies = (account.appointments(.deputy, on: register.asOf) ?? []).map(\.person)
        return (deputies + persons).first { candidate in
            guard candidate != absent else { return false }
            return register.people.look(at: candidate) { person in
                person.isEmployed(on: register.asOf) && longAbsence(of: person, on: register.asOf) == nil
            } ?? false
        }
    }
}
