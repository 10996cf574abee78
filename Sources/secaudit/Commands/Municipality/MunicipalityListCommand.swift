import ArgumentParser
import SecauditRegister
import SecauditReport
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
            guard let bound = facts.bindings[fact.id]?.fact else {
                world.print("\(fact.name)  UTC\(fact.zone)  \(say("порядок не указан", "no regulation bound"))")
                continue
            }
            let own = (bound.binding.extensions ?? []).map { " + \($0.id)" }.joined()
            world.print("\(fact.name)  UTC\(fact.zone)  \(bound.binding.policy)\(own)")
            for former in (bound.former ?? []).reversed() {
                let last = world.language.day(former.lastDay)
                world.print(
                    say(
                        "    по \(last) действовал \(former.binding.policy)",
                        "    bound by \(former.binding.policy) through \(last)"
                    )
                )
            }
        }
    }
}
