import ArgumentParser
import SecauditRegister
import SecauditWorkspace

struct MunicipalityListCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: say("Показать все.", "List them."))
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let facts = session.workspace.facts
        for fact in facts.municipalities.values.map(\.fact).sorted(by: { ($0.name, $0.id) < ($1.name, $1.id) }) {
            let act = facts.bindings[fact.id]?.fact.binding.policy ?? say("порядок не указан", "no regulation bound")
            world.print("\(fact.name)  UTC\(fact.zone)  \(act)")
        }
    }
}
