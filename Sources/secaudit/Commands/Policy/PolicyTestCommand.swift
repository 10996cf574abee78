import ArgumentParser
import SecauditCompliance
import SecauditReport
import SecauditWorkspace

struct PolicyTestCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "test",
            abstract: say("Проверить правила на примерах.", "Run the examples beside the policies.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(
        help: ArgumentHelp(
            say("Какой порядок; без него — все.", "Which regulation; all without one."),
            valueName: "policy"
        )
    )
    var policy: [String] = []

    func run(in world: World) throws {
        let shelf = try PolicyShelf.read(in: world, global, withExamples: true)
        let policies = policy.isEmpty ? shelf.library.policies : try policy.map(shelf.policy)
        var isSound = true
        for policy in policies {
            guard let file = shelf.library.examples[policy.id] else { continue }
            let results = PolicyTests.run(file, of: policy, calendar: shelf.library.calendar)
            let gaps = PolicyTests.gaps(file, of: policy)
            isSound = isSound && results.allSatisfy(\.isMet) && gaps.isEmpty
            world.output(Array(PolicyText(world.language).tests(file, results: results, gaps: gaps).utf8))
        }
        if !isSound { throw ExitCode(ExitStatus.data.rawValue) }
    }
}
