import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

struct VaultCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "vault",
            abstract: say("Хранилище: проверка, журнал событий, копии.", "The vault: verification, ledger, backups."),
            subcommands: [
                VaultVerifyCommand.self, VaultLogCommand.self, VaultCheckpointCommand.self, VaultBackupCommand.self,
                VaultRestoreCommand.self, VaultDoctorCommand.self,
            ]
        )
    }
}

struct VaultVerifyCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "verify",
            abstract: say(
                "Проверить весь журнал, подписи и все строки хранилища.",
                "Verify the ledger, signatures and every row."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let result = try session.workspace.vault.verifyAll(at: world.now().seconds)
        world.print(
            say(
                "✓ Записей журнала \(result.entries), строк \(result.records), ключей доступа \(result.wraps): всё на месте.",
                "✓ \(result.entries) entries, \(result.records) rows, \(result.wraps) wraps: all in place."
            )
        )
        for entry in session.workspace.vault.state.voided {
            world.print(
                say("! Запись № \(entry.number) недействительна: ", "! Entry \(entry.number) is void: ")
                    + entry.refusal.explanation(in: world.language).whatHappened
            )
        }
        for record in session.workspace.facts.misfiled.sorted() {
            world.print(
                say(
                    "! Запись \(record.hexadecimal.prefix(12)) не на своём месте.",
                    "! Record \(record.hexadecimal.prefix(12)) is misfiled."
                )
            )
        }
    }
}

struct VaultLogCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "log", abstract: say("Показать журнал событий.", "Show the ledger."))
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Только последние.", "Only the last ones."), valueName: "n"))
    var last: Int?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let lines = try LedgerLines(session).lines()
        for line in lines.suffix(last.map { max($0, 0) } ?? lines.count) { world.print(line) }
    }
}

struct VaultCheckpointCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "checkpoint",
            abstract: say(
                "Три строки для бумаги: что было в хранилище.",
                "Three lines for paper: what the vault holds now."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        world.output(Array(session.workspace.vault.mark.text.utf8))
    }
}
