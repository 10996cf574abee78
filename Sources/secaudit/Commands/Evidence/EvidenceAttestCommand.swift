import ArgumentParser
import SecauditCompliance
import SecauditCrypto
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// Takes the answers that only people can give: all open questions in one pass, or one by its rule.
struct EvidenceAttestCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "attest",
            abstract: say("Письменные подтверждения по требованиям.", "Written answers about requirements."),
            discussion: say(
                "Без --rule программа по очереди задаёт все вопросы порядка, на которые нет ответа, и записывает ответы разом в конце.",
                "Without --rule it asks everything that the act asks and nobody has answered, and records the answers together at the end."
            )
        )
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var days: CheckDays

    @Option(help: ArgumentHelp(say("Орган.", "The organ."), valueName: "organ"))
    var organ: String?

    @Option(
        help: ArgumentHelp(
            say(
                "Вопросы о муниципальном образовании в целом (для ведущего Реестр).",
                "The questions about the municipality as a whole (for the coordinator)."
            ),
            valueName: "name"
        )
    )
    var municipality: String?

    @Flag(help: ArgumentHelp(say("Показать вопросы, не спрашивая.", "Show the questions and ask nothing.")))
    var list = false

    @Flag(help: ArgumentHelp(say("И те, на которые ответ уже есть.", "Those that have an answer as well.")))
    var again = false

    @Option(
        help: ArgumentHelp(
            say("Одно требование (имя из policy show).", "One rule (its id in policy show)."),
            valueName: "rule"
        )
    )
    var rule: String?

    @Option(
        help: ArgumentHelp(
            say("Пункт, если требование спрашивает о нескольких.", "The clause, where the rule asks about several."),
            valueName: "clause"
        )
    )
    var clause: String?

    @Option(
        help: ArgumentHelp(say("Ответ: да, нет или «не применимо».", "yes, no or not-applicable."), valueName: "answer")
    )
    var answer: Attestation.Answer?

    @Option(
        help: ArgumentHelp(
            say("Аккаунт, если ответ о нём.", "The account, where the answer is about one."),
            valueName: "account"
        )
    )
    var account: String?

    @Option(help: ArgumentHelp(say("Когда.", "When."), valueName: "day"))
    var on: CalendarDay?

    @Option(help: ArgumentHelp(say("Действует по этот день.", "Valid through this day."), valueName: "day"))
    var through: CalendarDay?

    @Option(help: ArgumentHelp(say("Пояснение.", "A note."), valueName: "text"))
    var note: String?

    func validate() throws {
        guard rule != nil || (answer == nil && clause == nil && account == nil && on == nil && through == nil) else {
            throw ValidationError(say("К ответу нужно требование: --rule.", "An answer needs its rule: --rule."))
        }
        guard organ == nil || municipality == nil else {
            throw ValidationError(
                say("Укажите или --organ, или --municipality.", "Give either --organ or --municipality.")
            )
        }
    }

    func run(in world: World) throws {
        // Read first: what is wrong with the policies should be said before a passphrase is typed.
        let shelf = try rule == nil ? PolicyShelf.read(in: world, global) : nil
        let session = try Session.open(in: world, global)
        if let rule {
            try record(rule, in: session)
        } else if let shelf {
            let pass = try QuestionPass(self, session: session, check: RegisterCheck(library: shelf.library))
            if list { pass.list() } else { try pass.ask() }
        }
    }

    /// One answer that came with the command.
    private func record(_ rule: String, in session: Session) throws {
        let world = session.world
        let town = try municipality.map { try session.municipality($0) }
        let fact = try town == nil ? session.organ(organ) : nil
        guard let home = town?.id ?? fact?.municipality else { return }
        guard let answer else { throw ConversationError.missingAnswer(option: "--answer") }
        let page = try account.map { try session.account($0).account.id }
        let day = try on ?? session.today(in: home)
        if let through, through < day { throw WorkspaceError.dayOrder(first: day, last: through) }
        let attestation = Attestation(
            rule: rule,
            clause: clause,
            account: page,
            answer: answer,
            on: day,
            through: through,
            note: note
        )
        if let fact {
            try session.workspace.attest(attestation, of: fact.organ.id, at: world.now().seconds)
        } else {
            try session.workspace.attest(attestation, of: home, at: world.now().seconds)
        }
        try session.saveMark()
        world.print(say("✓ Записано.", "✓ Recorded."))
    }
}
