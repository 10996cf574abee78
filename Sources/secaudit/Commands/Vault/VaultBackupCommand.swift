import ArgumentParser
import SecauditRegister
import SecauditVault

/// Copies the vault into one file; sealed bytes need no passphrase, so it can run by the clock.
struct VaultBackupCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "backup",
            abstract: say(
                "Снять копию хранилища в один файл и проверить её.",
                "Copy the vault into one file and verify the copy."
            ),
            discussion: say(
                "Парольная фраза не нужна: всё в копии запечатано. Поверх ничего не пишется.",
                "No passphrase is asked for: all in the copy is sealed. Nothing is overwritten."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Новый файл.", "The new file."), valueName: "file"))
    var file: String

    func run(in world: World) throws {
        let store = try world.places.vaultAddress(global.vault).open()
        guard !FileAccess.exists(file) else { throw ProgramError.fileExists(path: file) }
        let member = try IdentityFile.memberID(
            of: try Session.readIdentityFile(world.places.identity(global.identity))
        )
        let now = world.now()
        let backup = try Backup.write(
            store,
            to: file,
            freshness: try SeenMark.freshness(of: store, member: member, in: world, global),
            at: now.seconds
        )
        try BackupNote(made: now, number: backup.mark.number).write(of: backup.mark.vault, in: world)
        let found = backup.found
        world.print(
            say(
                "✓ Копия снята и проверена: \(file)\n  записей журнала \(found.entries), строк \(found.records), ключей доступа \(found.wraps).",
                "✓ The backup is made and verified: \(file)\n  \(found.entries) entries, \(found.records) rows, \(found.wraps) wraps."
            )
        )
        world.notice(
            say(
                "Храните её не на этом компьютере. Открывает её только ваш ключ: сохраните и его (secaudit identity backup).",
                "Keep it off this computer. Only your identity opens it: keep that as well (secaudit identity backup)."
            )
        )
    }
}
