import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditWorkspace

struct OrganRenameCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "rename",
            abstract: say(
                "Записать новое наименование; прежнее сохраняется.",
                "Record a new name; the old one is kept."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Часть названия.", "A part of the name."), valueName: "organ"))
    var organ: String?

    @Option(help: ArgumentHelp(say("Новое наименование.", "The new name."), valueName: "name"))
    var to: String?

    @Option(help: ArgumentHelp(say("Новое краткое наименование.", "The new short name."), valueName: "name"))
    var shortName: String?

    @Option(help: ArgumentHelp(say("С какого дня.", "From which day."), valueName: "day"))
    var on: CalendarDay?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let fact = try session.organ(organ)
        let name = try world.dialogue.text(say("Новое наименование?", "The new name?"), option: "--to", given: to)
        let day = try world.dialogue.day(
            say("С какого дня?", "From which day?"),
            option: "--on",
            given: on,
            default: try session.today(in: fact.municipality)
        )
        try session.workspace.renameOrgan(
            fact.organ.id,
            to: name,
            shortName: shortName,
            on: day,
            at: world.now().seconds
        )
        try session.saveMark()
        world.print(
            say(
                "✓ С \(world.language.day(day)): \(name).  Прежнее наименование: \(fact.organ.name).",
                "✓ From \(world.language.day(day)): \(name).  The old name: \(fact.organ.name)."
            )
        )
        let pages = session.workspace.pages(keptBy: fact.organ.id).filter { $0.account.closed == nil }
        if !pages.isEmpty {
            world.print(
                say(
                    "Дальше: исправьте наименование в описании аккаунтов: \(pages.map(\.account.address).joined(separator: ", "))",
                    "Next: put the name right in the description of: \(pages.map(\.account.address).joined(separator: ", "))"
                )
            )
        }
    }
}
