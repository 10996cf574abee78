import ArgumentParser
import SecauditRegister
import SecauditWorkspace

struct PersonAbsenceCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "absence",
            abstract: say("Записать отпуск или болезнь.", "Record a leave or an illness.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Часть имени.", "A part of the name."), valueName: "person"))
    var person: String?

    @Option(help: ArgumentHelp(say("Первый день.", "The first day."), valueName: "day"))
    var from: CalendarDay?

    @Option(help: ArgumentHelp(say("Последний день.", "The last day."), valueName: "day"))
    var to: CalendarDay?

    @Option(
        help: ArgumentHelp(
            say(
                "Вид: отпуск, болезнь, отпуск по уходу за ребёнком, отсутствие.",
                "Its kind: vacation, sickness, parental, other."
            ),
            valueName: "kind"
        )
    )
    var kind: Absence.Kind = .vacation

    /// Who answers for each page of the absent: a deputy in the first place.
    private func substitutes(
        for person: Person.ID,
        on day: CalendarDay,
        in session: Session
    ) -> [(page: String, deputy: String?)] {
        let facts = session.workspace.facts
        let running = facts.appointments.map(\.fact).filter { $0.appointment.isInForce(on: day) }
        return running.filter { $0.appointment.person == person && $0.appointment.role == .responsible }
            .compactMap { own -> (String, String?)? in
                guard let page = facts.accounts[own.account]?.fact.account, page.closed == nil else { return nil }
                let others = running.filter {
                    $0.account == own.account && $0.appointment.person != person
                        && $0.appointment.role != .credentialKeeper
                }
                .sorted { left, _ in left.appointment.role == .deputy }
                return (
                    page.address,
                    others.first.flatMap { facts.persons[$0.appointment.person]?.fact.person.shortName }
                )
            }
            .sorted { $0.0 < $1.0 }
    }

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let fact = try session.person(person)
        let first = try world.dialogue.day(
            say("С какого дня?", "From which day?"),
            option: "--from",
            given: from,
            default: try session.today(in: fact.municipality)
        )
        if let to, to < first { throw WorkspaceError.dayOrder(first: first, last: to) }
        var found = fact.person
        found.absences = (found.absences ?? []) + [Absence(from: first, to: to, kind: kind)]
        try session.workspace.editPerson(found, at: world.now().seconds)
        try session.saveMark()
        world.print(say("✓ Записано: \(found.fullName).", "✓ Recorded: \(found.fullName)."))
        for (page, deputy) in substitutes(for: found.id, on: first, in: session) {
            world.print(
                deputy.map { say("  \(page): замещает \($0)", "  \(page): \($0) answers instead") }
                    ?? say(
                        "! \(page): замещающего нет.  Назначьте:  secaudit appoint add --deputy",
                        "! \(page): nobody answers instead.  Appoint one:  secaudit appoint add --deputy"
                    )
            )
        }
    }
}
