import ArgumentParser
import SecauditRegister
import SecauditWorkspace

struct AccountCloseCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "close",
            abstract: say("Записать закрытие аккаунта.", "Record that an account was closed.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(
        help: ArgumentHelp(say("Адрес или часть названия.", "The address or a part of the name."), valueName: "account")
    )
    var account: String?

    @Option(help: ArgumentHelp(say("Последний день.", "Its last day."), valueName: "day"))
    var on: CalendarDay?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let fact = try session.account(account)
        var found = fact.account
        let last = try world.dialogue.day(
            say("Последний день?", "Its last day?"),
            option: "--on",
            given: on,
            default: try session.today(for: fact.organ)
        )
        if let created = found.created, last < created { throw WorkspaceError.dayOrder(first: created, last: last) }
        found.closed = last
        try session.workspace.editAccount(found, at: world.now().seconds)
        try session.saveMark()
        world.print(say("✓ Закрытие записано: \(found.address).", "✓ Recorded as closed: \(found.address)."))
    }
}
