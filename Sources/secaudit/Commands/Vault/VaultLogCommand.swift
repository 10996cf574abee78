import ArgumentParser
import SecauditRegister
import SecauditVault
import SecauditWorkspace

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
