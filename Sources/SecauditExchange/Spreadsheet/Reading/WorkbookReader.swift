import SecauditRegister

extension Workbook {
    package struct Limits: Hashable, Sendable {
        package var bytes = 64 << 20
        package var unpackedBytes = 256 << 20
        package var sheets = 256
        package var cells = 4_000_000
        /// Cells with content beyond this column are refused; empty ones that only have a look are passed over.
        package var columns = 1024
        package var texts = 2_000_000

        package init() {}
    }

    /// Reads an XLSX file, whoever wrote it.
    ///
    /// Each cell is what it shows: of a formula the value that was saved with it, of a number with the look of a date
    /// the day. Nothing is calculated, nothing outside the file is looked at.
    package init(xlsx bytes: [UInt8], limits: Limits = Limits()) throws(SpreadsheetError) {
        guard bytes.count <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .oldOrEncrypted }
        let parts = try WorkbookFile(bytes, limits: limits)
        var sheets: [Sheet] = []
        var room = limits.cells
        for entry in parts.sheets {
            let part = try parts.part(entry.part)
            let reader = SheetReader(name: entry.part, texts: parts.texts, formats: parts.formats, limits: limits)
            var sheet = try reader.sheet(named: entry.name, from: part, room: &room)
            sheet.isHidden = entry.isHidden
            sheets.append(sheet)
        }
        self.init(sheets: sheets)
    }
}

extension [UInt8] {
    /// Whether they begin as the files of table programs do, old and new.
    package var areSpreadsheet: Bool {
        starts(with: [0x50, 0x4B, 0x03, 0x04]) || starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    }
}
