import ArgumentParser

struct ReportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "report",
            abstract: say("Документы проверки.", "The papers of a check."),
            subcommands: [
                ReportMakeCommand.self, ReportHistoryCommand.self, ReportDiffCommand.self, ReportSignCommand.self,
                ReportVerifyCommand.self, ReportRootCommand.self,
            ]
        )
    }
}
