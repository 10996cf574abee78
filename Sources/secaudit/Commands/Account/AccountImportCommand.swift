import ArgumentParser
import SecauditRegister

/// Takes pages of organs that the register has; every row is imported or reported.
struct AccountImportCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: say(
                "Внести аккаунты известных органов из таблицы; каждая строка внесена или объяснена.",
                "Take accounts of known organs from a table; every row is imported or explained."
            )
        )
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var options: TableImportOptions

    func run(in world: World) throws {
        try PageImport(options: options, global: global, subjects: [.accounts], usual: "accounts").run(in: world)
    }
}
