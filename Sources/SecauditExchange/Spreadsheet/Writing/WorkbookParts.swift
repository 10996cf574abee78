/// The parts of the file that tell where the others are (ECMA-376, 18.2 and part 2).
struct WorkbookParts {
    let sheets: [Sheet]
    let names: [String]

    private static let main = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    var contentTypes: String {
        let sheetTypes = sheets.indices.map { type("/xl/worksheets/sheet\($0 + 1).xml", "worksheet+xml") }
        return XMLText.declaration
            + "<Types xmlns=\"\(XMLText.packageSpace)/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + type("/xl/workbook.xml", "sheet.main+xml") + type("/xl/styles.xml", "styles+xml")
            + sheetTypes.joined() + "</Types>"
    }

    private func type(_ part: String, _ kind: String) -> String {
        "<Override PartName=\"\(part)\" ContentType=\"\(Self.main).\(kind)\"/>"
    }

    var packageRelations: String {
        relations([("officeDocument", "xl/workbook.xml")])
    }

    /// The sheets first, so that the number of a relation is the number of its sheet.
    var workbookRelations: String {
        relations(sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") } + [("styles", "styles.xml")])
    }

    private func relations(_ targets: [(kind: String, target: String)]) -> String {
        let lines = targets.enumerated().map { index, target in
            "<Relationship Id=\"rId\(index + 1)\" Type=\"\(XMLText.relationSpace)/\(target.kind)\""
                + " Target=\"\(target.target)\"/>"
        }
        return XMLText.declaration
            + "<Relationships xmlns=\"\(XMLText.packageSpace)/relationships\">\(lines.joined())</Relationships>"
    }

    var workbook: String {
        let list = sheets.indices.map { index in
            "<sheet name=\"\(XMLEntity.escaped(names[index]))\" sheetId=\"\(index + 1)\""
                + "\(sheets[index].isHidden ? " state=\"hidden\"" : "") r:id=\"rId\(index + 1)\"/>"
        }
        let titles = sheets.indices.filter { sheets[$0].frozenRows > 0 }.map { index in
            "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(index)\">"
                + XMLEntity.escaped("'\(names[index])'!$1:$\(sheets[index].frozenRows)") + "</definedName>"
        }
        return XMLText.declaration
            + "<workbook xmlns=\"\(XMLText.mainSpace)\" xmlns:r=\"\(XMLText.relationSpace)\">"
            + "<bookViews><workbookView/></bookViews><sheets>\(list.joined())</sheets>"
            + (titles.isEmpty ? "" : "<definedNames>\(titles.joined())</definedNames>") + "</workbook>"
    }
}
