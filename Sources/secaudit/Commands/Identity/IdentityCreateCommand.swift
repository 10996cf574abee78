import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditVault
import SecauditWorkspace

struct IdentityCreateCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "create",
            abstract: say("Создать ключ нового пользователя и его карточку.", "Make a newcomer's identity and card.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Куда записать карточку.", "Where to write the card."), valueName: "file"))
    var card: String?

    @Option(
        help: ArgumentHelp(
            say("Цена подбора фразы: moderate или interactive.", "Passphrase cost: moderate or interactive."),
            valueName: "cost"
        )
    )
    var kdf: PassphraseCostWord = .moderate

    func run(in world: World) throws {
        if let descriptor = global.passphraseDescriptor { world.dialogue.passphraseDescriptor = descriptor }
        let path = world.places.identity(global.identity)
        guard !FileAccess.exists(path) else { throw ProgramError.fileExists(path: path) }
        let identity = try IdentityCommand.open(orMakeIn: world, global, cost: kdf)
        let text = IdentityCommand.text(of: identity.card)
        if let card {
            try FileAccess.write(Array(text.utf8), to: card, replacing: false)
            FileAccess.publish(card)
            world.print(say("Карточка: \(card)", "The card: \(card)"))
        } else {
            world.output(Array(text.utf8))
        }
        world.notice(
            say(
                "Отпечаток ключа: \(identity.id.shortFingerprint)\nПередайте карточку тому, кто ведёт Реестр, а отпечаток продиктуйте лично.",
                "Fingerprint: \(identity.id.shortFingerprint)\nGive the card to the coordinator, and read the fingerprint out in person."
            )
        )
    }
}
