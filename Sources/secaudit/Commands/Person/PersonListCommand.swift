import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditWorkspace

struct PersonListCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: say("Показать всех.", "List them."))
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let people = session.workspace.facts.persons.values.map(\.fact.person)
        for person in people.sorted(by: { ($0.fullName, $0.id) < ($1.fullName, $1.id) }) {
            let left = person.employedTo.map {
                say("последний день \(world.language.day($0))", "last day \(world.language.day($0))")
            }
            world.print([person.fullName, person.position, left].compactMap(\.self).joined(separator: ", "))
        }
    }
}
