import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditVault
import SecauditWorkspace

struct IdentityCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "identity",
            abstract: say(
                "Ваш ключ: создать, показать, сменить фразу, сохранить.",
                "Your identity: make, show, change its passphrase, back it up."
            ),
            subcommands: [
                IdentityCreateCommand.self, IdentityShowCommand.self, IdentityPassphraseCommand.self,
                IdentityBackupCommand.self, IdentityRestoreCommand.self,
            ]
        )
    }

    /// The shortest passphrase, in signs.
    static let minimumPassphrase = 12

    /// The identity in its usual place, made if there is none.
    static func open(orMakeIn world: World, _ options: GlobalOptions, cost: PassphraseCostWord) throws -> Identity {
        let path = world.places.identity(options.identity)
        guard !FileAccess.exists(path) else { return try Session.openIdentity(in: world, options) }
        let passphrase = try world.dialogue.newSecret(
            say(
                "Парольная фраза для вашего ключа (не видна при вводе, не короче 12 знаков):",
                "A passphrase for your identity (not shown, 12 signs or more):"
            ),
            minimum: minimumPassphrase
        )
        let file = try IdentityFile.create(
            passphrase: passphrase,
            cost: cost.cost,
            created: world.now().seconds
        )
        try save(file, to: path)
        world.notice(
            say("✓ Ваш ключ: \(path) (только для вас).", "✓ Your identity: \(path) (for you alone).")
        )
        return try IdentityFile.open(file, passphrase: passphrase)
    }

    static func save(_ file: [UInt8], to path: String, replacing: Bool = false) throws {
        if let slash = path.lastIndex(of: "/") { try FileAccess.makeFolder(String(path[..<slash]), mode: 0o700) }
        try FileAccess.write(file, to: path, mode: 0o600, replacing: replacing)
    }

    /// A card as text that can be sent by mail.
    static func text(of card: MemberCard) -> String {
        "secaudit-card-1 \(Hexadecimal.text(card.encoded))\n"
    }

    static func card(from text: String) throws -> MemberCard {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count == 2, words[0] == "secaudit-card-1", let bytes = Hexadecimal.bytes(String(words[1])) else {
            throw VaultError.malformed(.card, .truncated)
        }
        return try MemberCard(encoded: bytes)
    }
}

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
