import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

struct AccessCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "access",
            abstract: say("Кто имеет доступ к паролям.", "Who has access to passwords."),
            subcommands: [AccessListCommand.self, AccessGrantCommand.self, AccessRevokeCommand.self]
        )
    }
}

struct AccessListCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list",
            abstract: say("Кто имеет доступ: по ключам, а не по словам.", "Who has access: by keys, not by words.")
        )
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let workspace = session.workspace
        let titled = workspace.facts.credentials.values.map(\.fact).map { (workspace.title(of: $0), $0) }
        for (title, fact) in titled.sorted(by: { ($0.0, $0.1.credential.id) < ($1.0, $1.1.credential.id) }) {
            world.print(title)
            let register = try workspace.register()
            let credential = register.municipalities.flatMap(\.credentials).first { $0.id == fact.credential.id }
            for grant in (credential?.grants ?? []).filter({ $0.to == nil }) {
                let name =
                    grant.person.flatMap { workspace.facts.persons[$0]?.fact.person.shortName }
                    ?? say("не связан с человеком", "bound to nobody")
                var notes = [say("с ", "since ") + world.language.day(grant.from)]
                if grant.accepted == nil { notes.append(say("ещё не открывал", "not opened yet")) }
                if grant.rekeyOwed == true {
                    notes.append(say("исключён, ключ ещё не сменён", "removed, key not changed yet"))
                }
                world.print("  \(name) (\(grant.member ?? "?")), \(notes.joined(separator: ", "))")
            }
            if fact.secret == nil {
                world.print("  " + say("пароль в хранилище не записан", "no password is kept in the vault"))
            }
        }
    }
}

struct AccessGrantCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "grant", abstract: say("Дать доступ.", "Give access."))
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Учётная запись.", "The credential."), valueName: "credential"))
    var credential: String?

    @Option(help: ArgumentHelp(say("Кому.", "To whom."), valueName: "member"))
    var member: String?

    @Flag(help: ArgumentHelp(say("Без секрета второго фактора.", "Without the second factor's seed.")))
    var withoutSeed = false

    @Option(
        help: ArgumentHelp(
            say(
                "Первые 16 знаков отпечатка (при первом доступе).",
                "The first 16 signs of the fingerprint (at the first grant)."
            ),
            valueName: "signs"
        )
    )
    var fingerprint: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let workspace = session.workspace
        let fact = try session.credential(credential)
        let member = try session.member(member)
        let name = workspace.facts.name(of: member)
        if !workspace.isPinned(member) {
            let typed = try world.dialogue.text(
                say(
                    "Первые 16 знаков отпечатка ключа (\(name) диктует лично):",
                    "The first 16 signs of the fingerprint (\(name) reads them out):"
                ),
                option: "--fingerprint",
                given: fingerprint
            )
            guard member.matches(typed: typed) else { throw WorkspaceError.fingerprintMismatch }
        }
        try workspace.grant(fact.credential.id, to: member, withSeed: !withoutSeed, at: world.now().seconds)
        try session.saveMark()
        world.print(say("✓ Доступ предоставлен: \(name)", "✓ Access given: \(name)"))
        let holders = workspace.holders(of: fact).map { workspace.facts.name(of: $0) }.sorted()
        world.print("  \(say("имеют доступ", "held by")) (\(holders.count)): \(holders.joined(separator: ", "))")
        if let limit = try session.holderLimit(for: fact), holders.count > limit {
            world.print(
                say(
                    "! Больше, чем допускает порядок: \(holders.count) из \(limit).",
                    "! More than the regulation allows: \(holders.count) of \(limit)."
                )
            )
        }
    }
}

struct AccessRevokeCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "revoke",
            abstract: say("Прекратить доступ: ключи меняются сразу.", "Withdraw access: keys change at once.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Учётная запись.", "The credential."), valueName: "credential"))
    var credential: String?

    @Option(help: ArgumentHelp(say("У кого.", "From whom."), valueName: "member"))
    var member: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let workspace = session.workspace
        let fact = try session.credential(credential)
        let member = try session.member(member)
        let name = workspace.facts.name(of: member)
        try workspace.withdraw(fact.credential.id, from: member, at: world.now().seconds)
        try session.saveMark()
        world.print(
            say("✓ Доступ прекращён, ключи сменены: \(name)", "✓ Access withdrawn, keys changed: \(name)")
        )
        world.print(
            say(
                "Что он видел, он мог запомнить. Смените в самой сети и отметьте:",
                "What was seen may be remembered. Change at the network itself, and say so:"
            )
        )
        for kind in Obligation.Kind.allCases {
            world.print(
                "  \(ObligationWords.title(kind)):  secaudit credential edit '\(workspace.title(of: fact))' --changed \(kind.rawValue)"
            )
        }
    }
}
