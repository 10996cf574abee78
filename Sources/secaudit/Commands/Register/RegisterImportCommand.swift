import ArgumentParser
import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// Takes a register from a file into the vault, town by town: a whole town or nothing of it.
struct RegisterImportCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: say("Внести Реестр из файла JSON.", "Take a register from a JSON file."),
            discussion: say(
                "Файл — secaudit register export. Доступ и пароли файл не передаёт: кто имеет доступ, хранилище знает только по ключам.",
                "The file is one of secaudit register export. It carries no access and no passwords: who has access, a vault knows by keys alone."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Файл.", "The file."), valueName: "file"))
    var file: String

    func run(in world: World) throws {
        let register = try RegisterFile.register(from: try FileAccess.read(file))
        guard !register.municipalities.isEmpty else { throw WorkspaceError.noMunicipality }
        let session = try Session.open(in: world, global)
        // A town that is there already is told before any other is written.
        for town in register.municipalities where session.workspace.facts.municipalities[town.id] != nil {
            throw WorkspaceError.municipalityKnown(town.name)
        }
        for town in register.municipalities {
            try session.workspace.importMunicipality(town, at: world.now().seconds)
            try session.saveMark()
            let accounts = town.organs.reduce(0) { $0 + $1.accounts.count }
            world.print(
                say(
                    "✓ \(town.name.printable): органов \(town.organs.count), людей \(town.persons.count), аккаунтов \(accounts), учётных записей \(town.credentials.count)",
                    "✓ \(town.name.printable): \(town.organs.count) organs, \(town.persons.count) people, \(accounts) accounts, \(town.credentials.count) credentials"
                )
            )
        }
        world.print(
            say(
                "Пароли и доступ внесите отдельно: secaudit credential import, secaudit access grant",
                "Passwords and access come apart: secaudit credential import, secaudit access grant"
            )
        )
    }
}
