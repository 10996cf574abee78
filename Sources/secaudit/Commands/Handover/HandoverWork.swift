import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

/// Takes the steps of a handover, one transaction each, and says what it did.
struct HandoverWork {
    let session: Session
    let lastDay: CalendarDay
    /// The last day of an absence; `nil`: for good.
    let until: CalendarDay?
    /// The person moves to another post or organ: appointments end, the employment does not.
    var staysEmployed = false
    let act: ActReference?
    let fingerprint: String?

    private var workspace: Workspace { session.workspace }

    func take(_ step: HandoverStep) throws {
        let world = session.world
        switch step {
        case .grant(let id, let member):
            guard let credential = workspace.facts.credentials[id]?.fact else { return }
            world.print(workspace.title(of: credential))
            try session.grant(credential, to: member, withSeed: true, fingerprint: fingerprint)
        case .withdraw(let id, let member):
            let name = workspace.facts.name(of: member)
            try workspace.withdraw(
                id,
                from: member,
                judge: session.judge(),
                at: world.now().seconds
            )
            try session.saveMark()
            world.print(
                say(
                    "✓ \(title(id)): доступ прекращён, ключи сменены: \(name)",
                    "✓ \(title(id)): access withdrawn, keys changed: \(name)"
                )
            )
        case .appoint(let account, let person): try appoint(person, to: account)
        case .wouldBeOrphaned(let id):
            world.print(
                say(
                    "! \(title(id)): больше доступа ни у кого нет, поэтому он оставлен. Дайте доступ принимающему: --to КТО",
                    "! \(title(id)): nobody else has access, so it stays. Give the successor access: --to WHO"
                )
            )
        case .notHeldHere(let id, let holders):
            let names = holders.map { workspace.facts.name(of: $0) }.joined(separator: ", ")
            world.print(
                say(
                    "! \(title(id)): передать может только имеющий доступ (\(names)); ту же команду даст он",
                    "! \(title(id)): only somebody with access can pass it on (\(names)), by the same command"
                )
            )
        case .own(let id):
            world.print(
                say(
                    "! \(title(id)): ваш доступ прекратит принявший: secaudit handover apply",
                    "! \(title(id)): your own access is withdrawn by the successor: secaudit handover apply"
                )
            )
        }
    }

    private func appoint(_ person: Person.ID, to account: Account.ID) throws {
        try workspace.appoint(
            Appointment(
                id: "",
                person: person,
                role: until == nil ? .responsible : .deputy,
                act: act,
                from: lastDay.adding(days: 1),
                to: until
            ),
            to: account,
            at: session.world.now().seconds
        )
        try session.saveMark()
        guard let fact = workspace.facts.accounts[account]?.fact else { return }
        let from = session.world.language.day(lastDay.adding(days: 1))
        session.world.print(
            say(
                "✓ \(session.title(of: fact)): назначен с \(from)",
                "✓ \(session.title(of: fact)): appointed from \(from)"
            )
        )
    }

    /// The departure, the end of the appointments or the absence, unless it is on record already.
    func recordEnd(of leaving: PersonFact) throws {
        guard var person = workspace.facts.persons[leaving.person.id]?.fact.person, person.employedTo == nil else {
            return
        }
        if until == nil, staysEmployed { return try endAppointments(of: person) }
        if let until {
            let absence = Absence(from: lastDay.adding(days: 1), to: until, kind: .other)
            let known = (person.absences ?? []).contains {
                $0.from <= absence.from && ($0.to.map { until <= $0 } ?? true)
            }
            guard !known else { return }
            person.absences = (person.absences ?? []) + [absence]
            try workspace.editPerson(person, at: session.world.now().seconds)
        } else {
            _ = try workspace.leave(person.id, lastDay: lastDay, at: session.world.now().seconds)
        }
        try session.saveMark()
        session.world.print(
            until == nil
                ? say("✓ Уход записан: \(person.shortName)", "✓ Departure recorded: \(person.shortName)")
                : say("✓ Отсутствие записано: \(person.shortName)", "✓ Absence recorded: \(person.shortName)")
        )
    }

    private func endAppointments(of person: Person) throws {
        let running = workspace.facts.appointments.map(\.fact).filter { fact in
            fact.appointment.person == person.id && fact.appointment.from <= lastDay
                && (fact.appointment.to.map { $0 > lastDay } ?? true)
        }
        .sorted { ($0.account, $0.appointment.id) < ($1.account, $1.appointment.id) }
        for fact in running {
            try workspace.endAppointment(fact.appointment.id, lastDay: lastDay, at: session.world.now().seconds)
            try session.saveMark()
            guard let account = workspace.facts.accounts[fact.account]?.fact else { continue }
            let last = session.world.language.day(lastDay)
            session.world.print(
                say(
                    "✓ \(session.title(of: account)): назначение прекращено, последний день \(last)",
                    "✓ \(session.title(of: account)): appointment ended, last day \(last)"
                )
            )
        }
        session.world.print(
            say(
                "  \(person.shortName) остаётся работником: уход не записан.",
                "  \(person.shortName) stays employed: no departure is recorded."
            )
        )
    }

    private func title(_ id: Credential.ID) -> String {
        workspace.facts.credentials[id].map { workspace.title(of: $0.fact) } ?? id.text
    }
}
