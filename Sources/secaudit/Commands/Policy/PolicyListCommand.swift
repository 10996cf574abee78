import ArgumentParser
import SecauditCompliance
import SecauditReport
import SecauditWorkspace

struct PolicyListCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list",
            abstract: say(
                "Порядки: сколько пунктов, что решается и что нет.",
                "The regulations: their clauses, what is decided and what is not."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let shelf = try PolicyShelf.read(in: world, global)
        world.output(Array(PolicyText(world.language).list(shelf.library.policies, source: shelf.folder).utf8))
    }
}
