import ArgumentParser
import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// Takes organs and their pages from a table; every row is imported or reported.
struct OrganImportCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: say(
                "Внести органы и аккаунты из таблицы CSV; каждая строка внесена или объяснена.",
                "Take organs and accounts from a CSV table; every row is imported or explained."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Файл таблицы.", "The table's file."), valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp(say("Муниципальное образование.", "The municipality."), valueName: "name"))
    var municipality: String?

    @Flag(help: ArgumentHelp(say("Только показать, что изменится.", "Only show what would change.")))
    var dryRun = false

    func run(in world: World) throws {
        let bytes = try FileAccess.read(file, atMost: 256 << 20)
        let table = try Table(csv: bytes)
        let shelf = try PolicyShelf.read(in: world, global)
        let normaliser = AddressNormaliser(shelf.library.networks)
        let session = try Session.open(in: world, global)
        let town = try session.municipality(municipality)
        let known = try session.workspace.register().municipalities.first { $0.id == town.id }?.organs ?? []
        let read: (String) throws(AddressError) -> PageAddress = { (text) throws(AddressError) in
            let page = try normaliser.normalise(text)
            return PageAddress(
                network: page.network,
                address: page.address,
                nativeID: page.nativeID,
                isProfile: page.isProfile
            )
        }
        let plan = try OrganImport(layout: .gospabliki, read: read).plan(table, into: known)
        if !dryRun, !plan.changesNothing {
            try session.workspace.importOrgans(
                plan.newOrgans,
                accounts: plan.newAccounts.map { ($0.organ, $0.account) },
                to: town.id,
                at: world.now().seconds
            )
            try session.saveMark()
        }
        let facts = session.workspace.facts
        let words = ImportWords(
            world.language,
            organ: { facts.organs[$0]?.fact.organ.name ?? $0.text },
            account: { facts.accounts[$0]?.fact.account.address ?? $0.text }
        )
        let lines = words.lines(for: plan.issues) { $0.explanation(in: world.language).whatHappened }
        for line in lines { world.print(line) }
        if !lines.isEmpty { world.print() }
        world.print(
            say(
                "Строк прочитано \(plan.rowsRead): внесено \(plan.rowsImported), пропущено с объяснением \(plan.rowsSkipped).",
                "\(plan.rowsRead) rows read: \(plan.rowsImported) imported, \(plan.rowsSkipped) passed over with a reason."
            )
        )
        world.print(
            say(
                "Новых органов \(plan.newOrgans.count), новых аккаунтов \(plan.newAccounts.count); без изменений: органов \(plan.unchangedOrgans.count), аккаунтов \(plan.unchangedAccounts.count).",
                "New organs \(plan.newOrgans.count), new accounts \(plan.newAccounts.count); unchanged: organs \(plan.unchangedOrgans.count), accounts \(plan.unchangedAccounts.count)."
            )
        )
        if !plan.columnsNotTaken.isEmpty {
            world.print(
                say("Столбцы без места в Реестре: ", "Columns without a place in the register: ")
                    + plan.columnsNotTaken.joined(separator: ", ")
            )
        }
        if dryRun { world.print(say("Ничего не внесено (--dry-run).", "Nothing was written (--dry-run).")) }
    }
}
