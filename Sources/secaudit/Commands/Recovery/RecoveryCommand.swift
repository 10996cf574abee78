import ArgumentParser

struct RecoveryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "recovery",
            abstract: say(
                "Восстановление доступа, когда открыть пароли больше некому.",
                "Recovery of access, when nobody can open the passwords any more."
            ),
            subcommands: [
                RecoveryStatusCommand.self, RecoveryNameCommand.self, RecoveryAcceptCommand.self,
                RecoveryVouchCommand.self, RecoveryOpenCommand.self, RecoveryActCommand.self,
                RecoveryPaperCommand.self, RecoveryEndCommand.self,
            ]
        )
    }
}
