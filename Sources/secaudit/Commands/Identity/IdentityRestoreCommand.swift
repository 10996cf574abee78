import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditVault

struct IdentityRestoreCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "restore",
            abstract: say(
                "Восстановить ключ с бумаги (набранной в файл).",
                "Restore an identity from paper, typed into a file."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(
        help: ArgumentHelp(say("Файл с набранными строками.", "The file with the typed lines."), valueName: "file")
    )
    var paper: String

    func run(in world: World) throws {
        if let descriptor = global.passphraseDescriptor { world.dialogue.passphraseDescriptor = descriptor }
        let text = String(decoding: try FileAccess.read(paper, atMost: 1 << 20), as: UTF8.self)
        let file: [UInt8]
        switch IdentityPaper.file(from: text) {
        case .success(let read): file = read
        case .failure(let error):
            throw ProgramError.wrongValue(option: paper, value: say("строка \(error.line)", "line \(error.line)"))
        }
        let path = world.places.identity(global.identity)
        guard !FileAccess.exists(path) else { throw ProgramError.fileExists(path: path) }
        let passphrase = try world.dialogue.secret(say("Парольная фраза этого ключа:", "Passphrase of this identity:"))
        let identity = try IdentityFile.open(file, passphrase: passphrase)
        try IdentityCommand.save(file, to: path)
        world.print(
            say(
                "✓ Ключ восстановлен: \(path), \(identity.id.shortFingerprint)",
                "✓ Restored: \(path), \(identity.id.shortFingerprint)"
            )
        )
    }
}
