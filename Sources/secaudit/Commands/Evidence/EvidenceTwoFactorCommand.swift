import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditWorkspace

extension TwoFactorEvidence.State: ExpressibleByArgument {}
extension TwoFactorEvidence.Method: ExpressibleByArgument {}
extension PhoneOwner: ExpressibleByArgument {}
extension Event.Kind: ExpressibleByArgument {}
extension Attestation.Answer: ExpressibleByArgument {}

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

    @Option(help: ArgumentHelp(say("on, off или unknown.", "on, off or unknown."), valueName: "state"))
    var state: TwoFactorEvidence.State?

    @Option(
        help: ArgumentHelp(
            say("app, key, sms, call или password.", "app, key, sms, call or password."),
            valueName: "method"
        )
    )
    var method: TwoFactorEvidence.Method?

    @Option(
        help: ArgumentHelp(
            say("Чей телефон: organ или personal.", "Whose phone: organ or personal."),
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
        var seen = TwoFactorEvidence.State.unknown
        var how: TwoFactorEvidence.Method?
        var owner: PhoneOwner?
        var day: CalendarDay?
        try world.dialogue.steps([
            {
                if let state {
                    seen = state
                } else {
                    seen = try world.dialogue.choose(
                        say("Второй фактор включён?", "Is the second factor on?"),
                        option: "--state",
                        from: [
                            Choice(say("да", "yes"), .on), Choice(say("нет", "no"), .off),
                            Choice(say("не знаю", "not known"), .unknown),
                        ]
                    )
                }
            },
            {
                guard seen == .on else { return }
                if let method {
                    how = method
                } else if world.dialogue.isInteractive {
                    how = try world.dialogue.choose(
                        say("Какой именно?", "Which one?"),
                        option: "--method",
                        from: [
                            Choice(say("приложение", "an app"), .app), Choice(say("ключ", "a key"), .key),
                            Choice("SMS", .sms),
                            Choice(say("звонок", "a call"), .call),
                            Choice(say("второй пароль", "a second password"), .password),
                        ]
                    )
                }
            },
            {
                guard how == .sms || how == .call || how == .app else { return }
                if let phone {
                    owner = phone
                } else if world.dialogue.isInteractive {
                    owner = try world.dialogue.choose(
                        say("На чьём телефоне?", "On whose phone?"),
                        option: "--phone",
                        from: [
                            Choice(say("служебном", "the office's"), .organ),
                            Choice(say("личном", "a person's own"), .personal),
                        ]
                    )
                }
            },
            {
                day = try world.dialogue.day(
                    say("Когда видели?", "When was it seen?"),
                    option: "--on",
                    given: on,
                    default: try session.today(for: fact.credential.organ)
                )
            },
        ])
        guard let day else { return }
        let digest = try file.map { FileDigest(of: try FileAccess.read($0)).hexadecimal }
        let phonePerson = try phoneOf.map { try session.person($0).person.id }
        try session.workspace.recordTwoFactor(
            TwoFactorEvidence(
                state: seen,
                method: how,
                phone: owner,
                phoneOf: phonePerson,
                on: day,
                fileDigest: digest
            ),
            of: fact.credential.id,
            at: world.now().seconds
        )
        try session.saveMark()
        world.print(say("✓ Записано.", "✓ Recorded."))
    }
}
