import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditWorkspace

struct OrganCloseCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "close",
            abstract: say("Записать прекращение органа.", "Record that an organ has ended.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Часть названия.", "A part of the name."), valueName: "organ"))
    var organ: String?

    @Option(help: ArgumentHelp(say("Последний день.", "Its last day."), valueName: "day"))
    var on: CalendarDay?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let fact = try session.organ(organ)
        let last = try world.dialogue.day(
            say("Последний день?", "Its last day?"),
            option: "--on",
            given: on,
            default: try session.today(in: fact.municipality)
        )
        try session.workspace.closeOrgan(fact.organ.id, lastDay: last, at: world.now().seconds)
        try session.saveMark()
        world.print(
            say(
                "✓ Прекращение записано: \(fact.organ.name), последний день \(world.language.day(last)).",
                "✓ Recorded as ended: \(fact.organ.name), last day \(world.language.day(last))."
            )
        )
    }
}
