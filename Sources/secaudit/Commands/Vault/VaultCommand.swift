import ArgumentParser
import SecauditRegister
import SecauditVault
import SecauditWorkspace

struct VaultCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "vault",
            abstract: say("Хранилище: проверка, журнал событий, копии.", "The vault: verification, ledger, backups."),
            subcommands: [
                VaultVerifyCommand.self, VaultLogCommand.self, VaultCheckpointCommand.self, VaultBackupCommand.self,
                VaultRestoreCommand.self, VaultCopyCommand.self, VaultDoctorCommand.self,
            ]
        )
    }
}
