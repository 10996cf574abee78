import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditWorkspace

struct EvidenceAttestCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "attest",
            abstract: say("Письменное подтверждение по требованию.", "A written answer about a requirement.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Орган.", "The organ."), valueName: "organ"))
    var organ: String?

    @Option(
        help: ArgumentHelp(
            say("Требование (имя из policy show).", "The rule (its id in policy show)."),
            valueName: "rule"
        )
    )
    var rule: String

    @Option(help: ArgumentHelp(say("yes, no или not-applicable.", "yes, no or not-applicable."), valueName: "answer"))
    var answer: Attestation.Answer

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

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let fact = try session.organ(organ)
        let page = try account.map { try session.account($0).account.id }
        let day = try on ?? session.today(in: fact.municipality)
        if let through, through < day { throw WorkspaceError.dayOrder(first: day, last: through) }
        try session.workspace.attest(
            Attestation(rule: rule, account: page, answer: answer, on: day, through: through, note: note),
            of: fact.organ.id,
            at: world.now().seconds
        )
        try session.saveMark()
        world.print(say("✓ Записано.", "✓ Recorded."))
    }
}
