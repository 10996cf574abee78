import ArgumentParser
import SecauditCompliance
import SecauditRegister
import SecauditWorkspace

struct HandoverCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "handover",
            abstract: say("Передача дел перед уходом.", "Handing over before somebody leaves."),
            subcommands: [
                HandoverGuideCommand.self, HandoverPlanCommand.self, HandoverApplyCommand.self,
                HandoverStatusCommand.self,
            ],
            defaultSubcommand: HandoverGuideCommand.self
        )
    }
}
