import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditWorkspace

struct AppointCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "appoint",
            abstract: say("Назначения ответственных.", "Appointments of responsible persons."),
            subcommands: [AppointAddCommand.self, AppointEndCommand.self, AppointListCommand.self]
        )
    }

    static func word(_ role: Appointment.Role) -> String {
        switch role {
        case .responsible: say("ответственный", "responsible")
        case .deputy: say("замещает", "deputy")
        case .credentialKeeper: say("хранит данные для доступа", "keeps the credential")
        }
    }
}

extension Appointment.Role: ExpressibleByArgument {}

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
            say("Роль: responsible, deputy, credential-keeper.", "The role: responsible, deputy, credential-keeper."),
            valueName: "role"
        )
    )
    var role: Appointment.Role = .responsible

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
            Appointment(id: "", person: who.person.id, role: role, act: reference, from: first),
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

struct AppointEndCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "end", abstract: say("Прекратить назначение.", "End an appointment."))
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Аккаунт.", "The account."), valueName: "account"))
    var account: String?

    @Option(help: ArgumentHelp(say("Чьё назначение.", "Whose appointment."), valueName: "name"))
    var person: String?

    @Option(help: ArgumentHelp(say("Последний день.", "The last day."), valueName: "day"))
    var on: CalendarDay?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let page = try session.account(account)
        let facts = session.workspace.facts
        let running = facts.appointments.map(\.fact).filter {
            $0.account == page.account.id && $0.appointment.to == nil
        }
        let choices = running.map { fact in
            Choice(
                "\(facts.persons[fact.appointment.person]?.fact.person.shortName ?? "?"), \(AppointCommand.word(fact.appointment.role))",
                fact
            )
        }
        let chosen = try session.select(
            say("Чьё назначение?", "Whose appointment?"),
            option: "--person",
            given: person,
            from: choices,
            id: { $0.appointment.id.text },
            unknown: WorkspaceError.personUnknown
        )
        let last = try world.dialogue.day(
            say("Последний день?", "The last day?"),
            option: "--on",
            given: on,
            default: try session.today(for: page.organ)
        )
        try session.workspace.endAppointment(chosen.appointment.id, lastDay: last, at: world.now().seconds)
        try session.saveMark()
        world.print(say("✓ Назначение прекращено.", "✓ The appointment is ended."))
    }
}

struct AppointListCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: say("Показать назначения.", "List appointments."))
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let facts = session.workspace.facts
        for fact in facts.appointments.map(\.fact).sorted(by: {
            ($0.account, $0.appointment.from) < ($1.account, $1.appointment.from)
        }) {
            let name = facts.persons[fact.appointment.person]?.fact.person.shortName ?? "?"
            let page = facts.accounts[fact.account]?.fact.account.address ?? "?"
            let act = fact.appointment.act.map { reference in
                [reference.kind, reference.date.map(world.language.day), reference.number.map { "№ \($0)" }]
                    .compactMap(\.self).joined(separator: " ")
            }
            let until = fact.appointment.to.map {
                say("по \(world.language.day($0))", "through \(world.language.day($0))")
            }
            world.print(
                [
                    page, name, AppointCommand.word(fact.appointment.role),
                    say("с ", "from ") + world.language.day(fact.appointment.from), until, act,
                ]
                .compactMap(\.self).joined(separator: "  ")
            )
        }
    }
}
