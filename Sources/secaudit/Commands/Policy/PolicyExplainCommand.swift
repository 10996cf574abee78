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
    var policy: String?

    @Argument(
        help: ArgumentHelp(
            say("Пункт, например «1.6 абз. 3», или имя требования.", "A clause, such as “1.6 абз. 3”, or a rule's id."),
            valueName: "clause"
        )
    )
    var clause: String?

    func run(in world: World) throws {
        let shelf = try PolicyShelf.read(in: world, global, withExamples: true)
        let policy = try shelf.chosen(policy, in: world)
        let clause = try clause ?? askClause(of: policy, in: world)
        let explanation = try PolicyExplanation(
            of: clause,
            in: policy,
            examples: shelf.library.examples[policy.id]?.cases ?? []
        )
        world.output(Array(PolicyText(world.language).explain(explanation).utf8))
    }

    private func askClause(of policy: Policy, in world: World) throws -> String {
        try world.dialogue.choose(
            say("Какой пункт?  (номер в списке или слово)", "Which clause?  (its place in the list, or a word)"),
            option: "CLAUSE",
            from: policy.rules.map { rule in
                let clauses = rule.clauses.map(\.number).joined(separator: ", ")
                return Choice("\(clauses) — \(rule.title.said(in: world.language))", rule.id)
            }
        )
    }
}
