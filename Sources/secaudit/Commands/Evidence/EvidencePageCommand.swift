import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditWorkspace

struct EvidencePageCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "page",
            abstract: say(
                "Записать, где размещена ссылка на аккаунт.",
                "Record where the link to an account stands."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Аккаунт.", "The account."), valueName: "account"))
    var account: String?

    @Flag(help: ArgumentHelp(say("На странице органа на сайте города.", "On the organ's page of the town's site.")))
    var cityPage = false

    @Flag(help: ArgumentHelp(say("На собственном сайте органа.", "On the organ's own site.")))
    var ownSite = false

    @Option(
        help: ArgumentHelp(
            say("Адрес страницы со ссылкой.", "The address of the page with the link."),
            valueName: "address"
        )
    )
    var link: String?

    @Option(help: ArgumentHelp(say("Когда размещена (или видели).", "When it was put up, or seen."), valueName: "day"))
    var on: CalendarDay?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let fact = try session.account(account)
        var places: [String] = []
        if cityPage { places.append("city-page") }
        if ownSite { places.append("own-site") }
        if let link { places.append(link) }
        if places.isEmpty {
            places.append(
                try world.dialogue.choose(
                    say("Где размещена ссылка?", "Where does the link stand?"),
                    option: "--city-page, --own-site, --link",
                    from: [
                        Choice(say("на сайте города", "on the town's site"), "city-page"),
                        Choice(say("на своём сайте органа", "on the organ's own site"), "own-site"),
                    ]
                )
            )
        }
        let day = try world.dialogue.day(
            say("Когда?", "When?"),
            option: "--on",
            given: on,
            default: try session.today(for: fact.organ)
        )
        for place in places {
            try session.workspace.recordEvent(
                Event(kind: .linkPublished, on: day, place: place),
                of: fact.account.id,
                at: world.now().seconds
            )
        }
        try session.saveMark()
        world.print(say("✓ Записано.", "✓ Recorded."))
    }
}
