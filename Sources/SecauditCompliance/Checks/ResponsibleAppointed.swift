import SecauditRegister

/// Enough persons are appointed, by an act, to answer for the account.
struct ResponsibleAppointed: AccountCheck {
    let required: Int
    let requiresAct: Bool
    let unit: String?
    let position: String?
    let namedPerson: String?
    let deputy: String

    init(_ parameters: RuleParameters) {
        required = parameters.integer("min") ?? 1
        requiresAct = parameters.boolean("require-act") ?? true
        unit = parameters.word("unit")
        position = parameters.word("position")
        namedPerson = parameters.word("named-person")
        deputy = parameters.word("deputy") ?? "ignore"
    }

    func judge(_ account: AccountView, in register: RegisterView) -> [Outcome] {
        guard let appointed = account.responsible(in: register) else {
            return [Outcome(.unknown, [.responsible(.appointmentsNotKnown)])]
        }
        var outcome = Outcome(.pass, [])
        func add(_ verdict: Verdict, _ fact: ResponsibleFact) {
            outcome.verdict.worsen(to: verdict)
            outcome.facts.append(.responsible(fact))
        }
        let persons = Set(appointed.map(\.person))
        if persons.isEmpty {
            add(.fail, .nobodyAppointed)
            // Who left is the first thing that a reader wants to know.
            if let last = lastDeparted(of: account, in: register) {
                outcome.facts.append(.responsible(.departed(last.person, lastDay: last.lastDay)))
            }
        } else if persons.count < required {
            add(.fail, .fewer(count: persons.count, required: required))
        }
        for appointment in appointed {
            outcome.evidence.append(
                EvidenceCitation(.appointment, on: appointment.from, author: appointment.attribution)
            )
            add(.pass, .appointed(appointment.person, act: appointment.act, from: appointment.from))
            if !register.people.isKnown(appointment.person) { add(.unknown, .personNotInRegister(appointment.person)) }
        }
        if requiresAct {
            let shown = Set(appointed.filter { $0.act != nil }.map(\.person))
            if shown.count < required {
                for person in persons.subtracting(shown).sorted() { add(.unknown, .actNotShown(person)) }
            }
        }
        for fact in mismatches(of: appointed, in: register) { add(.remark, fact) }
        if deputy != "ignore", !persons.isEmpty,
            account.appointments(.deputy, on: register.asOf)?.isEmpty ?? true
        {
            add(deputy == "required" ? .fail : .remark, .noDeputy)
        }
        return [outcome]
    }

    /// Of accounts for which one person has to answer, whoever it is.
    func glance(at account: AccountView, in register: RegisterView) -> Verdict? {
        guard required == 1, unit == nil, position == nil, namedPerson == nil, deputy == "ignore",
            let appointed = account.responsible(in: register), !appointed.isEmpty
        else { return nil }
        var isShown = !requiresAct
        for place in appointed.indices {
            guard register.people.isKnown(appointed[place].person) else { return nil }
            if appointed[place].act != nil { isShown = true }
        }
        return isShown ? .pass : nil
    }

    /// The person whose appointment ended last, where that person no longer works here.
    private func lastDeparted(
        of account: AccountView,
        in register: RegisterView
    ) -> (person: Person.ID, lastDay: CalendarDay?)? {
        let ended = (account.account.appointments ?? []).filter { $0.role == .responsible && $0.from <= register.asOf }
        guard let last = ended.max(by: { ($0.to ?? $0.from, $0.id) < ($1.to ?? $1.from, $1.id) }),
            register.people.isEmployed(last.person, on: register.asOf) == false
        else { return nil }
        return (last.person, register.people.look(at: last.person) { $0.employedTo } ?? nil)
    }

    /// Where none of the persons is the one that the act describes.
    private func mismatches(of appointed: [Appointment], in register: RegisterView) -> [ResponsibleFact] {
        // Most acts describe nobody.
        if unit == nil, position == nil, namedPerson == nil { return [] }
        let persons = appointed.compactMap { register.people.look(at: $0.person) { $0 } }
        guard let first = persons.first else { return [] }
        var facts: [ResponsibleFact] = []
        if let unit, !persons.contains(where: { Self.same($0.unit, unit) }) {
            facts.append(.unitDiffers(first.id, expected: unit, found: first.unit))
        }
        if let position, !persons.contains(where: { Self.same($0.position, position) }) {
            facts.append(.positionDiffers(first.id, expected: position, found: first.position))
        }
        if let namedPerson,
            !persons.contains(where: { Self.same($0.fullName, namedPerson) || Self.same($0.shortName, namedPerson) })
        {
            facts.append(.namedPersonDiffers(expected: namedPerson))
        }
        return facts
    }

    private static func same(_ found: String?, _ expected: String) -> Bool {
        found.map { NormalisedName($0) == NormalisedName(expected) } ?? false
    }
}
