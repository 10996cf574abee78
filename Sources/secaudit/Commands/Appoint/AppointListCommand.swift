import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditWorkspace

struct AppointListCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: say("Показать назначения.", "List appointments."))
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let facts = session.workspace.facts
        for fact in facts.appointments.map(\.fact).sorted(by: {
            ($0.account, $0.appointment.from) < ($1.account, $1.appointment.from)
        }) {
            let name = facts.persons[fact.appointment.person]?.fact.person.shortName ?? "?"
            let page = facts.accounts[fact.account]?.fact.account.address ?? "?"
            let act = fact.appointment.act.map { reference in
                [reference.kind, reference.date.map(world.language.day), reference.number.map { "№ \($0)" }]
                    .compactMap(\.self).joined(separator: " ")
            }
            let until = fact.appointment.to.map {
                say("по \(world.language.day($0))", "through \(world.language.day($0))")
            }
            world.print(
                [
                    page, name, fact.appointment.role.name,
                    say("с ", "from ") + world.language.day(fact.appointment.from), until, act,
                ]
                .compactMap(\.self).joined(separator: "  ")
            )
        }
    }
}
