import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditWorkspace

struct PersonCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "person",
            abstract: say("Люди: работники и бывшие работники.", "People: staff and former staff."),
            subcommands: [
                PersonListCommand.self, PersonAddCommand.self, PersonEditCommand.self, PersonConfirmCommand.self,
                PersonAbsenceCommand.self, PersonLeaveCommand.self,
            ]
        )
    }
}

struct PersonListCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: say("Показать всех.", "List them."))
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let people = session.workspace.facts.persons.values.map(\.fact.person)
        for person in people.sorted(by: { ($0.fullName, $0.id) < ($1.fullName, $1.id) }) {
            let left = person.employedTo.map {
                say("последний день \(world.language.day($0))", "last day \(world.language.day($0))")
            }
            world.print([person.fullName, person.position, left].compactMap(\.self).joined(separator: ", "))
        }
    }
}

struct PersonAddCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: say("Добавить человека.", "Add a person."))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var name: PersonNameOptions

    @Option(help: ArgumentHelp(say("Муниципальное образование.", "The municipality."), valueName: "name"))
    var municipality: String?

    @Option(help: ArgumentHelp(say("Орган, где работает.", "The organ the person works for."), valueName: "organ"))
    var organ: String?

    @Option(help: ArgumentHelp(say("Должность.", "The position."), valueName: "text"))
    var position: String?

    @Option(help: ArgumentHelp(say("Подразделение.", "The unit."), valueName: "text"))
    var unit: String?

    @Option(help: ArgumentHelp(say("Служебный телефон.", "The office phone."), valueName: "number"))
    var phone: String?

    @Option(help: ArgumentHelp(say("Служебная почта.", "The office e-mail."), valueName: "address"))
    var email: String?

    @Option(help: ArgumentHelp(say("Работает с этого дня.", "Employed from this day."), valueName: "day"))
    var from: CalendarDay?

    @Option(
        help: ArgumentHelp(
            say(
                "Профиль в сети, например vk=12345; можно несколько раз.",
                "A profile in a network, such as vk=12345; may be repeated."
            ),
            valueName: "network=user"
        )
    )
    var profile: [String] = []

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let town = try session.municipality(municipality)
        var person = Person(id: "", surname: "", given: "")
        try world.dialogue.steps([
            {
                person = try name.person(
                    in: world,
                    question: say("Фамилия, имя, отчество?", "Surname and given names?")
                )
            },
            {
                person.position = try world.dialogue.optionalText(
                    say("Должность?", "Position?"),
                    option: "--position",
                    given: position
                )
            },
            {
                person.phone = try world.dialogue.optionalText(
                    say("Служебный телефон?", "Office phone?"),
                    option: "--phone",
                    given: phone
                )
            },
            {
                person.email = try world.dialogue.optionalText(
                    say("Служебная почта?", "Office e-mail?"),
                    option: "--email",
                    given: email
                )
            },
        ])
        if let organ {
            person.organ = try session.organ(organ).organ.id
        } else if world.dialogue.isInteractive {
            person.organ = try chosenOrgan(of: town.id, in: session)
        }
        person.unit = unit
        person.employedFrom = from
        let profiles = try profile.map { word in
            let parts = word.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { throw ProgramError.wrongValue(option: "--profile", value: word) }
            return NetworkIdentity(network: NetworkID(String(parts[0])), user: String(parts[1]))
        }
        person.networkIDs = profiles.isEmpty ? nil : profiles
        try session.workspace.addPerson(person, to: town.id, at: world.now().seconds)
        try session.saveMark()
        world.print(say("✓ Добавлено: \(person.fullName).", "✓ Added: \(person.fullName)."))
    }

    private func chosenOrgan(of town: Municipality.ID, in session: Session) throws -> Organ.ID? {
        let organs = session.workspace.facts.organs.values.map(\.fact).filter { $0.municipality == town }
            .map(\.organ).sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        guard !organs.isEmpty else { return nil }
        let none: [Choice<Organ.ID?>] = [Choice(say("не указывать", "leave it out"), nil)]
        return try session.world.dialogue.choose(
            say("В каком органе работает?", "Which organ does the person work for?"),
            option: "--organ",
            from: organs.map { Choice($0.name, $0.id) } + none
        )
    }
}

struct PersonEditCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "edit", abstract: say("Изменить сведения.", "Change particulars."))
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Часть имени.", "A part of the name."), valueName: "person"))
    var person: String?

    @Option(help: ArgumentHelp(say("Должность.", "The position."), valueName: "text"))
    var position: String?

    @Option(help: ArgumentHelp(say("Служебный телефон.", "The office phone."), valueName: "number"))
    var phone: String?

    @Option(help: ArgumentHelp(say("Служебная почта.", "The office e-mail."), valueName: "address"))
    var email: String?

    @Option(
        help: ArgumentHelp(
            say("Профиль в сети, например vk=12345.", "A profile in a network, such as vk=12345."),
            valueName: "network=user"
        )
    )
    var profile: [String] = []

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        var found = try session.person(person).person
        guard position != nil || phone != nil || email != nil || !profile.isEmpty else {
            throw ProgramError.nothingToDo
        }
        found.position = position ?? found.position
        found.phone = phone ?? found.phone
        found.email = email ?? found.email
        for word in profile {
            let parts = word.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { throw ProgramError.wrongValue(option: "--profile", value: word) }
            found.networkIDs =
                (found.networkIDs ?? []) + [
                    NetworkIdentity(network: NetworkID(String(parts[0])), user: String(parts[1]))
                ]
        }
        try session.workspace.editPerson(found, at: world.now().seconds)
        try session.saveMark()
        world.print(say("✓ Изменено: \(found.fullName).", "✓ Changed: \(found.fullName)."))
    }
}

struct PersonConfirmCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "confirm",
            abstract: say("Подтвердить, что сведения верны.", "Confirm that the particulars are right.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Часть имени.", "A part of the name."), valueName: "person"))
    var person: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let fact = try session.person(person)
        var found = fact.person
        found.confirmedOn = try session.today(in: fact.municipality)
        try session.workspace.editPerson(found, at: world.now().seconds)
        try session.saveMark()
        world.print(say("✓ Подтверждено: \(found.fullName).", "✓ Confirmed: \(found.fullName)."))
    }
}

extension Absence.Kind: ExpressibleByArgument {}

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
            say("Вид: vacation, sickness, parental, other.", "Its kind: vacation, sickness, parental, other."),
            valueName: "kind"
        )
    )
    var kind: Absence.Kind = .vacation

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
    }
}

struct PersonLeaveCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "leave",
            abstract: say(
                "Записать уход: последний день; назначения прекращаются.",
                "Record a departure: the last day; appointments end."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Часть имени.", "A part of the name."), valueName: "person"))
    var person: String?

    @Option(help: ArgumentHelp(say("Последний рабочий день.", "The last working day."), valueName: "day"))
    var on: CalendarDay?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        // The only person there is must not leave by a script's omission.
        guard person != nil || world.dialogue.isInteractive else {
            throw ConversationError.missingAnswer(option: "PERSON")
        }
        let fact = try session.person(person, question: say("Кто уходит?", "Who leaves?"))
        let last = try world.dialogue.day(
            say("Последний рабочий день?", "The last working day?"),
            option: "--on",
            given: on,
            default: try session.today(in: fact.municipality)
        )
        let leaving = try session.workspace.leave(fact.person.id, lastDay: last, at: world.now().seconds)
        try session.saveMark()
        let name = leaving.person.shortName
        world.print(
            say(
                "✓ Уход записан: \(name), последний день \(world.language.day(last)).",
                "✓ Recorded: \(name), last day \(world.language.day(last))."
            )
        )
        let facts = session.workspace.facts
        for account in leaving.ended {
            if let found = facts.accounts[account]?.fact {
                world.print(
                    say(
                        "  назначение прекращено: \(session.title(of: found))",
                        "  appointment ended: \(session.title(of: found))"
                    )
                )
            }
        }
        guard !leaving.toWithdraw.isEmpty else { return }
        world.print(
            say(
                "Доступ ещё есть; прекратите его и смените пароли:",
                "Still has access; withdraw it and change the passwords:"
            )
        )
        for credential in leaving.toWithdraw {
            guard let found = facts.credentials[credential]?.fact else { continue }
            world.print(
                "  secaudit access revoke --credential '\(session.workspace.title(of: found))' --member '\(leaving.person.surname)'"
            )
        }
    }
}
