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
        guard let appointed = account.appointments(.responsible, on: register.asOf) else {
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
            guard let person = register.people[id] else {
                add(.unknown, .personNotInRegister(id))
                continue
            }
            guard person.isEmployed(on: register.asOf) else {
                add(.fail, .departed(id, lastDay: person.employedTo))
                continue
            }
            if let absence = longAbsence(of: person, on: register.asOf) {
                let deputy = substitute(for: id, among: persons, account, in: register)
                add(
                    deputy == nil ? .fail : .pass,
                    .absent(id, from: absence.from, through: absence.to, deputy: deputy)
                )
            } else {
                add(.pass, .current(id))
            }
            if let confirmAgeDays {
                let isFresh = person.confirmedOn.map { $0.days(until: register.asOf) <= confirmAgeDays } ?? false
                if !isFresh {
                    add(.unknown, .contactsNotConfirmed(id, on: person.confirmedOn, maxAge: confirmAgeDays))
                }
            }
        }
        return [outcome]
    }

    private func longAbsence(of person: Person, on day: CalendarDay) -> Absence? {
        guard let absence = person.absence(on: day) else { return nil }
        if let to = absence.to { return absence.from.days(until: to) + 1 > longAbsenceDays ? absence : nil }
        // Without an end it is as long as it has lasted; a parental leave is long from its first day.
        return absence.kind == .parental || absence.from.days(until: day) + 1 > longAbsenceDays ? absence : nil
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
            guard candidate != absent, let person = register.people[candidate] else { return false }
            return person.isEmployed(on: register.asOf) && longAbsence(of: person, on: register.asOf) == nil
        }
    }
}
