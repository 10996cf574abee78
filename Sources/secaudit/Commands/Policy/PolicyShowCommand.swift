import ArgumentParser
import SecauditCompliance
import SecauditReport
import SecauditWorkspace

struct PolicyShowCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: say("Показать все требования порядка.", "Show every rule of a regulation.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Какой порядок.", "Which regulation."), valueName: "policy"))
    var policy: String?

    func run(in world: World) throws {
        let shelf = try PolicyShelf.read(in: world, global)
        world.output(Array(PolicyText(world.language).show(try shelf.chosen(policy, in: world)).utf8))
    }
}
