import ArgumentParser
import SecauditRegister
import SecauditVault
import SecauditWorkspace

struct RecoveryEndCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "end",
            abstract: say("Отменить восстановление доступа.", "End the recovery that was arranged.")
        )
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        try session.workspace.endRecovery(at: world.now().seconds)
        try session.saveMark()
        world.print(
            say(
                "✓ Отменено. Половины, розданные раньше, ничего не откроют после следующей смены ключа.",
                "✓ Ended. Halves given out before open nothing once a key has been changed."
            )
        )
    }
}
