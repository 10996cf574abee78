import ArgumentParser
import SecauditCompliance
import SecauditReport
import SecauditWorkspace

struct PolicyExplainCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "explain",
            abstract: say(
                "Объяснить пункт: что проверяется, по каким сведениям, в каких прочтениях.",
                "Explain a clause: what is checked, from which facts, in which readings."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Какой порядок.", "Which regulation."), valueName: "policy"))
    var policy: String

    @Argument(
        help: ArgumentHelp(
            say("Пункт, например «1.6 абз. 3», или имя требования.", "A clause, such as “1.6 абз. 3”, or a rule's id."),
            valueName: "clause"
        )
    )
    var clause: String

    func run(in world: World) throws {
        let shelf = try PolicyShelf.read(in: world, global, withExamples: true)
        let policy = try shelf.policy(policy)
        let explanation = try PolicyExplanation(
            of: clause,
            in: policy,
            examples: shelf.library.examples[policy.id]?.cases ?? []
        )
        world.output(Array(PolicyText(world.language).explain(explanation).utf8))
    }
}
