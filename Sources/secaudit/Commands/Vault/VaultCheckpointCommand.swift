import ArgumentParser
import SecauditRegister
import SecauditVault
import SecauditWorkspace

struct VaultCheckpointCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "checkpoint",
            abstract: say(
                "Три строки для бумаги: что было в хранилище.",
                "Three lines for paper: what the vault holds now."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        world.output(Array(session.workspace.vault.mark.text.utf8))
    }
}
