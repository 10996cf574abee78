import ArgumentParser
import SecauditRegister
import SecauditWorkspace

struct AccountCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "account",
            abstract: say("Аккаунты (официальные страницы).", "Accounts (official pages)."),
            subcommands: [
                AccountListCommand.self, AccountAddCommand.self, AccountShowCommand.self, AccountEditCommand.self,
                AccountMoveCommand.self,
                AccountCloseCommand.self, AccountImportCommand.self,
            ]
        )
    }
}
