import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// The import of organs with their pages, or of pages alone.
struct PageImport {
    let options: TableImportOptions
    let global: GlobalOptions
    let subjects: [TableLayout.Subject]
    /// The layout where none is named.
    let usual: String

    func run(in world: World) throws {
        let shelf = try PolicyShelf.read(in: world, global)
        let (table, layout) = try options.table(about: subjects, usual: usual, shelf: shelf)
        let normaliser = AddressNormaliser(shelf.library.networks)
        let session = try Session.open(in: world, global)
        let town = try session.municipality(options.municipality)
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
        let plan = try OrganImport(layout: layout, read: read).plan(table, into: known)
        if !options.dryRun, !plan.changesNothing {
            try session.workspace.importOrgans(
                plan.newOrgans,
                accounts: plan.newAccounts.map { ($0.organ, $0.account) },
                to: town.id,
                at: world.now().seconds
            )
            try session.saveMark()
        }
        options.report(
            plan,
            say(
                "Новых органов \(plan.newOrgans.count), новых аккаунтов \(plan.newAccounts.count); без изменений: органов \(plan.unchangedOrgans.count), аккаунтов \(plan.unchangedAccounts.count).",
                "New organs \(plan.newOrgans.count), new accounts \(plan.newAccounts.count); unchanged: organs \(plan.unchangedOrgans.count), accounts \(plan.unchangedAccounts.count)."
            ),
            of: table,
            for: session
        )
    }
}
