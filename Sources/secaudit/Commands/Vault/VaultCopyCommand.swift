import ArgumentParser
import SecauditPostgres
import SecauditRegister
import SecauditVault

/// Carries the vault to another place; sealed bytes need no passphrase.
struct VaultCopyCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "copy",
            abstract: say(
                "Перенести хранилище в другое место: из файла на сервер или обратно.",
                "Carry the vault to another place: from a file to a server, or back."
            ),
            discussion: say(
                "Оба места — папка, файл копии или адрес postgres:…; второе должно быть пустым. Прерванный перенос продолжается той же командой. Парольная фраза не нужна.",
                "Either place is a folder, a backup file or an address postgres:…; the second must be empty. A copy broken off is taken up by the same command. No passphrase is asked for."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Откуда.", "From where."), valueName: "from"))
    var from: String

    @Argument(help: ArgumentHelp(say("Куда.", "To where."), valueName: "to"))
    var to: String

    func run(in world: World) throws {
        let source = try VaultAddress(from).openForCopying()
        let address = VaultAddress(to)
        let member = try SeenMark.member(in: world, global)
        let freshness = try SeenMark.freshness(of: source, member: member, in: world, global)
        let copy = try VaultCopy.run(
            from: source,
            to: { try address.openOrMake() },
            at: address.place,
            freshness: freshness,
            time: world.now().seconds
        )
        let found = copy.found
        world.print(
            (copy.wasThere
                ? say("✓ Хранилище уже там, и оно проверено: ", "✓ The vault is there already, and verified: ")
                : say("✓ Хранилище перенесено и проверено: ", "✓ The vault is copied and verified: "))
                + address.place
        )
        world.print(
            say(
                "  записей журнала \(found.entries), строк \(found.records), ключей доступа \(found.wraps).",
                "  \(found.entries) entries, \(found.records) rows, \(found.wraps) wraps."
            )
        )
        world.print(
            say(
                "! Прежнее осталось на месте: \(from). Пишите с этого дня только в одно из двух, иначе они разойдутся и второе перестанет открываться.\n  Дальше:  --vault '\(to)'  (или SECAUDIT_VAULT)",
                "! The old one is still there: \(from). From now on write to one of the two only, or they part ways and the other stops opening.\n  Next:  --vault '\(to)'  (or SECAUDIT_VAULT)"
            )
        )
    }
}

extension VaultAddress {
    /// The vault, or a backup of one, to be read.
    fileprivate func openForCopying() throws -> any VaultStore {
        guard case .folder(let path) = self, FileAccess.exists(path), !FileAccess.exists("\(path)/.") else {
            return try open()
        }
        return try SQLiteStore(reading: path)
    }
}
