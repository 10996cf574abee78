import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditWorkspace

struct OrganMergeCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "merge",
            abstract: say(
                "Присоединить орган к другому; кто создал аккаунты, сохраняется.",
                "Merge an organ into another; who created the accounts is kept."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Какой присоединяется.", "The one that goes."), valueName: "organ"))
    var organ: String?

    @Option(help: ArgumentHelp(say("К какому органу.", "Into which organ."), valueName: "organ"))
    var into: String?

    @Option(help: ArgumentHelp(say("С какого дня.", "From which day."), valueName: "day"))
    var on: CalendarDay?

    @Flag(help: ArgumentHelp(say("Не переспрашивать.", "Do not ask again.")))
    var yes = false

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let from = try session.organ(
            organ,
            question: say("Какой орган присоединяется?", "Which organ goes?")
        )
        let target = try session.organ(into, question: say("К какому органу?", "Into which organ?"))
        guard from.organ.id != target.organ.id else {
            throw ProgramError.wrongValue(option: "--into", value: target.organ.name)
        }
        let day = try world.dialogue.day(
            say("С какого дня?", "From which day?"),
            option: "--on",
            given: on,
            default: try session.today(in: from.municipality)
        )
        let pages = session.workspace.pages(keptBy: from.organ.id)
        let isSure = try world.dialogue.confirm(
            say(
                "\(from.organ.name) → \(target.organ.name), аккаунтов \(pages.count). Присоединить?",
                "\(from.organ.name) → \(target.organ.name), accounts \(pages.count). Merge?"
            ),
            option: "--yes",
            given: yes ? true : nil
        )
        guard isSure else { return world.print(say("Ничего не изменено.", "Nothing was changed.")) }
        let moved = try session.workspace.mergeOrgan(
            from.organ.id,
            into: target.organ.id,
            on: day,
            at: world.now().seconds
        )
        try session.saveMark()
        world.print(
            say(
                "✓ С \(world.language.day(day)) аккаунты ведёт \(target.organ.name): \(moved.accounts.count); переведено людей: \(moved.persons.count).",
                "✓ From \(world.language.day(day)) \(target.organ.name) keeps the accounts: \(moved.accounts.count); people moved: \(moved.persons.count)."
            )
        )
        for page in pages { world.print("  \(page.account.address)") }
        world.print(
            say(
                "Дальше: если ответственные меняются —  secaudit appoint add;  доступ —  secaudit handover plan",
                "Next: where the responsible change —  secaudit appoint add;  access —  secaudit handover plan"
            )
        )
    }
}
