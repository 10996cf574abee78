import SecauditRegister

/// The places of a layout's columns in one table.
struct OrganColumns {
    let header: [String]
    let links: [Link]
    private let places: [TableLayout.Field: Int]

    struct Link {
        let column: Int
        let network: NetworkID?
    }

    init(_ layout: TableLayout, in header: [String]) throws(OrganImportError) {
        self.header = header
        var places: [TableLayout.Field: Int] = [:]
        for field in TableLayout.Field.allCases {
            guard let name = layout.columns[field] else { continue }
            places[field] = try Self.place(of: name, in: header)
        }
        self.places = places
        var links: [Link] = []
        for link in layout.links {
            links.append(Link(column: try Self.place(of: link.column, in: header), network: link.network))
        }
        self.links = links
    }

    /// Where a field stands; `nil` where the layout has no column for it.
    subscript(field: TableLayout.Field) -> Int? { places[field] }

    /// A field's cell with single blanks, empty where there is no column for it.
    func text(_ field: TableLayout.Field, of row: Table.Row) -> String {
        places[field].map { Spelling.tidy(row.cells[$0]) } ?? ""
    }

    /// A field's cell, unless it is empty or says in some way that there is nothing.
    func stated(_ field: TableLayout.Field, of row: Table.Row) -> String? {
        let text = text(field, of: row)
        return text.isEmpty || EmptyMark.matches(text) ? nil : text
    }

    /// The table's columns that the layout does not use.
    var notTaken: [String] {
        let used = Set(Array(places.values) + links.map(\.column))
        return header.indices.filter { !used.contains($0) && !header[$0].isEmpty }.map { header[$0] }
    }

    /// Where a column stands, the whole row before all.
    func place(_ column: String?) -> Int {
        column.flatMap { header.firstIndex(of: $0) } ?? -1
    }

    /// Whether a row is the heading once more, as at the top of each printed page.
    func isHeading(_ row: Table.Row) -> Bool {
        zip(header, row.cells).allSatisfy { Spelling.folded($0) == Spelling.folded($1) }
    }

    /// People retype headers: letters' case, «ё» and blanks do not count.
    private static func place(of name: String, in header: [String]) throws(OrganImportError) -> Int {
        let folded = Spelling.folded(name)
        let places = header.indices.filter { Spelling.folded(header[$0]) == folded }
        guard let place = places.first else { throw .columnMissing(name, header: header.filter { !$0.isEmpty }) }
        guard places.count == 1 else { throw .columnRepeated(name) }
        return place
    }
}
