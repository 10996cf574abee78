import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditVault

struct IdentityBackupCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "backup",
            abstract: say("Напечатать запасной ключ для сейфа.", "Print a spare key for the safe.")
        )
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let file = try Session.readIdentityFile(world.places.identity(global.identity))
        let id = try IdentityFile.memberID(of: file)
        world.print(say("Запасной ключ secaudit", "secaudit spare key"))
        world.print(say("Отпечаток: \(id.fingerprint)", "Fingerprint: \(id.fingerprint)"))
        world.print(
            say(
                "Открывается той же парольной фразой. Хранить в сейфе, в конверте; фразу — отдельно.",
                "Opens with the same passphrase. Keep it in a safe, in an envelope, and the passphrase apart."
            )
        )
        world.print()
        world.output(Array(IdentityPaper.text(of: file).utf8))
        world.print()
        world.print(say("Вернуть:  secaudit identity restore ФАЙЛ", "To restore:  secaudit identity restore FILE"))
    }
}
