import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditWorkspace

struct OrganAddCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: say("Добавить орган.", "Add an organ."))
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Муниципальное образование.", "The municipality."), valueName: "name"))
    var municipality: String?

    @Option(help: ArgumentHelp(say("Официальное наименование.", "The official name."), valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp(say("Краткое наименование.", "A short name."), valueName: "name"))
    var shortName: String?

    @Option(
        help: ArgumentHelp(
            say(
                "Вид: глава, администрация, орган, организация, иной орган.",
                "Its kind: head, administration, body, institution, other."
            ),
            valueName: "kind"
        )
    )
    var kind: Organ.Kind?

    @Option(help: ArgumentHelp(say("ОГРН, 13 цифр.", "OGRN, 13 digits."), valueName: "number"))
    var ogrn: String?

    @Option(help: ArgumentHelp(say("Официальный сайт органа.", "The organ's own site."), valueName: "address"))
    var site: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let town = try session.municipality(municipality)
        var organ = Organ(id: "", name: "", kind: .body)
        try world.dialogue.steps([
            {
                organ.name = try world.dialogue.text(
                    say("Официальное наименование органа?", "The organ's official name?"),
                    option: "--name",
                    given: name
                )
            },
            {
                if let kind {
                    organ.kind = kind
                } else {
                    organ.kind = try world.dialogue.choose(
                        say("Что это?", "What is it?"),
                        option: "--kind",
                        from: Organ.Kind.allCases.map { Choice($0.name, $0) }
                    )
                }
            },
            {
                organ.ogrn = try world.dialogue.optionalText(
                    say("ОГРН (13 цифр)?", "OGRN (13 digits)?"),
                    option: "--ogrn",
                    given: ogrn
                ) { text in
                    OGRN.isValid(text)
                        ? nil : WorkspaceError.invalidOGRN(text).explanation(in: world.language).onOneLine
                }
            },
        ])
        organ.shortName = shortName
        organ.site = site
        try session.workspace.addOrgan(organ, to: town.id, at: world.now().seconds)
        try session.saveMark()
        world.print(say("✓ Орган добавлен: \(organ.name).", "✓ Added: \(organ.name)."))
        world.print(say("Дальше:  secaudit account add", "Next:  secaudit account add"))
    }
}
