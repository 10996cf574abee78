import ArgumentParser
import SecauditRegister
import SecauditWorkspace

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
