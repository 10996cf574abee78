import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditWorkspace

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
