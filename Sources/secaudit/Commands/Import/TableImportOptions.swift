import ArgumentParser
import SecauditCompliance
import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// What all imports of tables are told: the file, the meaning of its columns, whether to write at all.
struct TableImportOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(say("Файл таблицы: CSV или XLSX.", "The table's file: CSV or XLSX."), valueName: "file")
    )
    var file: String

    @Option(help: ArgumentHelp(say("Муниципальное образование.", "The municipality."), valueName: "name"))
    var municipality: String?

    @Option(
        help: ArgumentHelp(
            say(
                "Известный вид таблицы (файл из policies/tables).",
                "A known kind of table (a file of policies/tables)."
            ),
            valueName: "name"
        )
    )
    var layout: String?

    @Option(
        help: ArgumentHelp(
            say("Файл с описанием столбцов: что из них что значит.", "A file that says which column means what."),
            valueName: "file"
        )
    )
    var mapping: String?

    @Flag(help: ArgumentHelp(say("Только показать, что изменится.", "Only show what would change.")))
    var dryRun = false

    func validate() throws {
        guard layout == nil || mapping == nil else {
            throw ValidationError(
                say("Укажите одно из двух: --layout или --mapping.", "Give one of the two: --layout or --mapping.")
            )
        }
    }

    /// The table, with the layout by which it was found; `usual` is the layout where none is named.
    func table(
        about subjects: [TableLayout.Subject],
        usual: String,
        shelf: PolicyShelf
    ) throws -> (table: Table, layout: TableLayout) {
        let layout = try tableLayout(usual: usual, shelf: shelf)
        guard subjects.contains(layout.subject) else {
            throw ProgramError.wrongValue(
                option: mapping == nil ? "--layout" : "--mapping",
                value: "\(layout.id): rows: \(layout.subject.rawValue)"
            )
        }
        let bytes = try FileAccess.read(file, atMost: 256 << 20)
        let table = try Table(
            file: bytes,
            columns: layout.columnNames,
            sheet: layout.sheet,
            headingRows: layout.headingRows
        )
        return (table, layout)
    }

    private func tableLayout(usual: String, shelf: PolicyShelf) throws -> TableLayout {
        if let mapping {
            return try TableLayoutFile.layout(from: try FileAccess.read(mapping, atMost: 16 << 20), name: mapping)
        }
        let folder = "\(shelf.folder)/tables"
        let name = layout ?? usual
        let known = try FileAccess.names(in: folder).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
        guard known.contains(name) else {
            throw ProgramError.layoutUnknown(name, known: known)
        }
        let path = "\(folder)/\(name).yaml"
        return try TableLayoutFile.layout(
            from: try FileAccess.read(path, atMost: 16 << 20),
            name: "tables/\(name).yaml"
        )
    }
}
