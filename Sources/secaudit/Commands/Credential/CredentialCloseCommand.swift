import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditWorkspace

struct CredentialCloseCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "close",
            abstract: say(
                "Записать, что учётной записи больше нет в сети.",
                "Record that a login exists at its network no more."
            ),
            discussion: say(
                "Записанное остаётся в хранилище; с этого дня никто не считается имеющим доступ через неё.",
                "What is kept stays in the vault; after that day nobody counts as having access through it."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(
        help: ArgumentHelp(
            say("Часть названия или номер.", "A part of the name, or the number."),
            valueName: "credential"
        )
    )
    var credential: String?

    @Option(help: ArgumentHelp(say("Последний день.", "The last day."), valueName: "day"))
    var on: CalendarDay?

    @Flag(help: ArgumentHelp(say("В сети удалена: не переспрашивать.", "Removed at the network: do not ask.")))
    var removed = false

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let fact = try session.credential(credential)
        var found = fact.credential
        let last = try world.dialogue.day(
            say("Последний день?", "The last day?"),
            option: "--on",
            given: on,
            default: try session.today(for: found.organ)
        )
        if let first = found.opened, last < first { throw WorkspaceError.dayOrder(first: first, last: last) }
        let isRemoved = try world.dialogue.confirm(
            say(
                "Она удалена в самой сети или лишена ролей на страницах?",
                "Is it removed at the network itself, or without any role on the pages?"
            ),
            option: "--removed",
            given: removed ? true : nil
        )
        guard isRemoved else {
            return world.print(
                say(
                    "Ничего не записано: пока она действует, доступ есть.",
                    "Nothing was recorded: while it works, there is access."
                )
            )
        }
        found.closed = last
        try session.workspace.editCredential(found, at: world.now().seconds)
        try session.saveMark()
        let open = found.manages.compactMap { session.workspace.facts.accounts[$0]?.fact.account }
            .filter { page in
                page.closed == nil
                    && !session.workspace.facts.credentials.values.contains {
                        $0.fact.credential.closed == nil && $0.fact.credential.manages.contains(page.id)
                    }
            }
        world.print(
            say(
                "✓ Записано: \(session.workspace.title(of: fact)), последний день \(world.language.day(last)).",
                "✓ Recorded: \(session.workspace.title(of: fact)), last day \(world.language.day(last))."
            )
        )
        for address in open.map(\.address).sorted() {
            world.print(
                say(
                    "! Чем управляется \(address), теперь не известно:  secaudit credential add",
                    "! What manages \(address) is not known now:  secaudit credential add"
                )
            )
        }
    }
}
