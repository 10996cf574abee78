import ArgumentParser
import SecauditRegister
import SecauditVault
import SecauditWorkspace

struct AccessCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "access",
            abstract: say("Кто имеет доступ к паролям.", "Who has access to passwords."),
            subcommands: [AccessListCommand.self, AccessGrantCommand.self, AccessRevokeCommand.self]
        )
    }
}
