import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditWorkspace

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
