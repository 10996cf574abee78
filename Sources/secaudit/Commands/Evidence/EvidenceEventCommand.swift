import ArgumentParser
import SecauditCompliance
import SecauditCrypto
import SecauditRegister
import SecauditWorkspace

struct EvidenceEventCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "event",
            abstract: say(
                "Записать событие: сообщено, внесено, размещено …",
                "Record an event: reported, registered, published …"
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(
        help: ArgumentHelp(
            say(
                "Событие: created, changed, reported, received, registered, link-published, register-published, notified, act-published …",
                "The event: created, changed, reported, received, registered, link-published, register-published, notified, act-published …"
            ),
            valueName: "kind"
        )
    )
    var kind: Event.Kind?

    @Option(help: ArgumentHelp(say("Аккаунт.", "The account."), valueName: "account"))
    var account: String?

    @Option(help: ArgumentHelp(say("Орган.", "The organ."), valueName: "organ"))
    var organ: String?

    @Option(
        help: ArgumentHelp(
            say("Муниципальное образование (размещение Реестра).", "The municipality (publication of the register)."),
            valueName: "name"
        )
    )
    var municipality: String?

    @Option(help: ArgumentHelp(say("Когда.", "When."), valueName: "day"))
    var on: CalendarDay?

    @Option(
        help: ArgumentHelp(
            say("Что изменилось: responsible, address …", "What changed: responsible, address …"),
            valueName: "field"
        )
    )
    var field: String?

    @Option(help: ArgumentHelp(say("Кому.", "To whom."), valueName: "recipient"))
    var recipient: String?

    @Option(help: ArgumentHelp(say("Где размещено.", "Where it was published."), valueName: "address"))
    var place: String?

    @Option(help: ArgumentHelp(say("Номер и дата документа.", "A document's number and date."), valueName: "text"))
    var reference: String?

    @Option(
        help: ArgumentHelp(
            say("День события, на которое это ответ.", "The day of the event that this answers."),
            valueName: "day"
        )
    )
    var answers: CalendarDay?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let kind = try kind ?? EventQuestions.askKind(ofPage: organ != nil || account != nil, in: world)
        let questions = EventQuestions(
            field: field,
            on: on,
            recipient: recipient,
            place: place,
            reference: reference,
            answers: answers
        )
        let now = world.now().seconds
        let title: String
        if let organ {
            let fact = try session.organ(organ)
            let recipients = try recipients(of: kind, in: fact.municipality, session)
            let today = try session.today(in: fact.municipality)
            let event = try questions.ask(kind, in: world, recipients: recipients, today: today)
            try session.workspace.recordEvent(event, of: fact.organ.id, at: now)
            title = fact.organ.name
        } else if municipality != nil || kind.isOfMunicipality {
            let fact = try session.municipality(municipality)
            let today = try session.today(in: fact.id)
            let event = try questions.ask(kind, in: world, recipients: [], today: today)
            try session.workspace.recordEvent(event, of: fact.id, at: now)
            title = fact.name
        } else {
            let fact = try session.account(account)
            let town = session.workspace.facts.organs[fact.keptBy]?.fact.municipality
            let recipients = try recipients(of: kind, in: town, session)
            let today = try session.today(for: fact.organ)
            let event = try questions.ask(kind, in: world, recipients: recipients, today: today)
            try session.workspace.recordEvent(event, of: fact.account.id, at: now)
            title = fact.account.address
        }
        try session.saveMark()
        world.print(say("✓ Записано: \(title).", "✓ Recorded: \(title)."))
    }

    /// Whom the act in force names as those to be told; nobody is asked where nothing is told.
    private func recipients(
        of kind: Event.Kind,
        in town: Municipality.ID?,
        _ session: Session
    ) throws -> [String] {
        guard kind == .reported || kind == .notified, recipient == nil, session.world.dialogue.isInteractive,
            let town, let binding = session.workspace.facts.bindings[town]?.fact.binding,
            let policy = try PolicyShelf.read(in: session.world, global).library.policy(binding.policy)
        else { return [] }
        return Set(policy.rules.compactMap { $0.parameters.word("recipient") }).sorted()
    }
}
