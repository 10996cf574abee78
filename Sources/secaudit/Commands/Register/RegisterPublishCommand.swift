import ArgumentParser
import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// Writes the open part of the register as a table and records its publication.
struct RegisterPublishCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "publish",
            abstract: say(
                "Записать открытую часть Реестра (без людей) и отметить размещение.",
                "Write the open part of the register (without people) and record its publication."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Муниципальное образование.", "The municipality."), valueName: "name"))
    var municipality: String?

    @Option(help: ArgumentHelp(say("Куда записать таблицу.", "Where to write the table."), valueName: "file"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            say(
                "Адрес, по которому размещено; без него размещение не отмечается.",
                "The address where it was put up; without it no publication is recorded."
            ),
            valueName: "address"
        )
    )
    var place: String?

    @Option(help: ArgumentHelp(say("Когда размещено.", "When it was put up."), valueName: "day"))
    var on: CalendarDay?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let town = try session.municipality(municipality)
        let today = try session.today(in: town.id)
        let output = try world.dialogue.text(
            say("В какой файл записать таблицу?", "Into which file?"),
            option: "--output",
            given: output,
            default: world.dialogue.isInteractive ? "reestr.csv" : nil
        )
        let register = try session.workspace.register().municipalities.first { $0.id == town.id }
        try FileAccess.write(
            OpenRegister.table(of: register?.organs ?? [], on: today, language: world.language),
            to: output,
            replacing: true
        )
        world.print(say("✓ Открытая часть Реестра: \(output)", "✓ The open part of the register: \(output)"))
        guard let place else {
            world.print(
                say(
                    "Когда разместите на сайте, отметьте:  secaudit register publish --output \(output) --place АДРЕС",
                    "Once it is on the site, say so:  secaudit register publish --output \(output) --place ADDRESS"
                )
            )
            return
        }
        try session.workspace.recordEvent(
            Event(kind: .registerPublished, on: on ?? today, place: place),
            of: town.id,
            at: world.now().seconds
        )
        try session.saveMark()
        world.print(say("✓ Размещение отмечено.", "✓ The publication is recorded."))
    }
}
