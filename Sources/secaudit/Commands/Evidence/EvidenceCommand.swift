import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditReport
import SecauditWorkspace

struct EvidenceCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "evidence",
            abstract: say("Подтверждающие сведения.", "Evidence."),
            subcommands: [
                EvidenceTwoFactorCommand.self, EvidenceManagersCommand.self, EvidencePageCommand.self,
                EvidenceEventCommand.self,
                EvidenceAttestCommand.self,
            ]
        )
    }
}

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

struct EvidenceManagersCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "managers",
            abstract: say(
                "Записать, кто управляет страницей по данным сети.",
                "Record who manages a page as the network shows it."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Аккаунт.", "The account."), valueName: "account"))
    var account: String?

    @Option(
        help: ArgumentHelp(
            say(
                "Профиль и роль: 12345=editor (creator, administrator, editor, moderator, advertiser, service); боты: 12345=bot.",
                "Profile and role: 12345=editor (creator, administrator, editor, moderator, advertiser, service); bots: 12345=bot."
            ),
            valueName: "user=role"
        )
    )
    var manager: [String] = []

    @Flag(help: ArgumentHelp(say("Управляющих, кроме владельца записи, нет.", "Nobody is shown.")))
    var nobody = false

    @Option(help: ArgumentHelp(say("Когда видели.", "When it was seen."), valueName: "day"))
    var on: CalendarDay?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let fact = try session.account(account)
        guard !manager.isEmpty || nobody else { throw ConversationError.missingAnswer(option: "--manager, --nobody") }
        let managers = try manager.map { word in
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw ProgramError.wrongValue(option: "--manager", value: word) }
            if parts[1] == "bot" { return ManagersSeen.Manager(user: parts[0], role: .editor, isBot: true) }
            guard let role = ManagersSeen.Role(rawValue: parts[1]) else {
                throw ProgramError.wrongValue(option: "--manager", value: word)
            }
            return ManagersSeen.Manager(user: parts[0], role: role)
        }
        let day = try on ?? session.today(for: fact.organ)
        try session.workspace.recordManagers(
            ManagersSeen(on: day, managers: managers, source: "stated"),
            of: fact.account.id,
            at: world.now().seconds
        )
        try session.saveMark()
        world.print(say("✓ Записано: управляющих \(managers.count).", "✓ Recorded: \(managers.count) managers."))
    }
}

struct EvidenceEventCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "event",
            abstract: say(
                "Записать событие: сообщено, внесено, размещено …",
                "Record an event: reported, registered, published …"
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(
        help: ArgumentHelp(
            say(
                "Событие: created, changed, reported, received, registered, link-published, register-published, notified, act-published …",
                "The event: created, changed, reported, received, registered, link-published, register-published, notified, act-published …"
            ),
            valueName: "kind"
        )
    )
    var kind: Event.Kind

    @Option(help: ArgumentHelp(say("Аккаунт.", "The account."), valueName: "account"))
    var account: String?

    @Option(help: ArgumentHelp(say("Орган.", "The organ."), valueName: "organ"))
    var organ: String?

    @Option(
        help: ArgumentHelp(
            say("Муниципальное образование (размещение Реестра).", "The municipality (publication of the register)."),
            valueName: "name"
        )
    )
    var municipality: String?

    @Option(help: ArgumentHelp(say("Когда.", "When."), valueName: "day"))
    var on: CalendarDay?

    @Option(
        help: ArgumentHelp(
            say("Что изменилось: responsible, address …", "What changed: responsible, address …"),
            valueName: "field"
        )
    )
    var field: String?

    @Option(help: ArgumentHelp(say("Кому.", "To whom."), valueName: "recipient"))
    var recipient: String?

    @Option(help: ArgumentHelp(say("Где размещено.", "Where it was published."), valueName: "address"))
    var place: String?

    @Option(help: ArgumentHelp(say("Номер и дата документа.", "A document's number and date."), valueName: "text"))
    var reference: String?

    @Option(
        help: ArgumentHelp(
            say("День события, на которое это ответ.", "The day of the event that this answers."),
            valueName: "day"
        )
    )
    var answers: CalendarDay?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let now = world.now().seconds
        func event(_ day: CalendarDay) -> Event {
            Event(
                kind: kind,
                field: field,
                on: day,
                recipient: recipient,
                place: place,
                reference: reference,
                answers: answers
            )
        }
        if let organ {
            let fact = try session.organ(organ)
            try session.workspace.recordEvent(
                event(try on ?? session.today(in: fact.municipality)),
                of: fact.organ.id,
                at: now
            )
        } else if municipality != nil || kind == .registerPublished {
            let fact = try session.municipality(municipality)
            try session.workspace.recordEvent(event(try on ?? session.today(in: fact.id)), of: fact.id, at: now)
        } else {
            let fact = try session.account(account)
            try session.workspace.recordEvent(
                event(try on ?? session.today(for: fact.organ)),
                of: fact.account.id,
                at: now
            )
        }
        try session.saveMark()
        world.print(say("✓ Записано.", "✓ Recorded."))
    }
}

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
