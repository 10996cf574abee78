import ArgumentParser
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
    var kind: Event.Kind

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
        let now = world.now().seconds
        func event(_ day: CalendarDay) -> Event {
            Event(
                kind: kind,
                field: field,
                on: day,
                recipient: recipient,
                place: place,
                reference: reference,
                answers: answers
            )
        }
        if let organ {
            let fact = try session.organ(organ)
            try session.workspace.recordEvent(
                event(try on ?? session.today(in: fact.municipality)),
                of: fact.organ.id,
                at: now
            )
        } else if municipality != nil || kind == .registerPublished {
            let fact = try session.municipality(municipality)
            try session.workspace.recordEvent(event(try on ?? session.today(in: fact.id)), of: fact.id, at: now)
        } else {
            let fact = try session.account(account)
            try session.workspace.recordEvent(
                event(try on ?? session.today(for: fact.organ)),
                of: fact.account.id,
                at: now
            )
        }
        try session.saveMark()
        world.print(say("✓ Записано.", "✓ Recorded."))
    }
}
