import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditVault
import SecauditWorkspace

struct IdentityShowCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: say("Показать отпечаток ключа и карточку.", "Show the fingerprint and the card.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Flag(help: ArgumentHelp(say("Показать и карточку.", "Show the card as well.")))
    var card = false

    func run(in world: World) throws {
        if let descriptor = global.passphraseDescriptor { world.dialogue.passphraseDescriptor = descriptor }
        let file = try Session.readIdentityFile(world.places.identity(global.identity))
        let id = try IdentityFile.memberID(of: file)
        world.print(say("Отпечаток ключа: \(id.fingerprint)", "Fingerprint: \(id.fingerprint)"))
        if card { world.output(Array(IdentityCommand.text(of: try Session.openIdentity(in: world, global).card).utf8)) }
    }
}
