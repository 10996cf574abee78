import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditWorkspace

struct AccountCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "account",
            abstract: say("Аккаунты (официальные страницы).", "Accounts (official pages)."),
            subcommands: [
                AccountListCommand.self, AccountAddCommand.self, AccountEditCommand.self, AccountMoveCommand.self,
                AccountCloseCommand.self,
            ]
        )
    }
}

struct AccountListCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: say("Показать все.", "List them."))
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let all = session.workspace.facts.accounts.values.map(\.fact)
        for fact in all.sorted(by: { ($0.account.address, $0.account.id) < ($1.account.address, $1.account.id) }) {
            let closed =
                fact.account.closed.map {
                    say(", закрыт \(world.language.day($0))", ", closed \(world.language.day($0))")
                } ?? ""
            world.print(session.title(of: fact) + closed)
        }
    }
}

struct AccountAddCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: say("Добавить аккаунт.", "Add an account."))
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Орган.", "The organ."), valueName: "organ"))
    var organ: String?

    @Option(
        help: ArgumentHelp(
            say("Адрес страницы, в любом виде.", "The page's address, in any form."),
            valueName: "address"
        )
    )
    var address: String?

    @Option(help: ArgumentHelp(say("День создания.", "The day it was created."), valueName: "day"))
    var created: CalendarDay?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let shelf = try PolicyShelf.read(in: world, global)
        let normaliser = AddressNormaliser(shelf.library.networks)
        var owner: OrganFact?
        var page: NormalisedAddress?
        var day: CalendarDay?
        try world.dialogue.steps([
            { owner = try session.organ(organ) },
            {
                let typed = try world.dialogue.text(
                    say("Адрес страницы?", "The page's address?"),
                    option: "--address",
                    given: address
                ) { text in
                    do throws(AddressError) {
                        _ = try normaliser.normalise(text)
                        return nil
                    } catch {
                        return error.explanation(in: world.language).onOneLine
                    }
                }
                page = try normaliser.normalise(typed)
            },
            {
                guard let owner else { return }
                day = try world.dialogue.day(
                    say("Когда создана?", "When was it created?"),
                    option: "--created",
                    given: created,
                    default: try session.today(for: owner.organ.id)
                )
            },
        ])
        guard let owner, let page else { return }
        try session.workspace.addAccount(
            Account(id: "", network: page.network, address: page.address, nativeID: page.nativeID, created: day),
            to: owner.organ.id,
            at: world.now().seconds
        )
        try session.saveMark()
        world.print(say("✓ Аккаунт добавлен: \(page.address).", "✓ Added: \(page.address)."))
        if page.isProfile {
            world.print(
                say(
                    "! Это личная страница человека, а не официальная страница органа.",
                    "! This is a person's own page, not an organ's."
                )
            )
        }
        world.print(
            say(
                "Дальше:  secaudit appoint add — назначить ответственного\n         secaudit credential add — записать пароль",
                "Next:  secaudit appoint add — appoint somebody\n       secaudit credential add — store its password"
            )
        )
    }
}

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
