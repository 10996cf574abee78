import ArgumentParser
import SecauditCrypto
import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// Writes logins and passwords into a file: encrypted, or in the open for another program.
struct CredentialExportCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export",
            abstract: say(
                "Выгрузить логины и пароли: зашифрованным пакетом или для другой программы.",
                "Write logins and passwords into a file: encrypted, or for another program."
            )
        )
    }

    enum Form: String, ExpressibleByArgument, CaseIterable {
        case bundle
        case keepassXML = "keepass-xml"
        case bitwardenJSON = "bitwarden-json"
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Куда записать.", "Where to write it."), valueName: "file"))
    var file: String

    @Option(
        help: ArgumentHelp(
            say(
                "bundle (зашифрован), keepass-xml или bitwarden-json (открытым текстом).",
                "bundle (encrypted), keepass-xml or bitwarden-json (in plain text)."
            ),
            valueName: "format"
        )
    )
    var format: Form = .bundle

    @Option(
        help: ArgumentHelp(
            say("Какие записи; можно несколько раз. Иначе все, что у вас есть.", "Which; may be repeated. Else all."),
            valueName: "credential"
        )
    )
    var credential: [String] = []

    @Option(
        name: .customLong("bundle-passphrase-fd"),
        help: ArgumentHelp(
            say("Читать фразу пакета из дескриптора.", "Read the bundle's passphrase from a descriptor."),
            valueName: "n"
        )
    )
    var bundleDescriptor: Int32?

    @Flag(
        help: ArgumentHelp(
            say("Да, записать пароли открытым текстом.", "Yes, write the passwords in plain text.")
        )
    )
    var plainText = false

    func run(in world: World) throws {
        if FileAccess.exists(file) { throw ProgramError.fileExists(path: file) }
        let session = try Session.open(in: world, global)
        let workspace = session.workspace
        let chosen = try credential.map { try session.credential($0).credential.id }
        let all = workspace.facts.credentials.values.map(\.fact)
            .filter { $0.secret != nil && $0.credential.closed == nil }
            .map { (workspace.title(of: $0), $0.credential.id) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.1)
        let export = try workspace.exportLogins(of: chosen.isEmpty ? all : chosen)
        guard !export.logins.entries.isEmpty else { throw ProgramError.nothingToExport }
        switch format {
        case .bundle:
            let passphrase: SecretBytes
            if let bundleDescriptor {
                passphrase = try CredentialCommand.secret(from: bundleDescriptor, in: world)
            } else {
                guard world.dialogue.passphraseDescriptor == nil, world.dialogue.isInteractive else {
                    throw ConversationError.missingAnswer(option: "--bundle-passphrase-fd")
                }
                passphrase = try world.dialogue.newSecret(
                    say(
                        "Парольная фраза пакета (не меньше 12 знаков):",
                        "Passphrase of the bundle (12 signs at least):"
                    ),
                    minimum: Self.shortestPassphrase
                )
            }
            guard passphrase.count >= Self.shortestPassphrase else {
                throw ProgramError.tooShort(minimum: Self.shortestPassphrase)
            }
            let bundle = try LoginBundle.seal(export.logins, passphrase: passphrase)
            try FileAccess.write(bundle, to: file, mode: 0o600, replacing: false)
        case .keepassXML, .bitwardenJSON:
            try confirmPlainText(count: export.logins.entries.count, in: world)
            if format == .keepassXML {
                try FileAccess.write(secret: export.logins.keePassXML(), to: file)
            } else {
                try FileAccess.write(secret: export.logins.bitwardenJSON(), to: file)
            }
        }
        let count = export.logins.entries.count
        world.print(say("✓ Выгружено записей: \(count) → \(file)", "✓ Entries written: \(count) → \(file)"))
        if !export.notHeld.isEmpty {
            world.print(
                say("Не выгружены (не ваши или без пароля): ", "Left out (not yours, or without a password): ")
                    + export.notHeld.sorted().joined(separator: ", ")
            )
        }
        if format == .bundle {
            world.print(
                say(
                    "Фразу передайте другим путём, чем файл. Принять:  secaudit credential import '\(file)'",
                    "Hand over the passphrase by another way than the file. To take it in:  secaudit credential import '\(file)'"
                )
            )
        } else {
            world.print(
                say(
                    "! Пароли в файле открыты. Как только он принят другой программой:  shred -u '\(file)'",
                    "! The passwords in the file are open. As soon as the other program has it:  shred -u '\(file)'"
                )
            )
        }
    }

    private static let shortestPassphrase = 12

    /// Nobody writes passwords into the open by a slip: a word is typed in full, or an option given.
    private func confirmPlainText(count: Int, in world: World) throws {
        if plainText { return }
        guard world.dialogue.isInteractive else { throw ConversationError.missingAnswer(option: "--plain-text") }
        try world.dialogue.say(
            say(
                "ВНИМАНИЕ. Паролей: \(count). Они лягут в файл открытым текстом: прочесть их сможет каждый, у кого окажется файл.",
                "WARNING. \(count) passwords will lie in the file in plain text: whoever gets the file can read them."
            )
        )
        let word = say("ОТКРЫТО", "OPEN")
        let answer = try world.dialogue.text(
            say("Чтобы продолжить, наберите \(word):", "To go on, type \(word):"),
            option: "--plain-text",
            given: nil
        )
        guard answer == word else { throw ProgramError.notConfirmed }
    }
}
