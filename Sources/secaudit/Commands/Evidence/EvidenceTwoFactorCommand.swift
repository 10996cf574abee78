import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditWorkspace

extension Event.Kind: ExpressibleByArgument {}

struct EvidenceTwoFactorCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "two-factor",
            abstract: say("Записать, что видели о втором факторе.", "Record what was seen of the second factor.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Учётная запись.", "The credential."), valueName: "credential"))
    var credential: String?

    @Option(help: ArgumentHelp(say("Включён ли: да, нет или «не знаю».", "on, off or unknown."), valueName: "state"))
    var state: TwoFactorEvidence.State?

    @Option(
        help: ArgumentHelp(
            say("Приложение, ключ, SMS, звонок или «второй пароль».", "app, key, sms, call or password."),
            valueName: "method"
        )
    )
    var method: TwoFactorEvidence.Method?

    @Option(
        help: ArgumentHelp(
            say("Чей телефон: служебный или личный.", "Whose phone: organ or personal."),
            valueName: "owner"
        )
    )
    var phone: PhoneOwner?

    @Option(help: ArgumentHelp(say("На чьём личном телефоне.", "Whose personal phone."), valueName: "person"))
    var phoneOf: String?

    @Option(help: ArgumentHelp(say("Когда видели.", "When it was seen."), valueName: "day"))
    var on: CalendarDay?

    @Option(
        help: ArgumentHelp(
            say(
                "Снимок экрана: в хранилище попадёт только его контрольная сумма.",
                "A screenshot; only its digest goes into the vault."
            ),
            valueName: "file"
        )
    )
    var file: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let fact = try session.credential(credential)
        let today = try session.today(for: fact.credential.organ)
        var evidence = try TwoFactorQuestions(state: state, method: method, phone: phone, on: on)
            .ask(in: world, today: today)
        evidence.fileDigest = try file.map { FileDigest(of: try FileAccess.read($0)).hexadecimal }
        evidence.phoneOf = try phoneOf.map { try session.person($0).person.id }
        try session.workspace.recordTwoFactor(evidence, of: fact.credential.id, at: world.now().seconds)
        try session.saveMark()
        let title = session.workspace.title(of: fact)
        world.print(say("✓ Записано: \(title).", "✓ Recorded: \(title)."))
    }
}
