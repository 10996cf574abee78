import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditVault

struct IdentityRestoreCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "restore",
            abstract: say(
                "Восстановить ключ с бумаги.",
                "Restore an identity from paper."
            ),
            discussion: say(
                "Без файла строки спрашиваются по одной, и опечатка видна сразу.",
                "Without a file the lines are asked for one by one, and a slip is seen at once."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(
        help: ArgumentHelp(say("Файл с набранными строками.", "The file with the typed lines."), valueName: "file")
    )
    var paper: String?

    func run(in world: World) throws {
        if let descriptor = global.passphraseDescriptor { world.dialogue.passphraseDescriptor = descriptor }
        let path = world.places.identity(global.identity)
        guard !FileAccess.exists(path) else { throw ProgramError.fileExists(path: path) }
        let file = try paper.map(Self.read) ?? typed(in: world)
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

    /// The lines as they were typed into a file.
    private static func read(_ paper: String) throws -> [UInt8] {
        let text = String(decoding: try FileAccess.read(paper, atMost: 1 << 20), as: UTF8.self)
        switch IdentityPaper.file(from: text) {
        case .success(let read): return read
        case .failure(let error):
            throw ProgramError.wrongValue(option: paper, value: say("строка \(error.line)", "line \(error.line)"))
        }
    }

    /// The lines as they are typed now; what is on the paper is sealed, so it may be seen.
    private func typed(in world: World) throws -> [UInt8] {
        let option = say("<файл>", "<file>")
        world.notice(
            say(
                "Перепишите строки с бумаги по одной; номер можно не набирать.",
                "Copy the lines from the paper one by one; the number may be left out."
            )
        )
        var file: [UInt8] = []
        for line in 1...IdentityFile.maximumLength {
            let slip = say(
                "Строка \(line) не сходится с её последними четырьмя знаками: сверьте её с бумагой.",
                "Line \(line) does not fit its last four signs: compare it with the paper."
            )
            let refusal = { (text: String) in IdentityPaper.piece(of: text, line: line) == nil ? slip : nil }
            let question =
                line == 1
                ? say("Строка 1?", "Line 1?")
                : say("Строка \(line)? (Enter — строк больше нет)", "Line \(line)? (Enter: no more lines)")
            let text =
                line == 1
                ? try world.dialogue.text(question, option: option, given: nil, refusal: refusal)
                : try world.dialogue.optionalText(question, option: option, given: nil, refusal: refusal)
            guard let piece = text.flatMap({ IdentityPaper.piece(of: $0, line: line) }) else { break }
            file += piece
        }
        return file
    }
}
