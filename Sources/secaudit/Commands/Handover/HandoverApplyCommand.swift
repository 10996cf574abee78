import ArgumentParser
import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

/// Does what the vault and the register can do of a handover; run again, it goes on where it stopped.
struct HandoverApplyCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "apply",
            abstract: say(
                "Передать дела: доступ, назначения, уход или отсутствие.",
                "Hand over: access, appointments, the departure or absence."
            ),
            discussion: say(
                "Каждая учётная запись — отдельная операция; прерванное продолжается повтором команды. Единственное лицо с доступом не лишается его, пока доступа нет у другого. Код завершения: 0 — всё передано, 1 — остались шаги.",
                "Each credential is an operation of its own; what was cut short goes on when the command is repeated. The only one with access keeps it until somebody else has it. Exits with 0 when all is handed over, with 1 while steps are open."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Кто сдаёт дела.", "Who hands over."), valueName: "person"))
    var from: String?

    @Option(help: ArgumentHelp(say("Кто принимает.", "Who takes over."), valueName: "person"))
    var to: String?

    @Option(
        help: ArgumentHelp(
            say(
                "Последний рабочий день; при отсутствии — день перед ним.",
                "The last working day; for an absence, the day before it."
            ),
            valueName: "day"
        )
    )
    var on: CalendarDay?

    @Option(
        help: ArgumentHelp(
            say(
                "Временно, до этого дня включительно: доступ отсутствующего остаётся.",
                "For a time, through this day: the absent person keeps his access."
            ),
            valueName: "day"
        )
    )
    var until: CalendarDay?

    @Option(
        help: ArgumentHelp(
            say("Вид распоряжения о назначении.", "The kind of the order of appointment."),
            valueName: "kind"
        )
    )
    var act: String?

    @Option(
        help: ArgumentHelp(
            say(
                "Причина: при словах «перевод» и «реорганизация» уход не записывается, прекращаются назначения.",
                "The reason: with transfer and reorganisation no departure is recorded, the appointments end."
            ),
            valueName: "reason"
        )
    )
    var reason: HandoverCircumstances.Reason?

    @Option(help: ArgumentHelp(say("Его номер.", "Its number."), valueName: "number"))
    var number: String?

    @Option(help: ArgumentHelp(say("Его дата.", "Its date."), valueName: "day"))
    var date: CalendarDay?

    @Option(
        help: ArgumentHelp(
            say(
                "Первые 16 знаков отпечатка принимающего (при первом доступе).",
                "The first 16 signs of the successor's fingerprint (at the first grant)."
            ),
            valueName: "signs"
        )
    )
    var fingerprint: String?

    func validate() throws {
        guard until == nil || reason == nil || reason == .absence else {
            throw ValidationError(
                say(
                    "--until — только при отсутствии: без --reason или с --reason absence.",
                    "--until goes with an absence alone: without --reason, or with --reason absence."
                )
            )
        }
    }

    func run(in world: World) throws {
        // Without its end an absence would be a departure: the access would go for good.
        if reason == .absence, until == nil, !world.dialogue.isInteractive {
            throw ConversationError.missingAnswer(option: "--until")
        }
        let session = try Session.open(in: world, global)
        let leaving = try session.person(from, question: say("Кто сдаёт дела?", "Who hands over?"), option: "--from")
        let successor = try successor(of: leaving, in: session)
        if let successor, successor.person.id == leaving.person.id {
            throw ProgramError.wrongValue(option: "--to", value: successor.person.shortName)
        }
        let today = try session.today(in: leaving.municipality)
        let last = try lastDay(of: leaving, today: today, in: world)
        let until = try until ?? (reason == .absence ? HandoverQuestions(session).end(after: last) : nil)
        if let until, until <= last { throw WorkspaceError.dayOrder(first: last, last: until) }

        let steps = session.workspace.handoverSteps(
            from: leaving.person.id,
            to: successor?.person.id,
            temporary: until != nil,
            on: last
        )
        let work = HandoverWork(
            session: session,
            lastDay: last,
            until: until,
            staysEmployed: reason?.endsEmployment == false,
            act: reference,
            fingerprint: fingerprint
        )
        for step in steps { try work.take(step) }
        try work.recordEnd(of: leaving)
        if try !HandoverOpenSteps(session).print(of: leaving.person.id) { throw ExitCode(ExitStatus.failed.rawValue) }
    }

    private func successor(of leaving: PersonFact, in session: Session) throws -> PersonFact? {
        if let to { return try session.person(to, option: "--to") }
        guard session.world.dialogue.isInteractive else { return nil }
        let wanted = try session.world.dialogue.confirm(
            say("Принимающий есть?", "Is there a successor?"),
            option: "--to",
            given: nil
        )
        return wanted
            ? try session.person(nil, question: say("Кто принимает?", "Who takes over?"), option: "--to") : nil
    }

    /// The recorded one stands; else it is asked for.
    private func lastDay(of leaving: PersonFact, today: CalendarDay, in world: World) throws -> CalendarDay {
        if let left = leaving.person.employedTo { return left }
        return try world.dialogue.day(
            say("Последний рабочий день?", "The last working day?"),
            option: "--on",
            given: on,
            default: today
        )
    }

    private var reference: ActReference? {
        guard act != nil || number != nil || date != nil else { return nil }
        return ActReference(kind: act ?? say("распоряжение", "order"), number: number, date: date)
    }
}
