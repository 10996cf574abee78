/// The clauses of the act in the order of its text; every citation in the file leads here.
struct ClauseSection {
    let clauses: [Clause]
    let positions: [TextPosition]

    init(_ node: FileNode) throws(FileFault) {
        var clauses: [Clause] = []
        var positions: [TextPosition] = []
        var seen: Set<String> = []
        for item in try node.list() {
            let fields = try Fields(item, keys: ["number", "printed", "locator", "citation"])
            let number = try fields.required("number").text()
            guard seen.insert(number).inserted else { throw item.fault(.duplicateClause(number)) }
            clauses.append(
                Clause(
                    number: number,
                    printed: try fields.text("printed"),
                    locator: try fields.text("locator"),
                    citation: try fields.required("citation").text()
                )
            )
            positions.append(item.position)
        }
        self.clauses = clauses
        self.positions = positions
    }

    /// The clause that `node` names: its number alone, or a mapping with the clause that obliges beside it.
    func cited(by node: FileNode) throws(FileFault) -> Clause {
        guard case .mapping = node.content else { return try clause(node) }
        let fields = try Fields(node, keys: ["number", "with", "citation"])
        let clause = try clause(fields.required("number"))
        var with: String?
        if let node = fields["with"] { with = try self.clause(node).number }
        return Clause(
            number: clause.number,
            printed: clause.printed,
            locator: clause.locator,
            with: with,
            citation: try fields.text("citation") ?? clause.citation
        )
    }

    private func clause(_ node: FileNode) throws(FileFault) -> Clause {
        let number = try node.text()
        guard let clause = clauses.first(where: { $0.number == number }) else {
            throw node.fault(
                .unknownClause(number, nearest: NearestWord.find(number, among: clauses.map(\.number)))
            )
        }
        return clause
    }
}
