import ArgumentParser
import SecauditCompliance
import SecauditReport
import SecauditWorkspace

struct PolicyCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "policy",
            abstract: say("Правила проверки по порядкам.", "Policies: one file per regulation."),
            subcommands: [
                PolicyListCommand.self, PolicyShowCommand.self, PolicyExplainCommand.self, PolicyLintCommand.self,
                PolicyTestCommand.self,
            ]
        )
    }
}

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

struct PolicyShowCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: say("Показать все требования порядка.", "Show every rule of a regulation.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Какой порядок.", "Which regulation."), valueName: "policy"))
    var policy: String

    func run(in world: World) throws {
        let shelf = try PolicyShelf.read(in: world, global)
        world.output(Array(PolicyText(world.language).show(try shelf.policy(policy)).utf8))
    }
}

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

struct PolicyLintCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "lint",
            abstract: say("Проверить файлы правил.", "Check the policy files.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(
        help: ArgumentHelp(say("Файл; без него — вся папка.", "A file; without one, the folder."), valueName: "file")
    )
    var file: [String] = []

    func run(in world: World) throws {
        var files: [(name: String, lint: PolicyLint)] = []
        if file.isEmpty {
            let shelf = try PolicyShelf.read(in: world, global, withExamples: true)
            files = shelf.library.files.values.sorted { $0.policy.id < $1.policy.id }
                .map { ($0.name, PolicyLint($0)) }
        } else {
            for path in file {
                let bytes = try FileAccess.read(path, atMost: 16 << 20)
                files.append((path, PolicyLint(try PolicyFile(bytes: bytes, name: path, digest: ""))))
            }
        }
        world.output(Array(PolicyText(world.language).lint(files).utf8))
        if files.contains(where: { !$0.lint.findings.isEmpty }) { throw ExitCode(ExitStatus.data.rawValue) }
    }
}

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
