import SecauditRegister

extension Workbook {
    /// What cannot be written as it is.
    package enum WritingError: Error, Hashable, Sendable {
        case noSheets
        case textTooLong(sheet: String, CellPlace, limit: Int)
        case tooManyRows(sheet: String, limit: Int)
        case tooManyColumns(sheet: String, limit: Int)
    }

    /// The file, whose bytes follow from the values alone.
    package func xlsx() throws(WritingError) -> [UInt8] {
        guard !sheets.isEmpty else { throw .noSheets }
        for sheet in sheets { try Self.check(sheet) }
        let listed = sheets.flatMap(\.choices)
        var all = sheets
        if !listed.isEmpty { all.append(Self.list(of: listed)) }
        let names = SheetName.good(all.map(\.name))
        let parts = WorkbookParts(sheets: all, names: names)
        var files = [
            ("[Content_Types].xml", parts.contentTypes),
            ("_rels/.rels", parts.packageRelations),
            ("xl/workbook.xml", parts.workbook),
            ("xl/_rels/workbook.xml.rels", parts.workbookRelations),
            ("xl/styles.xml", CellStyles.part),
        ]
        var column = 0
        for (index, sheet) in all.enumerated() {
            let sources = sheet.choices.map { choice in
                column += 1
                let letters = CellPlace.letters(column)
                return "'\(names[all.count - 1])'!$\(letters)$1:$\(letters)$\(max(1, choice.values.count))"
            }
            files.append(("xl/worksheets/sheet\(index + 1).xml", SheetPart(sheet: sheet, choiceSources: sources).text))
        }
        return ZIPWriter.bytes(files.map { ZIPWriter.Part(name: $0.0, content: Array($0.1.utf8)) })
    }

    /// The name of the hidden sheet with the values of lists; it comes last.
    package static let choicesName = "_lists"

    /// A hidden sheet with a column for each list: written into a rule itself, a list may have no comma and 255 signs.
    private static func list(of choices: [CellChoices]) -> Sheet {
        let height = choices.map(\.values.count).max() ?? 0
        let rows = (0..<height).map { row in
            choices.map { Cell(row < $0.values.count ? $0.values[row] : "") }
        }
        var sheet = Sheet(name: choicesName, rows: rows)
        sheet.isHidden = true
        return sheet
    }

    private static func check(_ sheet: Sheet) throws(WritingError) {
        for row in sheet.rows {
            guard row.number <= CellPlace.lastRow else {
                throw .tooManyRows(sheet: sheet.name, limit: CellPlace.lastRow)
            }
            guard row.cells.count <= CellPlace.lastColumn else {
                throw .tooManyColumns(sheet: sheet.name, limit: CellPlace.lastColumn)
            }
            for (index, cell) in row.cells.enumerated() {
                if case .text(let text) = cell.value, text.utf16.count > CellText.longest {
                    let place = CellPlace(row: row.number, column: index + 1)
                    throw .textTooLong(sheet: sheet.name, place, limit: CellText.longest)
                }
            }
        }
    }
}
