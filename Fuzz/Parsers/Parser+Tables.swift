import SecauditExchange
import SecauditRegister

// Files that people bring: registers and tables.
extension Parser {
    static let tables = [
        Parser("register") { input in
            let register = try RegisterFile.register(from: input)
            let written = try RegisterFile.bytes(of: register)
            let again = try RegisterFile.bytes(of: RegisterFile.register(from: written))
            try promise(again, is: written, "a register")
        },
        Parser("csv") { input in
            let table = try Table(csv: input)
            for row in table.rows where row.cells.count != table.header.count {
                throw BrokenPromise(description: "a row as wide as its header")
            }
        },
        Parser("workbook") { input in
            try checkRows(of: Workbook(xlsx: input))
        },
        Parser("worksheet") { input in
            // Nothing passes the checksums of an archive by chance; so here is what is behind them.
            try checkRows(of: Workbook(xlsx: workbook(withSheet: input)))
        },
        Parser("questionnaire") { input in
            let reply = try QuestionnaireReply(file: input)
            guard Set(reply.answers.map(\.code)).count == reply.answers.count else {
                throw BrokenPromise(description: "a question has one answer")
            }
            try promise(QuestionnaireReply(file: input), is: reply, "a reply")
        },
        Parser("organs") { input in
            let reading: OrganImport<AddressError>.AddressReading = { text throws(AddressError) in
                let page = try normaliser.normalise(text)
                return PageAddress(
                    network: page.network,
                    address: page.address,
                    nativeID: page.nativeID,
                    isProfile: page.isProfile
                )
            }
            guard let layout else { throw BrokenPromise(description: "the layout of the regions is shipped") }
            let table = try Table(csv: input)
            let plan = try OrganImport(layout: layout, read: reading).plan(table, into: [])
            let again = try OrganImport(layout: layout, read: reading).plan(table, into: [])
            try promise(again, is: plan, "a plan")
        },
    ]
    /// Rows come in rising order and no cell lies beyond what was asked for.
    private static func checkRows(of workbook: Workbook) throws {
        for sheet in workbook.sheets {
            var last = 0
            for row in sheet.rows {
                guard row.number > last, row.cells.count <= Workbook.Limits().columns else {
                    throw BrokenPromise(description: "rows in their order, as wide as is allowed")
                }
                last = row.number
            }
        }
    }

    /// A workbook of one sheet whose part is `sheet`, every checksum right.
    private static func workbook(withSheet sheet: [UInt8]) -> [UInt8] {
        let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        func relation(_ kind: String, to target: String) -> String {
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="r1" Type="\(relations)/\(kind)" Target="\(target)"/></Relationships>
            """
        }
        let main = """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="\(relations)">\
            <sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>
            """
        let parts = [
            ("_rels/.rels", Array(relation("officeDocument", to: "xl/workbook.xml").utf8)),
            ("xl/workbook.xml", Array(main.utf8)),
            ("xl/_rels/workbook.xml.rels", Array(relation("worksheet", to: "worksheets/sheet1.xml").utf8)),
            ("xl/worksheets/sheet1.xml", sheet),
        ]
        return ZIPWriter.bytes(parts.map { ZIPWriter.Part(name: $0.0, content: $0.1) })
    }
}
