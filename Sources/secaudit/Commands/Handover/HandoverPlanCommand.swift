import ArgumentParser
import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

struct HandoverPlanCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "plan",
            abstract: say(
                "Что держит уходящий и что мешает уйти.",
                "What a leaving person holds, and what stands in the way."
            ),
            discussion: say(
                "Код завершения: 0 — препятствий нет, 1 — есть.",
                "Exits with 0 when nothing stands in the way, else with 1."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Кто уходит.", "Who leaves."), valueName: "person"))
    var from: String?

    @Option(
        help: ArgumentHelp(
            say("Кто принимает (для проекта акта).", "Who takes over (for the draft act)."),
            valueName: "person"
        )
    )
    var to: String?

    @Option(
        help: ArgumentHelp(say("Передача на время, до этого дня.", "For a time, through this day."), valueName: "day")
    )
    var until: CalendarDay?

    @Option(help: ArgumentHelp(say("Вид вывода: text или json.", "The format: text or json."), valueName: "format"))
    var format: PlainFormat = .text

    @Option(
        help: ArgumentHelp(
            say(
                "Записать в файл; .docx и .html — акт приёма-передачи.",
                "Write to a file; .docx and .html are the act of handover."
            ),
            valueName: "path"
        )
    )
    var output: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let shelf = try PolicyShelf.read(in: world, global)
        let fact = try session.person(from, question: say("Кто уходит?", "Who leaves?"), option: "--from")
        let register = try session.workspace.register()
        guard let town = register.municipalities.first(where: { $0.id == fact.municipality }) else {
            throw WorkspaceError.municipalityUnknown(fact.municipality.text)
        }
        let plan = try HandoverPlan(
            for: fact.person,
            in: town,
            policy: town.binding.flatMap { shelf.library.policy($0.policy) },
            calendar: shelf.library.calendar,
            on: try session.today(in: town.id)
        )
        let names = Names(town)
        let paper = try act(plan, in: town, session, policy: shelf.library.policy(town.binding?.policy ?? ""))
        let bytes =
            switch format {
            case _ where output?.hasSuffix(".docx") == true: DOCXPaper.render(paper)
            case _ where output?.hasSuffix(".html") == true: HTMLPaper.render(paper)
            case .text: Array(HandoverText(language: world.language, names: names).render(plan).utf8)
            case .json: HandoverJSON.render(plan)
            }
        if let output {
            try FileAccess.write(bytes, to: output, mode: 0o600, replacing: true)
            world.notice(say("✓ Записано: \(output)", "✓ Written: \(output)"))
        } else {
            world.output(bytes)
        }
        if !plan.passes { throw ExitCode(ExitStatus.failed.rawValue) }
    }

    /// A draft while the person is still there, the act afterwards.
    private func act(_ plan: HandoverPlan, in town: Municipality, _ session: Session, policy: Policy?) throws -> Paper {
        let state = session.workspace.vault.state
        return HandoverActPaper(
            plan,
            in: town,
            policy: policy,
            successor: try to.map { try session.person($0, option: "--to").person },
            until: until,
            language: session.world.language,
            version: Secaudit.version,
            entry: PaperOrigin.Entry(number: state.number, recorded: Instant(seconds: state.time))
        ).paper
    }
}
