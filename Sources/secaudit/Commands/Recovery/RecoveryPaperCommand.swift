import ArgumentParser
import SecauditCrypto
import SecauditRegister
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
        guard output != nil || world.outputIsTerminal else { throw ProgramError.secretToPipe }
        if let output, FileAccess.exists(output) { throw ProgramError.fileExists(path: output) }
        let session = try Session.open(in: world, global)
        let now = world.now().seconds
        let phrase = PasswordRecipe.words(count: PasswordRecipe.standardWords, style: .english).make()
        let file = try IdentityFile.create(passphrase: phrase, cost: kdf.cost, created: now)
        let id = try IdentityFile.memberID(of: file)
        let sheet = Self.sheet(file, id, phrase)
        // On paper first: a key that is in force and was never printed would be worse than none.
        if let output {
            try FileAccess.write(sheet, to: output, mode: 0o600, replacing: false)
        } else {
            world.output(sheet)
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
    private static func sheet(_ file: [UInt8], _ id: MemberID, _ phrase: borrowing SecretBytes) -> [UInt8] {
        var sheet = Array(
            say(
                "Бумажный ключ secaudit для восстановления доступа\nОтпечаток: \(id.fingerprint)\nХранить опечатанным в сейфе руководителя. Кто вскроет, прочтёт все пароли.\nФраза: ",
                "secaudit paper key for the recovery of access\nFingerprint: \(id.fingerprint)\nKeep it sealed in the head\u{2019}s safe. Whoever opens it can read every password.\nPhrase: "
            ).utf8
        )
        phrase.withBytes { bytes in for index in bytes.indices { sheet.append(bytes[index]) } }
        sheet.append(0x0A)
        sheet.append(0x0A)
        sheet += Array(IdentityPaper.text(of: file).utf8)
        sheet += Array(
            say(
                "\nВскрыть:  secaudit identity restore ФАЙЛ, потом  secaudit recovery open --all --to КОМУ\n",
                "\nTo open:  secaudit identity restore FILE, then  secaudit recovery open --all --to WHOM\n"
            ).utf8
        )
        return sheet
    }
}
