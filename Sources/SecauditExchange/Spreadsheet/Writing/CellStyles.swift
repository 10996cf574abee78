/// The looks of cells as a table program's file numbers them; the list is fixed.
enum CellStyles {
    /// What a cell holds, as far as its look cares.
    private enum Form: Int, CaseIterable {
        case text
        /// Text that would be a formula if it were typed: marked, so that it stays text when it is edited.
        case guardedText
        case day
        case number
    }

    static func index(of cell: Cell) -> Int {
        let form: Form =
            switch cell.value {
            case .text(let text): FormulaGuard.guarded(text) == text ? .text : .guardedText
            case .day: .day
            case .number: .number
            case .empty, .flag, .fault: .text
            }
        let look = Cell.Look.allCases.firstIndex(of: cell.look) ?? 0
        return 1 + look * Form.allCases.count + form.rawValue
    }

    static var part: String {
        let forms = Cell.Look.allCases.flatMap { look in Form.allCases.map { format(look, $0) } }
        return XMLText.declaration
            + "<styleSheet xmlns=\"\(XMLText.mainSpace)\">"
            + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy\"/></numFmts>"
            + "<fonts count=\"4\">\(font(""))\(font("<b/>"))\(font("<b/>", size: 14))"
            + "\(font("<i/>", color: "FF595959"))</fonts>"
            + "<fills count=\"5\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill>"
            + "\(fill("FFD9E2EC"))\(fill("FFF2F2F2"))\(fill("FFFFF9DB"))</fills>"
            + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
            + "<border>\(["left", "right", "top", "bottom"].map(line).joined())<diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"\(forms.count + 1)\">"
            + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>\(forms.joined())</cellXfs>"
            + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
            + "</styleSheet>"
    }

    private static func format(_ look: Cell.Look, _ form: Form) -> String {
        let (font, fill, border): (Int, Int, Int) =
            switch look {
            case .plain: (0, 0, 1)
            case .title: (2, 0, 0)
            case .heading: (1, 2, 1)
            case .given: (0, 3, 1)
            case .answer: (0, 4, 1)
            case .note: (3, 0, 0)
            }
        let number =
            switch form {
            case .text, .guardedText: 49
            case .day: 164
            case .number: 0
            }
        let wraps = look.wraps ? " wrapText=\"1\"" : ""
        return "<xf numFmtId=\"\(number)\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\" xfId=\"0\""
            + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\""
            + " applyProtection=\"1\"\(form == .guardedText ? " quotePrefix=\"1\"" : "")>"
            + "<alignment vertical=\"top\"\(wraps)/><protection locked=\"\(look == .answer ? 0 : 1)\"/></xf>"
    }

    private static func font(_ style: String, size: Int = 11, color: String = "FF000000") -> String {
        "<font>\(style)<sz val=\"\(size)\"/><color rgb=\"\(color)\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
    }

    private static func fill(_ color: String) -> String {
        "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\(color)\"/><bgColor indexed=\"64\"/></patternFill></fill>"
    }

    private static func line(_ side: String) -> String {
        "<\(side) style=\"thin\"><color rgb=\"FFBFBFBF\"/></\(side)>"
    }
}

/// Pieces that several parts share.
enum XMLText {
    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    static let mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let relationSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let packageSpace = "http://schemas.openxmlformats.org/package/2006"
}
