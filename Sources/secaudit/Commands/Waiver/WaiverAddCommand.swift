import ArgumentParser
import SecauditRegister
import SecauditWorkspace

struct WaiverAddCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "add",
            abstract: say(
                "Продлить срок устранения; нарушение остаётся нарушением.",
                "Extend a term of correction; the failure stays a failure."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Орган.", "The organ."), valueName: "organ"))
    var organ: String?

    @Option(
        help: ArgumentHelp(
            say("Требование (имя из policy show).", "The rule (its id in policy show)."),
            valueName: "rule"
        )
    )
    var rule: String

    @Option(help: ArgumentHelp(say("Кто продлил.", "Who approved it."), valueName: "name"))
    var approver: String

    @Option(help: ArgumentHelp(say("На каком основании.", "On what ground."), valueName: "text"))
    var basis: String

    @Option(help: ArgumentHelp(say("Первый день.", "The first day."), valueName: "day"))
    var from: CalendarDay?

    @Option(help: ArgumentHelp(say("Последний день.", "The last day."), valueName: "day"))
    var through: CalendarDay

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let fact = try session.organ(organ)
        let first = try from ?? session.today(in: fact.municipality)
        try session.workspace.addWaiver(
            Waiver(
                id: "",
                rule: rule,
                organ: fact.organ.id,
                approver: approver,
                basis: basis,
                first: first,
                last: through
            ),
            to: fact.municipality,
            at: world.now().seconds
        )
        try session.saveMark()
        world.print(say("✓ Записано; нарушение остаётся в отчёте.", "✓ Recorded; the failure stays in the report."))
    }
}
