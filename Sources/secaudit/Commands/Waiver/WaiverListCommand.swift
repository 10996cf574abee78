import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditWorkspace

struct WaiverListCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: say("Показать все.", "List them."))
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        for waiver in session.workspace.facts.waivers.map(\.fact.waiver).sorted(by: {
            ($0.last, $0.id) < ($1.last, $1.id)
        }) {
            let organ = session.workspace.facts.organs[waiver.organ]?.fact.organ.name ?? "?"
            world.print(
                "\(organ)  \(waiver.rule)  \(world.language.day(waiver.first)) – \(world.language.day(waiver.last))  \(waiver.approver), \(waiver.basis)"
            )
        }
    }
}
