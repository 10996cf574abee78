import SecauditRegister

/// The places of a layout's columns in one table.
struct OrganColumns {
    let header: [String]
    let name: Int
    let ogrn: Int
    let status: Int
    let exemption: Int
    let links: [Link]

    struct Link {
        let column: Int
        let network: NetworkID
    }

    init(_ layout: OrganTableLayout, in header: [String]) throws(OrganImportError) {
        self.header = header
        name = try Self.place(of: layout.name, in: header)
        ogrn = try Self.place(of: layout.ogrn, in: header)
        status = try Self.place(of: layout.status, in: header)
        exemption = try Self.place(of: layout.exemption, in: header)
        var links: [Link] = []
        for link in layout.links {
            links.append(Link(column: try Self.place(of: link.column, in: header), network: link.network))
        }
        self.links = links
    }

    /// The table's columns that the layout does not use.
    var notTaken: [String] {
        let used = Set([name, ogrn, status, exemption] + links.map(\.column))
        return header.indices.filter { !used.contains($0) }.map { header[$0] }
    }

    /// Where a column stands, the whole row before all.
    func place(_ column: String?) -> Int {
        column.flatMap { header.firstIndex(of: $0) } ?? -1
    }

    /// People retype headers: letters' case, «ё» and blanks do not count.
    private static func place(of name: String, in header: [String]) throws(OrganImportError) -> Int {
        let folded = Spelling.folded(name)
        let places = header.indices.filter { Spelling.folded(header[$0]) == folded }
        guard let place = places.first else { throw .columnMissing(name) }
        guard places.count == 1 else { throw .columnRepeated(name) }
        return place
    }
}
