import ArgumentParser
import SecauditRegister
import SecauditVault
import SecauditWorkspace

struct RecoveryAcceptCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "accept",
            abstract: say("Согласиться быть доверенным лицом.", "Accept to be a trustee.")
        )
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        try session.workspace.acceptTrust(at: world.now().seconds)
        try session.saveMark()
        world.print(
            say(
                "✓ Вы доверенное лицо. Ваш отпечаток: \(session.workspace.vault.ownID.shortFingerprint)\n  Продиктуйте его лично каждому, кто имеет доступ.",
                "✓ You are a trustee. Your fingerprint: \(session.workspace.vault.ownID.shortFingerprint)\n  Read it out in person to each holder."
            )
        )
        world.print(
            say(
                "  Ваша половина лежит в хранилище и открывается только вашим ключом.\n  Его запасную копию храните в сейфе:  secaudit identity backup",
                "  Your half lies in the vault and opens with your key alone.\n  Keep a spare of the key in a safe:  secaudit identity backup"
            )
        )
    }
}
