import ArgumentParser
import SecauditCompliance
import SecauditReport
import SecauditWorkspace

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
