import ArgumentParser
import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// Takes people from a table; every row is imported or reported.
struct PersonImportCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: say(
                "Внести людей из таблицы; каждая строка внесена или объяснена.",
                "Take people from a table; every row is imported or explained."
            )
        )
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var options: TableImportOptions

    func run(in world: World) throws {
        let shelf = try PolicyShelf.read(in: world, global)
        let (table, layout) = try options.table(about: [.people], usual: "people", shelf: shelf)
        let session = try Session.open(in: world, global)
        let town = try session.municipality(options.municipality)
        let known = try session.workspace.register().municipalities.first { $0.id == town.id }
        let plan = try PersonImport.plan(
            table,
            layout: layout,
            persons: known?.persons ?? [],
            organs: known?.organs ?? []
        )
        if !options.dryRun, !plan.changesNothing {
            try session.workspace.importPersons(plan.newPersons, to: town.id, at: world.now().seconds)
            try session.saveMark()
        }
        options.report(
            plan,
            say(
                "Новых людей \(plan.newPersons.count), без изменений \(plan.unchanged.count).",
                "New people \(plan.newPersons.count), unchanged \(plan.unchanged.count)."
            ),
            of: table,
            for: session
        )
    }
}
