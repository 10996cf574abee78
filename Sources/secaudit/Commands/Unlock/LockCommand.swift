import ArgumentParser
import SecauditVault

/// Ends what `unlock` began.
struct LockCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "lock",
            abstract: say("Снова спрашивать парольную фразу.", "Ask for the passphrase again.")
        )
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let file = try Session.readIdentityFile(world.places.identity(global.identity))
        let wasOpen = try Unlocking.stop(of: try IdentityFile.memberID(of: file), in: world)
        world.print(
            wasOpen
                ? say("✓ Ключ закрыт.", "✓ The identity is locked.")
                : say("Ключ и не был открыт.", "The identity was not open.")
        )
    }
}
