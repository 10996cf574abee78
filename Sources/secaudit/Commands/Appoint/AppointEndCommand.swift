import ArgumentParser
import SecauditRegister
import SecauditWorkspace

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
                "\(facts.persons[fact.appointment.person]?.fact.person.shortName ?? "?"), \(fact.appointment.role.name)",
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
