import ArgumentParser
import SecauditRegister
import SecauditWorkspace

struct AppointAddCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: say("Назначить ответственного.", "Appoint somebody."))
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Аккаунт.", "The account."), valueName: "account"))
    var account: String?

    @Option(help: ArgumentHelp(say("Кого.", "Whom."), valueName: "name"))
    var person: String?

    @Option(
        help: ArgumentHelp(
            say(
                "Роль: ответственный, замещает, хранит данные для доступа.",
                "The role: responsible, deputy, credential-keeper."
            ),
            valueName: "role"
        )
    )
    var role: Appointment.Role = .responsible

    @Flag(help: ArgumentHelp(say("Заместитель: --role deputy.", "A deputy: --role deputy.")))
    var deputy = false

    @Option(help: ArgumentHelp(say("С какого дня.", "From which day."), valueName: "day"))
    var from: CalendarDay?

    @Option(help: ArgumentHelp(say("Номер распоряжения.", "The order's number."), valueName: "number"))
    var number: String?

    @Option(help: ArgumentHelp(say("Дата распоряжения.", "The order's date."), valueName: "day"))
    var date: CalendarDay?

    @Option(help: ArgumentHelp(say("Вид документа.", "The kind of document."), valueName: "text"))
    var act: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        var page: AccountFact?
        var who: PersonFact?
        var first: CalendarDay?
        var order: String?
        var day: CalendarDay?
        try world.dialogue.steps([
            { page = try session.account(account) },
            { who = try session.person(person, question: say("Кого назначить?", "Whom to appoint?")) },
            {
                guard let page else { return }
                first = try world.dialogue.day(
                    say("С какого дня?", "From which day?"),
                    option: "--from",
                    given: from,
                    default: try session.today(for: page.organ)
                )
            },
            {
                order = try world.dialogue.optionalText(
                    say("Номер распоряжения о назначении?", "The number of the order?"),
                    option: "--number",
                    given: number
                )
            },
            {
                guard order != nil else { return }
                day = try world.dialogue.day(
                    say("Дата распоряжения?", "The date of the order?"),
                    option: "--date",
                    given: date,
                    default: first
                )
            },
        ])
        guard let page, let who, let first else { return }
        let reference = order.map { ActReference(kind: act ?? "распоряжение", number: $0, date: day) }
        try session.workspace.appoint(
            Appointment(id: "", person: who.person.id, role: deputy ? .deputy : role, act: reference, from: first),
            to: page.account.id,
            at: world.now().seconds
        )
        try session.saveMark()
        world.print(
            say(
                "✓ Назначение записано: \(who.person.shortName) — \(page.account.address).",
                "✓ Recorded: \(who.person.shortName) — \(page.account.address)."
            )
        )
        if reference == nil {
            world.print(
                say(
                    "! Распоряжение не указано: назначение будет «не подтверждено».",
                    "! No order was named: the appointment stays unconfirmed."
                )
            )
        }
    }
}
