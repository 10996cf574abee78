import SecauditRegister

/// One sheet as a part of the file (ECMA-376, 18.3).
struct SheetPart {
    let sheet: Sheet
    /// Where the values of each choice stand, in the order of the choices.
    let choiceSources: [String]

    var text: String {
        var text = XMLText.declaration
        text += "<worksheet xmlns=\"\(XMLText.mainSpace)\">"
        text += "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
        text += "<dimension ref=\"\(dimension)\"/>"
        text += view
        text += "<sheetFormatPr defaultRowHeight=\"15\"/>"
        text += columns
        text += "<sheetData>"
        for row in sheet.rows.sorted(by: { $0.number < $1.number }) { text += rowText(row) }
        text += "</sheetData>"
        if sheet.isGuarded {
            text += "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\"/>"
        }
        if !sheet.merges.isEmpty {
            let cells = sheet.merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
            text += "<mergeCells count=\"\(sheet.merges.count)\">\(cells)</mergeCells>"
        }
        text += validations
        text += "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>"
        text += "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
        return text + "</worksheet>"
    }

    private var dimension: String {
        let width = sheet.rows.map(\.cells.count).max() ?? 0
        let height = sheet.rows.map(\.number).max() ?? 1
        return "A1:\(CellPlace(row: height, column: max(1, width)))"
    }

    private var view: String {
        guard sheet.frozenRows > 0 else { return "<sheetViews><sheetView workbookViewId=\"0\"/></sheetViews>" }
        let below = CellPlace(row: sheet.frozenRows + 1, column: 1)
        return "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"\(sheet.frozenRows)\""
            + " topLeftCell=\"\(below)\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
    }

    private var columns: String {
        guard !sheet.widths.isEmpty else { return "" }
        let columns = sheet.widths.enumerated().map { index, width in
            "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(min(width, 255))\" customWidth=\"1\""
                + "\(sheet.hiddenColumns.contains(index + 1) ? " hidden=\"1\"" : "")/>"
        }
        return "<cols>\(columns.joined())</cols>"
    }

    private func rowText(_ row: Sheet.Row) -> String {
        let cells = row.cells.enumerated().map { index, cell in
            cellText(cell, at: CellPlace(row: row.number, column: index + 1))
        }
        let hidden = row.isHidden ? " hidden=\"1\"" : ""
        let height = RowHeight(of: row, widths: sheet.widths).map { " ht=\"\($0.points)\" customHeight=\"1\"" } ?? ""
        return "<row r=\"\(row.number)\"\(hidden)\(height)>\(cells.joined())</row>"
    }

    private func cellText(_ cell: Cell, at place: CellPlace) -> String {
        let start = "<c r=\"\(place)\" s=\"\(CellStyles.index(of: cell))\""
        switch cell.value {
        case .empty: return start + "/>"
        case .text(let text): return start + inline(text)
        case .number(let number) where number.isFinite: return start + "><v>\(PlainNumber.text(number))</v></c>"
        case .number(let number): return start + inline("\(number)")
        case .flag(let flag): return start + " t=\"b\"><v>\(flag ? 1 : 0)</v></c>"
        case .fault(let fault): return start + " t=\"e\"><v>\(CellText.escaped(fault))</v></c>"
        case .day(let day):
            guard let serial = DaySerial.serial(day) else { return start + inline(day.description) }
            return start + "><v>\(serial)</v></c>"
        }
    }

    private func inline(_ text: String) -> String {
        " t=\"inlineStr\"><is><t xml:space=\"preserve\">\(CellText.escaped(text))</t></is></c>"
    }

    private var validations: String {
        guard !sheet.choices.isEmpty else { return "" }
        let rules = zip(sheet.choices, choiceSources).map { choice, source in
            "<dataValidation type=\"list\" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\""
                + " errorStyle=\"\(choice.isClosed ? "stop" : "warning")\" sqref=\"\(choice.range)\">"
                + "<formula1>\(XMLEntity.escaped(source))</formula1></dataValidation>"
        }
        return "<dataValidations count=\"\(rules.count)\">\(rules.joined())</dataValidations>"
    }
}
