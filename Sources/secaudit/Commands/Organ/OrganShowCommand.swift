import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditWorkspace

struct OrganShowCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: say("Показать орган и его аккаунты.", "Show an organ and its accounts.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Часть названия.", "A part of the name."), valueName: "organ"))
    var organ: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let fact = try session.organ(organ)
        let found = fact.organ
        world.print(found.name)
        let lines: [(String, String?)] = [
            (say("вид", "kind"), found.kind.name), (say("ОГРН", "OGRN"), found.ogrn),
            (say("сайт", "site"), found.site), (say("адрес", "address"), found.postalAddress),
            (say("телефон", "phone"), found.phone), (say("почта", "e-mail"), found.email),
        ]
        for former in found.previousNames ?? [] {
            let day = world.language.day(former.changedOn)
            world.print(say("  до \(day): \(former.name)", "  until \(day): \(former.name)"))
        }
        if let closed = found.closed {
            world.print("  \(say("последний день", "last day")): \(world.language.day(closed))")
        }
        for (title, value) in lines { if let value { world.print("  \(title): \(value)") } }
        for account in session.workspace.facts.accounts.values.map(\.fact)
            .filter({ $0.keptBy == found.id }).sorted(by: { $0.account.address < $1.account.address })
        {
            world.print("  \(account.account.address)")
        }
    }
}
