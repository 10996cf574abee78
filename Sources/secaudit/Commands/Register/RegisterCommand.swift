import ArgumentParser
import SecauditExchange
import SecauditWorkspace

struct RegisterCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "register",
            abstract: say("Реестр аккаунтов целиком.", "The register as a whole."),
            subcommands: [
                RegisterExportCommand.self, RegisterImportCommand.self, RegisterPublishCommand.self,
                RegisterVerifyCommand.self,
            ]
        )
    }
}
