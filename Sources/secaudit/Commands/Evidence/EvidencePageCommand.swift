import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// Records what was seen on a page, and where the link to it stands.
struct EvidencePageCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "page",
            abstract: say(
                "Записать осмотр страницы и где размещена ссылка на неё.",
                "Record what was seen on a page, and where the link to it stands."
            ),
            discussion: say(
                "Пустая строка («--phone ''») — смотрели, и этого на странице нет; без ключа — не смотрели.",
                "An empty text (--phone '') says that it was looked for and not there; without the option nobody looked."
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

    @OptionGroup var seen: PageSeenOptions

    @Option(help: ArgumentHelp(say("Когда размещена (или видели).", "When it was put up, or seen."), valueName: "day"))
    var on: CalendarDay?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let fact = try session.account(account)
        var places: [String] = []
        if cityPage { places.append("city-page") }
        if ownSite { places.append("own-site") }
        if let link { places.append(link) }
        let today = try session.today(for: fact.organ)
        var look = seen.isEmpty ? nil : seen.page(on: on ?? today)
        if places.isEmpty, look == nil {
            let subject = try world.dialogue.choose(
                say("Что записать?", "What is to be recorded?"),
                option: "--city-page, --own-site, --link, --name …",
                from: [
                    Choice(say("ссылка на сайте города", "a link on the town's site"), Subject.link("city-page")),
                    Choice(say("ссылка на своём сайте органа", "a link on the organ's own site"), .link("own-site")),
                    Choice(say("осмотр самой страницы", "a look at the page itself"), .page),
                ]
            )
            switch subject {
            case .link(let place): places.append(place)
            case .page:
                let organ = session.workspace.facts.organs[fact.organ]?.fact.organ
                look = try PageQuestions(world: world, organ: organ).ask(on: on ?? today)
            }
        }
        if look == nil || !places.isEmpty {
            let day = try world.dialogue.day(say("Когда?", "When?"), option: "--on", given: on, default: today)
            for place in places {
                try session.workspace.recordEvent(
                    Event(kind: .linkPublished, on: day, place: place),
                    of: fact.account.id,
                    at: world.now().seconds
                )
            }
        }
        if let look { try session.workspace.recordPage(look, of: fact.account.id, at: world.now().seconds) }
        try session.saveMark()
        world.print(say("✓ Записано.", "✓ Recorded."))
    }

    private enum Subject {
        case link(String)
        case page
    }
}
