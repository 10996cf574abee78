import ArgumentParser
import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// Reads filled questionnaires back: shows what would change, asks, and writes all of it or nothing.
struct EvidenceImportCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: say(
                "Внести заполненные опросные листы: всё или ничего.",
                "Take filled questionnaires in: all of it or nothing."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Файлы листов.", "The sheets' files."), valueName: "file"))
    var files: [String]

    @Option(
        help: ArgumentHelp(
            say("За квартал; без ключа — текущий.", "For a quarter; the current one without it."),
            valueName: "quarter"
        )
    )
    var quarter: Quarter?

    @Flag(help: ArgumentHelp(say("Внести без вопроса.", "Write without asking.")))
    var yes = false

    @Flag(help: ArgumentHelp(say("Только показать, что изменится.", "Only show what would change.")))
    var dryRun = false

    func run(in world: World) throws {
        let replies = try files.map { file in
            (file, try QuestionnaireReply(file: try FileAccess.read(file, atMost: 256 << 20)))
        }
        let normaliser = AddressNormaliser(try PolicyShelf.read(in: world, global).library.networks)
        let session = try Session.open(in: world, global)
        let register = try session.workspace.register()
        var plans: [QuestionnairePlan] = []
        var faults = 0
        for (file, reply) in replies {
            guard reply.stamp.vault == session.vaultWord else { throw QuestionnaireError.otherVault }
            guard
                let town = register.municipalities.first(where: { town in
                    town.organs.contains { $0.id == reply.stamp.organ }
                }), let organ = town.organs.first(where: { $0.id == reply.stamp.organ })
            else {
                throw QuestionnaireError.organUnknown(reply.stamp.organ)
            }
            let today = try session.today(in: town.id)
            let period = quarter ?? Quarter(containing: today)
            guard reply.stamp.quarter == period else {
                throw QuestionnaireError.otherQuarter(reply.stamp.quarter, expected: period)
            }
            if plans.contains(where: { $0.organ == organ.id }) { throw QuestionnaireError.organRepeated(organ.name) }
            let plan = QuestionnairePlanning.plan(reply, for: organ, of: town, today: today) {
                (text) throws(AddressError) in
                let page = try normaliser.normalise(text)
                return PageAddress(
                    network: page.network,
                    address: page.address,
                    nativeID: page.nativeID,
                    isProfile: page.isProfile
                )
            }
            let text = QuestionnairePlanText(world.language, town: town)
            world.print("\(organ.name) (\(file))")
            for fault in plan.faults { world.print(text.line(fault)) }
            if plan.faults.isEmpty { for line in text.lines(plan) { world.print(line) } }
            world.print()
            faults += plan.faults.count
            plans.append(plan)
        }
        guard faults == 0 else { throw QuestionnaireError.answersUnreadable(faults) }
        try write(plans, in: session)
    }

    private func write(_ plans: [QuestionnairePlan], in session: Session) throws {
        let world = session.world
        guard plans.contains(where: { !$0.changes.isEmpty }) else {
            world.print(say("Нового нет: ничего не внесено.", "Nothing is new: nothing was written."))
            return
        }
        guard !dryRun else {
            world.print(say("Ничего не внесено (--dry-run).", "Nothing was written (--dry-run)."))
            return
        }
        guard
            try world.dialogue.confirm(
                say("Внести эти изменения?", "Write these changes?"),
                option: "--yes",
                given: yes ? true : nil
            )
        else {
            world.print(say("Ничего не внесено.", "Nothing was written."))
            return
        }
        try session.workspace.recordAnswers(plans, at: world.now().seconds)
        try session.saveMark()
        world.print(say("✓ Внесено.", "✓ Written."))
    }
}
