import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditReport
import SecauditStrength
import SecauditVault
import SecauditWorkspace

/// The one-person town: a key on paper, in the head's safe.
struct RecoveryPaperCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "paper",
            abstract: say(
                "Ключ на бумаге для сейфа руководителя, если доверить некому.",
                "A key on paper for the head\u{2019}s safe, with nobody to trust."
            ),
            discussion: say(
                "Печатается один раз; строки и фразу — в конверт, опечатать. Кто вскроет конверт, прочтёт всё один и сможет вести Реестр. Прежний бумажный ключ перестаёт действовать.",
                "Printed once; lines and phrase go into an envelope, sealed. Whoever opens it reads everything alone and can keep the register. A former paper key is void."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(
        help: ArgumentHelp(
            say(
                "Куда записать для печати; файл потом уничтожить.",
                "Where to write it for printing; destroy the file."
            ),
            valueName: "file"
        )
    )
    var output: String?

    @Option(
        help: ArgumentHelp(
            say("Цена подбора фразы: moderate или interactive.", "Passphrase cost: moderate or interactive."),
            valueName: "cost"
        )
    )
    var kdf: PassphraseCostWord = .moderate

    func run(in world: World) throws {
        guard output != nil || world.outputIsTerminal else {
            throw ConversationError.missingAnswer(option: "--output")
        }
        if let output, FileAccess.exists(output) { throw ProgramError.fileExists(path: output) }
        let session = try Session.open(in: world, global)
        // What may not be made is not printed either: a phrase that opens nothing would lie in the safe.
        try session.workspace.requirePaperKeyAllowed()
        let now = world.now().seconds
        let style: PasswordRecipe.WordStyle = world.language == .russian ? .russian : .english
        let phrase = PasswordRecipe.words(count: PasswordRecipe.standardWords, style: style).make()
        let file = try IdentityFile.create(passphrase: phrase, cost: kdf.cost, created: now)
        let id = try IdentityFile.memberID(of: file)
        let sheet = Self.sheet(file, id, phrase)
        // On paper first: a key that is in force and was never printed would be worse than none.
        if let output {
            try FileAccess.write(secret: sheet, to: output)
        } else {
            SecretOutput.write(sheet, newline: false)
        }
        try session.workspace.setPaperKey(
            try IdentityFile.open(file, passphrase: phrase),
            name: say("Бумажный ключ \(id.shortFingerprint.prefix(9))", "Paper key \(id.shortFingerprint.prefix(9))"),
            at: now
        )
        try session.saveMark()
        let standing = session.workspace.recovery
        world.notice(
            say(
                "✓ Бумажный ключ действует; опечатано записей: \(standing.sealed) из \(standing.credentials).",
                "✓ The paper key is in force; credentials sealed: \(standing.sealed) of \(standing.credentials)."
            )
        )
        if let output {
            world.notice(
                say(
                    "  Напечатайте и уничтожьте файл:  shred -u '\(output)'",
                    "  Print it, and destroy the file:  shred -u '\(output)'"
                )
            )
        }
    }

    /// The sheet for the envelope; the phrase lies on it, since the envelope is what keeps it.
    private static func sheet(_ file: [UInt8], _ id: MemberID, _ phrase: borrowing SecretBytes) -> SecretBytes {
        var sheet = SecretText()
        sheet.append(
            say(
                "Бумажный ключ secaudit для восстановления доступа\nОтпечаток: \(id.fingerprint)\nХранить опечатанным в сейфе руководителя. Кто вскроет, прочтёт все пароли.\nФраза: ",
                "secaudit paper key for the recovery of access\nFingerprint: \(id.fingerprint)\nKeep it sealed in the head\u{2019}s safe. Whoever opens it can read every password.\nPhrase: "
            )
        )
        sheet.append(phrase)
        sheet.append("\n\n")
        sheet.append(IdentityPaper.text(of: file))
        sheet.append(
            say(
                "\nВскрыть:  secaudit identity restore ФАЙЛ, потом  secaudit recovery open --all --to КОМУ\n",
                "\nTo open:  secaudit identity restore FILE, then  secaudit recovery open --all --to WHOM\n"
            )
        )
        return sheet.secret()
    }
}
