import ArgumentParser
import SecauditRegister

/// Options that every command understands.
struct GlobalOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            say("Папка хранилища или postgres:АДРЕС.", "The vault's folder, or postgres:ADDRESS."),
            valueName: "path"
        ),
        completion: .directory
    )
    var vault: String?

    @Option(
        help: ArgumentHelp(say("Файл вашего ключа.", "Your identity file."), valueName: "file"),
        completion: .file()
    )
    var identity: String?

    @Option(
        help: ArgumentHelp(say("Папка с правилами проверки.", "The folder of policies."), valueName: "dir"),
        completion: .directory
    )
    var policies: String?

    @Option(
        help: ArgumentHelp(say("Язык: ru или en.", "The language: ru or en."), valueName: "ru|en"),
        completion: .list(["ru", "en"])
    )
    var language: String?

    @Option(
        name: .customLong("passphrase-fd"),
        help: ArgumentHelp(
            say("Читать парольную фразу из этого дескриптора.", "Read the passphrase from this descriptor."),
            valueName: "n"
        )
    )
    var passphraseDescriptor: Int32?

    @Flag(
        help: ArgumentHelp(
            say(
                "Согласиться с тем, что показывает хранилище, которое этот компьютер видит впервые.",
                "Accept what a vault shows that this computer sees for the first time."
            )
        )
    )
    var firstUse = false

    @Option(
        help: ArgumentHelp(
            say(
                "Файл с тремя строками контрольной точки: хранилище должно её продолжать.",
                "A file with a checkpoint's three lines, which the vault must continue."
            ),
            valueName: "file"
        ),
        completion: .file()
    )
    var checkpoint: String?

    @Flag(
        help: ArgumentHelp(
            say(
                "Подтвердить, что вы — человек, с которым связан ваш ключ.",
                "Confirm that you are the person your key is bound to."
            )
        )
    )
    var confirmBinding = false

    @Flag(name: .shortAndLong, help: ArgumentHelp(say("Меньше сообщений.", "Fewer messages.")))
    var quiet = false
}

extension CalendarDay: ExpressibleByArgument {
    /// `2026-11-21` or `21.11.2026`.
    init?(argument: String) {
        if let day = CalendarDay(argument) {
            self = day
            return
        }
        let parts = argument.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].utf8.count == 4, let day = Int(parts[0]), let month = Int(parts[1]),
            let year = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
