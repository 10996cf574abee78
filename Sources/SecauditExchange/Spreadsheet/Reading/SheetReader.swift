/// Reads one sheet, row by row.
struct SheetReader {
    let name: String
    let texts: [String]
    let formats: CellFormats
    let limits: Workbook.Limits

    /// `room` is how many cells may still be kept, of this sheet and those after it.
    func sheet(
        named title: String,
        from content: [UInt8],
        room: inout Int
    ) throws(SpreadsheetError) -> Sheet {
        var scanner = try marking { () throws(XMLFault) in try XMLScanner(content) }
        var sheet = Sheet(name: title, rows: [Sheet.Row]())
        var last = 0
        while let token = try marking({ () throws(XMLFault) in try scanner.next() }) {
            guard case .open(let element) = token else { continue }
            switch element.name {
            case "row":
                let row = try row(element, after: last, from: &scanner, room: &room)
                last = row.number
                if !row.cells.isEmpty { sheet.rows.append(row) }
            case "mergeCell":
                guard let text = element["ref"], let range = CellRange(text) else {
                    throw .malformed(part: name, value: element["ref"] ?? "")
                }
                sheet.merges.append(range)
            default: break
            }
        }
        return sheet
    }

    private func row(
        _ element: XMLScanner.Element,
        after last: Int,
        from scanner: inout XMLScanner,
        room: inout Int
    ) throws(SpreadsheetError) -> Sheet.Row {
        let number = element["r"].map { Int($0) ?? 0 } ?? last + 1
        guard number > last, number <= CellPlace.lastRow else {
            throw .malformed(part: name, value: element["r"] ?? "\(number)")
        }
        var row = Sheet.Row(number: number, cells: [])
        row.isHidden = ["1", "true"].contains(element["hidden"] ?? "")
        var column = 0
        while let child = try marking({ () throws(XMLFault) in try scanner.child() }) {
            guard child.name == "c" else {
                try marking { () throws(XMLFault) in try scanner.skip() }
                continue
            }
            let place = try place(child, row: number, after: column)
            column = place.column
            let value = try value(child, from: &scanner)
            guard value != .empty else { continue }
            guard column <= limits.columns else {
                throw .tooManyColumns(part: name, place, limit: limits.columns)
            }
            // Cells between are kept too, as empty ones.
            let added = column - row.cells.count
            room -= added
            guard room >= 0 else { throw .tooManyCells(limit: limits.cells) }
            row.cells += Array(repeating: Cell(.empty), count: added - 1)
            row.cells.append(Cell(value))
        }
        return row
    }

    /// A cell may keep silent about its place: then it stands next to the one before.
    private func place(
        _ element: XMLScanner.Element,
        row: Int,
        after column: Int
    ) throws(SpreadsheetError) -> CellPlace {
        guard let text = element["r"] else { return CellPlace(row: row, column: column + 1) }
        guard let place = CellPlace(text), place.row == row, place.column > column else {
            throw .malformed(part: name, value: text)
        }
        return place
    }

    private func value(
        _ element: XMLScanner.Element,
        from scanner: inout XMLScanner
    ) throws(SpreadsheetError) -> Cell.Value {
        var saved: String?
        var inline: String?
        while let child = try marking({ () throws(XMLFault) in try scanner.child() }) {
            switch child.name {
            case "v": saved = try marking { () throws(XMLFault) in try scanner.ownText() }
            case "is": inline = try marking { () throws(XMLFault) in try SharedTexts.rich(&scanner) }
            default: try marking { () throws(XMLFault) in try scanner.skip() }
            }
        }
        let kind = element["t"] ?? "n"
        if kind == "inlineStr" { return text(inline ?? saved ?? "") }
        guard let saved, !saved.isEmpty else { return .empty }
        switch kind {
        case "s":
            guard let index = Int(saved), texts.indices.contains(index) else {
                throw .malformed(part: name, value: saved)
            }
            return text(texts[index])
        case "str": return text(CellText.unescaped(saved))
        case "b": return .flag(saved == "1" || saved == "true")
        case "e": return .fault(saved)
        case "d": return text(saved)
        default:
            guard let number = Double(saved), number.isFinite else { throw .malformed(part: name, value: saved) }
            return formats.value(number, look: element["s"].flatMap { Int($0) } ?? 0)
        }
    }

    private func text(_ text: String) -> Cell.Value {
        text.isEmpty ? .empty : .text(text)
    }

    private func marking<Result>(
        _ read: () throws(XMLFault) -> Result
    ) throws(SpreadsheetError) -> Result {
        try WorkbookFile.reading(name, read)
    }
}
