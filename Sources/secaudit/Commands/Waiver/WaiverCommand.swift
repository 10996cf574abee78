import ArgumentParser
import SecauditRegister
import SecauditWorkspace

struct WaiverCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "waiver",
            abstract: say("Продление срока устранения.", "Extended terms of correction."),
            subcommands: [WaiverListCommand.self, WaiverAddCommand.self, WaiverEndCommand.self]
        )
    }
}
