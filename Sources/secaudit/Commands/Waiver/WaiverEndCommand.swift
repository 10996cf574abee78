import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditWorkspace

struct WaiverEndCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "end",
            abstract: say("Прекратить продление раньше срока.", "End an extended term early.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(
        help: ArgumentHelp(
            say("Орган или требование, часть слова.", "The organ or the rule, a part of it."),
            valueName: "what"
        )
    )
    var waiver: String?

    @Option(help: ArgumentHelp(say("Последний день.", "The last day."), valueName: "day"))
    var on: CalendarDay?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let facts = session.workspace.facts
        let running = facts.waivers.map(\.fact).filter { fact in
            guard let today = try? session.today(in: fact.municipality) else { return false }
            return today <= fact.waiver.last
        }
        guard !running.isEmpty else { throw WorkspaceError.waiverUnknown(waiver ?? "—") }
        let chosen = try session.select(
            say("Какое продление?", "Which extended term?"),
            option: "WAIVER",
            given: waiver,
            from: running.sorted { ($0.waiver.last, $0.waiver.id) < ($1.waiver.last, $1.waiver.id) }.map { fact in
                let organ = facts.organs[fact.waiver.organ]?.fact.organ.name ?? "?"
                let last = world.language.day(fact.waiver.last)
                return Choice(
                    say("\(organ), \(fact.waiver.rule), по \(last)", "\(organ), \(fact.waiver.rule), to \(last)"),
                    fact
                )
            },
            id: { $0.waiver.id.text },
            unknown: WorkspaceError.waiverUnknown
        )
        let last = try world.dialogue.day(
            say("Последний день?", "The last day?"),
            option: "--on",
            given: on,
            default: try session.today(in: chosen.municipality)
        )
        guard last <= chosen.waiver.last else {
            throw WorkspaceError.dayOrder(first: last, last: chosen.waiver.last)
        }
        try session.workspace.endWaiver(chosen.waiver.id, lastDay: last, at: world.now().seconds)
        try session.saveMark()
        world.print(
            say(
                "✓ Продление прекращено, последний день \(world.language.day(last)).",
                "✓ The extended term is ended, last day \(world.language.day(last))."
            )
        )
    }
}
