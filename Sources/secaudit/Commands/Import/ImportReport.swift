import SecauditCompliance
import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// What the imports of tables tell alike, whatever their rows are about.
protocol ReportedImport {
    var issues: [ImportIssue<AddressError>] { get }
    var rowsRead: Int { get }
    var rowsImported: Int { get }
    /// Each has an issue that says why.
    var rowsSkipped: Int { get }
    /// Columns that the register has no place for, as the table names them.
    var columnsNotTaken: [String] { get }
}

extension ImportPlan: ReportedImport where Fault == AddressError {}
extension PersonImportPlan: ReportedImport {}

extension TableImportOptions {
    /// Says of each row why it was not taken, or not as it stands; then the counts, with `sentence` of what is new.
    func report(_ plan: some ReportedImport, _ sentence: String, of table: Table, for session: Session) {
        let world = session.world
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
        world.print(sentence)
        printEnd(table, columnsNotTaken: plan.columnsNotTaken, in: world)
    }

    private func printEnd(_ table: Table, columnsNotTaken: [String], in world: World) {
        if !table.hiddenRows.isEmpty {
            world.print(
                say("Скрытые строки прочитаны наравне с видимыми: ", "Hidden rows were read like the others: ")
                    + Self.list(table.hiddenRows)
            )
        }
        if !table.rowsWithMore.isEmpty {
            world.print(
                say(
                    "Не прочитан текст правее последнего названного столбца, строки: ",
                    "Text beside the last named column was not read, rows: "
                ) + Self.list(table.rowsWithMore)
            )
        }
        if !columnsNotTaken.isEmpty {
            world.print(
                say("Столбцы без места в Реестре: ", "Columns without a place in the register: ")
                    + columnsNotTaken.joined(separator: ", ")
            )
        }
        if dryRun { world.print(say("Ничего не внесено (--dry-run).", "Nothing was written (--dry-run).")) }
    }

    private static func list(_ rows: [Int]) -> String {
        rows.prefix(20).map { "\($0)" }.joined(separator: ", ") + (rows.count > 20 ? " …" : "")
    }
}
