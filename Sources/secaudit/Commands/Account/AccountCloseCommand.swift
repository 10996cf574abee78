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
        let found = fact.account
        let last = try world.dialogue.day(
            say("Последний день?", "Its last day?"),
            option: "--on",
            given: on,
            default: try session.today(for: fact.organ)
        )
        try session.workspace.closeAccount(found.id, lastDay: last, at: world.now().seconds)
        try session.saveMark()
        world.print(say("✓ Закрытие записано: \(found.address).", "✓ Recorded as closed: \(found.address)."))
        let left = session.workspace.facts.credentials.values.map(\.fact).filter { known in
            known.credential.closed == nil && known.credential.manages.contains(found.id)
                && known.credential.manages.allSatisfy {
                    session.workspace.facts.accounts[$0]?.fact.account.closed != nil
                }
        }
        for title in left.map(session.workspace.title).sorted() {
            world.print(
                say(
                    "! Доступ больше не нужен: \(title).  Удалите его в сети и запишите:  secaudit credential close",
                    "! This login is not needed any more: \(title).  Remove it at the network and record it:  secaudit credential close"
                )
            )
        }
        world.print(
            say(
                "Дальше: уберите ссылку с сайта и сообщите о закрытии:  secaudit evidence event reported",
                "Next: take the link off the site, report the closing:  secaudit evidence event reported"
            )
        )
    }
}
