import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditVault
import SecauditWorkspace

struct IdentityPassphraseCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "passphrase",
            abstract: say("Сменить парольную фразу.", "Change the passphrase.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(
        name: .customLong("new-passphrase-fd"),
        help: ArgumentHelp(
            say("Читать новую фразу из этого дескриптора.", "Read the new passphrase from this descriptor."),
            valueName: "n"
        )
    )
    var newDescriptor: Int32?

    @Option(
        help: ArgumentHelp(
            say("Цена подбора фразы: moderate или interactive.", "Passphrase cost: moderate or interactive."),
            valueName: "cost"
        )
    )
    var kdf: PassphraseCostWord = .moderate

    func run(in world: World) throws {
        world.dialogue.passphraseDescriptor = global.passphraseDescriptor
        let path = world.places.identity(global.identity)
        let file = try Session.readIdentityFile(path)
        let old = try world.dialogue.secret(say("Прежняя парольная фраза:", "The present passphrase:"))
        _ = try IdentityFile.open(file, passphrase: old)
        world.dialogue.passphraseDescriptor = newDescriptor
        let new = try world.dialogue.newSecret(
            say("Новая парольная фраза:", "The new passphrase:"),
            minimum: IdentityCommand.minimumPassphrase
        )
        let changed = try IdentityFile.reseal(file, passphrase: old, newPassphrase: new, cost: kdf.cost)
        try IdentityCommand.save(changed, to: path, replacing: true)
        // Whoever had the old passphrase may also have unlocked with it.
        _ = try Unlocking.stop(of: try IdentityFile.memberID(of: changed), in: world)
        world.print(say("✓ Парольная фраза сменена.", "✓ The passphrase is changed."))
        world.notice(
            say(
                "! Прежние копии файла ключа по-прежнему открываются прежней фразой: уничтожьте их.",
                "! Old copies of the identity file still open with the old passphrase: destroy them."
            )
        )
    }
}
