import ArgumentParser
import SecauditCompliance
import SecauditRegister
import SecauditReport
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

    @Option(help: ArgumentHelp(say("Вид вывода: text или json.", "The format: text or json."), valueName: "format"))
    var format: PlainFormat = .text

    @Option(help: ArgumentHelp(say("Записать в файл.", "Write to a file."), valueName: "path"))
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
        let bytes =
            switch format {
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
}
