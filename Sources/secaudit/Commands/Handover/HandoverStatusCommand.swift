import ArgumentParser
import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// What is still open after people left, until everything is cleared.
struct HandoverStatusCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "status",
            abstract: say("Что не завершено после ухода.", "What is still open after a departure."),
            discussion: say(
                "Код завершения: 0 — всё завершено, 1 — есть незавершённое.",
                "Exits with 0 when everything is done, else with 1."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Кто ушёл (по умолчанию все).", "Who left (all by default)."), valueName: "person"))
    var from: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let open = HandoverOpenSteps(session)
        let done =
            try from.map { word in
                try open.print(of: try session.person(word, option: "--from").person.id)
            } ?? open.printAll()
        if !done { throw ExitCode(ExitStatus.failed.rawValue) }
    }
}

/// The open steps of one handover, or of all.
struct HandoverOpenSteps {
    private let session: Session

    init(_ session: Session) {
        self.session = session
    }

    /// Whether nothing is open for anybody who has left.
    func printAll() throws -> Bool {
        let owed = try causes()
        let gone = session.workspace.facts.persons.values.map(\.fact.person)
            .filter { $0.employedTo != nil || owed.contains($0.id) }
            .sorted { ($0.fullName, $0.id) < ($1.fullName, $1.id) }
        var done = true
        for person in gone where try !print(of: person.id, onlyIfOpen: true) { done = false }
        if done {
            session.world.print(
                say("✓ Все дела переданы, незавершённого нет.", "✓ Everything is handed over, nothing is open.")
            )
        }
        return done
    }

    /// Whoever lost access and left things to change: a transfer ends no employment.
    private func causes() throws -> Set<Person.ID> {
        let credentials = try session.workspace.register().municipalities.flatMap(\.credentials)
        return Set(credentials.flatMap { $0.obligations ?? [] }.filter { $0.statedChanged == nil }.compactMap(\.cause))
    }

    /// Whether nothing is open for one person.
    func print(of id: Person.ID, onlyIfOpen: Bool = false) throws -> Bool {
        let handover = try HandoverCase(id, in: session)
        // Whoever still works and holds other access is no handover.
        let isHere = handover.plan.person.employedTo == nil && !handover.plan.access.isEmpty
        if onlyIfOpen, handover.plan.passes || isHere { return true }
        session.world.print()
        session.world.output(Array(handover.text.openSteps(handover.plan).utf8))
        return handover.plan.passes
    }
}
