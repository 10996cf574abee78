import ArgumentParser
import SecauditRegister
import SecauditVault
import SecauditWorkspace

struct MemberCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "member",
            abstract: say("Пользователи хранилища.", "The vault's members."),
            subcommands: [
                MemberListCommand.self, MemberAddCommand.self, MemberResetCommand.self,
                MemberRemoveCommand.self, MemberPinCommand.self,
            ]
        )
    }
}
