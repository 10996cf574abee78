import ArgumentParser
import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditWorkspace

struct MunicipalityBindCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "bind",
            abstract: say(
                "Указать действующий порядок; контрольные суммы его правил закрепляются подписью.",
                "Bind a regulation; the digests of its files are pinned by a signature."
            ),
            discussion: say(
                "Если порядок сменился, укажите день: --from. Прежний остаётся в истории, события до этого дня судят по нему.",
                "Where the regulation was replaced, give the day: --from. The former one stays on record and judges what happened before."
            )
        )
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var act: ActOptions

    @Option(help: ArgumentHelp(say("Муниципальное образование.", "The municipality."), valueName: "name"))
    var municipality: String?

    @Option(
        help: ArgumentHelp(
            say("Первый день действия вместо прежнего порядка.", "The first day in place of the former one."),
            valueName: "day"
        )
    )
    var from: CalendarDay?

    @Flag(
        help: ArgumentHelp(
            say("Прежний порядок был указан ошибочно.", "The former one was bound by mistake.")
        )
    )
    var correction = false

    func validate() throws {
        guard from == nil || !correction else {
            throw ValidationError(
                say("Укажите или --from, или --correction.", "Give either --from or --correction.")
            )
        }
    }

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let shelf = try PolicyShelf.read(in: world, global)
        let town = try session.municipality(municipality)
        let known = session.workspace.facts.bindings[town.id]?.fact
        let binding = try act.binding(from: shelf, in: world, known: known?.binding)
        let day = try firstDay(of: binding, known: known, in: world)
        if let day {
            let own = (binding.extensions ?? []).map(\.id)
            if let policy = try shelf.library.policy(binding.policy, with: own, on: day) {
                _ = try BoundPolicy(policy: policy, reign: BindingReign(binding: binding, first: day))
            }
        }
        try session.workspace.bind(binding, to: town.id, from: day, at: world.now().seconds)
        try session.saveMark()
        world.print(
            say(
                "✓ \(town.name): действует \(binding.policy), контрольная сумма \(binding.digest?.prefix(16) ?? "").",
                "✓ \(town.name): bound by \(binding.policy), digest \(binding.digest?.prefix(16) ?? "")."
            )
        )
        for own in binding.extensions ?? [] {
            world.print(
                say(
                    "  поверх него: \(own.id), контрольная сумма \(own.digest?.prefix(16) ?? "")",
                    "  on top of it: \(own.id), digest \(own.digest?.prefix(16) ?? "")"
                )
            )
        }
        if let day, let former = known?.binding {
            let last = world.language.day(day.adding(days: -1))
            world.print(
                say(
                    "  \(former.policy) действовал по \(last) включительно и остаётся в истории",
                    "  \(former.policy) bound through \(last) and stays on record"
                )
            )
        }
    }

    /// The day from which another act stands in place of the one bound so far; `nil`: nothing is replaced.
    private func firstDay(of binding: PolicyBinding, known: BindingFact?, in world: World) throws -> CalendarDay? {
        guard let known else {
            guard from == nil else {
                throw ProgramError.wrongValue(
                    option: "--from",
                    value: say("прежнего порядка нет", "there is no former regulation")
                )
            }
            return nil
        }
        if correction || from == nil && known.binding.policy == binding.policy { return nil }
        return try world.dialogue.day(
            say(
                "С какого дня он действует вместо прежнего (\(known.binding.policy))?",
                "From which day does it stand in place of \(known.binding.policy)?"
            ),
            option: "--from",
            given: from
        )
    }
}
