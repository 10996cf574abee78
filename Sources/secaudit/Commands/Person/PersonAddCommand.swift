import ArgumentParser
import SecauditCompliance
import SecauditRegister
import SecauditWorkspace

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
        // A slip in the organ's name is told before the questions.
        let employer = try organ.map { try session.organ($0).organ.id }
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
                    given: position ?? person.position
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
        person.organ = employer
        if employer == nil, world.dialogue.isInteractive {
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
        let alike = namesakes(of: person, in: session)
        try session.workspace.addPerson(person, to: town.id, at: world.now().seconds)
        try session.saveMark()
        world.print(say("✓ Добавлено: \(person.fullName).", "✓ Added: \(person.fullName)."))
        for known in alike {
            world.print(
                say(
                    "! Похоже, уже есть: \(known). Если это тот же человек, пользуйтесь прежней записью:  secaudit person show",
                    "! Perhaps here already: \(known). If it is the same person, use the entry there is:  secaudit person show"
                )
            )
        }
    }

    /// People on record whose name differs in «ё», blanks or dashes alone, or in initials against full names.
    private func namesakes(of person: Person, in session: Session) -> [String] {
        let names = Set([person.fullName, person.shortName].map(NormalisedName.init))
        return session.workspace.facts.persons.values.map(\.fact.person)
            .filter { known in
                NormalisedName(known.fullName) == NormalisedName(person.fullName)
                    || names.contains(NormalisedName(known.shortName)) && (known.isAbbreviated || person.isAbbreviated)
            }
            .map { [$0.fullName, $0.position].compactMap(\.self).joined(separator: ", ") }.sorted()
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

extension Person {
    /// Entered with an initial in place of the given name.
    fileprivate var isAbbreviated: Bool {
        given.filter { $0 != "." }.count < 2
    }
}
