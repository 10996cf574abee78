import ArgumentParser
import SecauditRegister
import SecauditWorkspace

struct OrganListCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: say("Показать все.", "List them."))
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let facts = session.workspace.facts
        for fact in facts.organs.values.map(\.fact).sorted(by: {
            ($0.organ.name, $0.organ.id) < ($1.organ.name, $1.organ.id)
        }) {
            let accounts = facts.accounts.values.filter { $0.fact.keptBy == fact.organ.id }.count
            let ogrn = fact.organ.ogrn.map { say("ОГРН \($0), ", "OGRN \($0), ") } ?? ""
            world.print(
                "\(fact.organ.name)  (\(fact.organ.kind.name), \(ogrn)\(say("аккаунтов", "accounts")): \(accounts))"
            )
        }
    }
}
