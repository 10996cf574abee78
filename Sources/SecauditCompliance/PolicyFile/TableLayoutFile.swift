package import SecauditRegister

/// Reads the description of a table: which column means what.
package enum TableLayoutFile {
    package static let format = "secaudit/table/1"

    package static func layout(from bytes: [UInt8], name: String) throws(PolicyFileError) -> TableLayout {
        do {
            return try read(StrictYAML.tree(from: bytes))
        } catch {
            throw error.named(name)
        }
    }

    private static func read(_ root: FileNode) throws(FileFault) -> TableLayout {
        let fields = try Fields(root, keys: ["format", "id", "rows", "sheet", "heading-rows", "columns", "links"])
        try fields.required("format").requireFormat(format)
        let subject = try fields.required("rows").value(of: TableLayout.Subject.self)
        if subject == .people, let links = fields["links"] {
            throw links.fault(.unknownKey("links", nearest: nil))
        }
        let links = try links(fields.list("links"))
        if subject == .accounts, links.isEmpty { throw root.fault(.missingKey("links")) }
        return TableLayout(
            id: try fields.required("id").identifier(),
            subject: subject,
            sheet: try fields.text("sheet"),
            headingRows: try fields["heading-rows"]?.integer(in: 1...5) ?? 1,
            columns: try columns(fields.required("columns"), of: subject, beside: links),
            links: links
        )
    }

    private static func links(_ nodes: [FileNode]) throws(FileFault) -> [TableLayout.Link] {
        var links: [TableLayout.Link] = []
        for node in nodes {
            let fields = try Fields(node, keys: ["column", "network"])
            let column = try fields.required("column")
            let name = try column.text()
            guard !links.contains(where: { $0.column == name }) else { throw column.fault(.duplicateWord(name)) }
            var network: NetworkID?
            if let word = fields["network"] { network = NetworkID(try word.identifier()) }
            links.append(TableLayout.Link(column: name, network: network))
        }
        return links
    }

    /// One column means one thing only.
    private static func columns(
        _ node: FileNode,
        of subject: TableLayout.Subject,
        beside links: [TableLayout.Link]
    ) throws(FileFault) -> [TableLayout.Field: String] {
        let (known, required) = subject.fields
        let fields = try Fields(node, keys: known.map(\.rawValue))
        for field in required { _ = try fields.required(field.rawValue) }
        var columns: [TableLayout.Field: String] = [:]
        var names = Set(links.map(\.column))
        for field in known {
            guard let value = fields[field.rawValue] else { continue }
            let name = try value.text()
            guard names.insert(name).inserted else { throw value.fault(.duplicateWord(name)) }
            columns[field] = name
        }
        return columns
    }
}
