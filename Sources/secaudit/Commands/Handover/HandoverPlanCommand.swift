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
        help: ArgumentHelp(
            say(
                "Последний рабочий день, пока уход не записан.",
                "The last working day, while no departure is on record."
            ),
            valueName: "day"
        )
    )
    var on: CalendarDay?

    @Option(
        help: ArgumentHelp(say("Передача на время, до этого дня.", "For a time, through this day."), valueName: "day")
    )
    var until: CalendarDay?

    @Option(
        help: ArgumentHelp(
            say(
                "Причина для акта: увольнение, перевод, отсутствие, реорганизация.",
                "The reason for the act: dismissal, transfer, absence or reorganisation."
            ),
            valueName: "reason"
        )
    )
    var reason: HandoverCircumstances.Reason?

    @Option(
        help: ArgumentHelp(
            say(
                "Член комиссии, если сдающий отсутствует или отказался; можно несколько раз.",
                "A member of the commission where the person is absent or refuses; may be repeated."
            ),
            valueName: "person"
        )
    )
    var commission: [String] = []

    @Option(
        help: ArgumentHelp(
            say(
                "Записать в папку акт и сообщения о смене ответственного.",
                "Write the act and the notices of the change into a folder."
            ),
            valueName: "dir"
        )
    )
    var papers: String?

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
        let folder = try papers.map { try PaperFolder($0) }
        let session = try Session.open(in: world, global)
        let fact = try session.person(from, question: say("Кто уходит?", "Who leaves?"), option: "--from")
        let handover = try HandoverCase(fact.person.id, in: session, planned: on)
        let act = try handover.act(
            successor: try to.map { try session.person($0, option: "--to").person },
            HandoverCircumstances(
                reason: reason,
                until: until,
                commission: try commission.map { try handover.town.person(named: $0) }
            )
        )
        if let folder { try handover.write(act, to: folder) }
        let bytes =
            switch (output.flatMap { PaperForm(of: $0) }, format) {
            case (.docx, _): DOCXPaper.render(act.paper)
            case (.html, _): HTMLPaper.render(act.paper)
            case (_, .text): Array(handover.text.render(handover.plan).utf8)
            case (_, .json): HandoverJSON.render(handover.plan)
            }
        if let output {
            try FileAccess.write(bytes, to: output, mode: 0o600, replacing: true)
            world.notice(say("✓ Записано: \(output)", "✓ Written: \(output)"))
        } else {
            world.output(bytes)
        }
        if !handover.plan.passes { throw ExitCode(ExitStatus.failed.rawValue) }
    }
}

extension HandoverCircumstances.Reason: NamedArgument {
    var names: (russian: String, english: String) {
        switch self {
        case .dismissal: ("увольнение", "dismissal")
        case .transfer: ("перевод", "transfer")
        case .absence: ("отсутствие", "absence")
        case .reorganisation: ("реорганизация", "reorganisation")
        }
    }
}
