/// Rows of texts from a file of either kind, before anybody has said which row names the columns.
package struct TableFile: Hashable, Sendable {
    /// The sheet's name; `nil` in a CSV file.
    package let sheet: String?
    package let isHidden: Bool
    /// Rows with content; each knows its line or its number.
    package let rows: [Table.Row]
    /// The numbers of rows that the table program hides; they are read like the others.
    package let hiddenRows: [Int]

    /// All tables of a file: the one of a CSV file, or each sheet of a workbook.
    package static func all(in file: [UInt8]) throws(TableFileError) -> [TableFile] {
        guard file.areSpreadsheet else {
            do {
                return [try TableFile(csv: file)]
            } catch {
                throw .text(error)
            }
        }
        do {
            return try Workbook(xlsx: file).sheets.map { TableFile($0) }
        } catch {
            throw .spreadsheet(error)
        }
    }

    private init(csv file: [UInt8], limits: CSVReader.Limits = CSVReader.Limits()) throws(TableError) {
        guard file.count <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
        let text = try DecodedText(file)
        var records = CSVRecords(text.bytes, dialect: CSVDialect(text.bytes))
        var rows: [Table.Row] = []
        while let row = try records.next() {
            guard rows.count <= limits.rows else { throw .tooManyRows(limit: limits.rows) }
            rows.append(row)
        }
        guard !rows.isEmpty else { throw .empty }
        sheet = nil
        isHidden = false
        self.rows = rows
        hiddenRows = []
    }

    package init(_ sheet: Sheet) {
        self.sheet = sheet.name
        isHidden = sheet.isHidden
        rows = sheet.filled.rows.map { row in
            Table.Row(line: row.number, cells: row.cells.map(\.value.text))
        }
        hiddenRows = sheet.rows.filter(\.isHidden).map(\.number)
    }
}

/// Why no table was found in a file.
package enum TableFileError: Error, Hashable, Sendable {
    case text(TableError)
    case spreadsheet(SpreadsheetError)
    case sheetMissing(String, sheets: [String])
    /// The row has text beside the last named column.
    case beyondHeading(line: Int, column: Int)
}
