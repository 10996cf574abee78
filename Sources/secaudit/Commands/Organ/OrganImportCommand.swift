import ArgumentParser
import SecauditRegister

/// Takes organs and their pages from a table; every row is imported or reported.
struct OrganImportCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: say(
                "Внести органы и аккаунты из таблицы; каждая строка внесена или объяснена.",
                "Take organs and accounts from a table; every row is imported or explained."
            )
        )
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var options: TableImportOptions

    func run(in world: World) throws {
        try PageImport(options: options, global: global, subjects: [.organs], usual: "gospabliki").run(in: world)
    }
}
