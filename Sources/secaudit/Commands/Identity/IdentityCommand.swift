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
                IdentityBackupCommand.self, IdentityRestoreCommand.self, IdentityRotateCommand.self,
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
