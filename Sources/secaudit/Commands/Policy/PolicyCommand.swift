import ArgumentParser
import SecauditCompliance
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
