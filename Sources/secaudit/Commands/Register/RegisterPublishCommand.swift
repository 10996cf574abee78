import ArgumentParser
import SecauditCompliance
import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// Writes the open part of the register and records its publication.
struct RegisterPublishCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "publish",
            abstract: say(
                "Записать открытую часть Реестра (без людей) и отметить размещение.",
                "Write the open part of the register (without people) and record its publication."
            ),
            discussion: say(
                "Вид — по окончанию имени файла: .html (страница для сайта), .csv (таблица), .json (для программ).",
                "The file's name says the form: .html (a page for the site), .csv (a table), .json (for programs)."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Муниципальное образование.", "The municipality."), valueName: "name"))
    var municipality: String?

    @Option(
        help: ArgumentHelp(say("Куда записать; можно несколько раз.", "Where to; may be repeated."), valueName: "file")
    )
    var output: [String] = []

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
        let outputs = try files(in: world)
        guard let seen = try session.workspace.register().municipalities.first(where: { $0.id == town.id }) else {
            throw WorkspaceError.noMunicipality
        }
        let open = OpenRegister(of: seen, on: today)
        let leaks = open.leaks(of: seen.persons)
        guard leaks.isEmpty else { throw OpenRegisterRefusal(leaks) }
        for output in outputs {
            let bytes =
                switch PaperForm(of: output) {
                case .html: open.page(in: world.language)
                case .json: open.json
                default: open.table(in: world.language)
                }
            try FileAccess.write(bytes, to: output, replacing: true)
            // It goes to a site, whose server is another user.
            FileAccess.publish(output)
            world.print(say("✓ Открытая часть Реестра: \(output)", "✓ The open part of the register: \(output)"))
        }
        if let place {
            try session.workspace.recordEvent(
                Event(kind: .registerPublished, on: on ?? today, place: place),
                of: town.id,
                at: world.now().seconds
            )
            try session.saveMark()
            world.print(say("✓ Размещение отмечено.", "✓ The publication is recorded."))
        } else {
            let file = outputs.first ?? "reestr.html"
            world.print(
                say(
                    "Когда разместите на сайте, отметьте:  secaudit register publish --output \(file) --place АДРЕС",
                    "Once it is on the site, say so:  secaudit register publish --output \(file) --place ADDRESS"
                )
            )
        }
        try sayDue(town.id, today: today, session)
    }

    private func files(in world: World) throws -> [String] {
        if !output.isEmpty { return output }
        return [
            try world.dialogue.text(
                say("В какой файл записать?", "Into which file?"),
                option: "--output",
                given: nil,
                default: world.dialogue.isInteractive ? "reestr.html" : nil
            )
        ]
    }

    /// The day until which it has to be on the site, where the act sets one.
    private func sayDue(_ town: Municipality.ID, today: CalendarDay, _ session: Session) throws {
        // Read anew: the publication that was just recorded meets the term.
        guard let seen = try session.workspace.register().municipalities.first(where: { $0.id == town }),
            seen.binding != nil, let shelf = try? PolicyShelf.read(in: session.world, global)
        else { return }
        let check = RegisterCheck(library: shelf.library, fallback: nil)
        let assessments = (try? check.assessments(seen, scope: CheckScope(asOf: today))) ?? []
        let due = assessments.flatMap(\.findings).filter {
            $0.rule.kind == .registerPublished && [.pending, .fail].contains($0.verdict)
        }
        .compactMap(\.due).map(\.day).min()
        guard let due else { return }
        let day = session.world.language.day(due)
        session.world.print(
            due < today
                ? say("! Срок размещения был \(day).", "! It was due on \(day).")
                : say("Разместить на сайте до \(day).", "It has to be on the site by \(day).")
        )
    }
}
