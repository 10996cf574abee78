import SecauditRegister

/// Reads the top of a policy file and puts its sections together.
struct PolicySection {
    let name: String
    let digest: String

    private static let keys = [
        "format", "id", "act", "parameters", "clauses", "rules", "not-checkable", "remarks",
    ]

    func read(_ root: FileNode) throws(FileFault) -> PolicyFile {
        let fields = try Fields(root, keys: Self.keys)
        try fields.required("format").requireFormat(PolicyFile.format)
        var places: [PolicyFile.Part: TextPosition] = [:]
        let parameters = try fields.list("parameters").parameterDeclarations()
        let clauses = try ClauseSection(fields.required("clauses"))
        for (clause, position) in zip(clauses.clauses, clauses.positions) {
            places[.clause(clause.number)] = position
        }
        let id = try fields.required("id").identifier()
        let act = try ActSection(parameters: parameters).read(fields.required("act"))
        var rules: [Rule] = []
        for node in try fields.required("rules").list() {
            let rule = try RuleSection(clauses: clauses).read(node)
            guard places.updateValue(node.position, forKey: .rule(rule.id)) == nil else {
                throw node.fault(.duplicateRule(rule.id))
            }
            rules.append(rule)
        }
        var notCheckable: [NotCheckable] = []
        for node in try fields.list("not-checkable") {
            let item = try Self.notCheckable(node, clauses: clauses)
            places[.notCheckable(item.clause.number)] = node.position
            notCheckable.append(item)
        }
        var remarks: [ActRemark] = []
        for node in try fields.list("remarks") {
            let remark = try Self.remark(node, clauses: clauses)
            guard places.updateValue(node.position, forKey: .remark(remark.id)) == nil else {
                throw node.fault(.duplicateWord(remark.id))
            }
            remarks.append(remark)
        }
        let policy = Policy(
            id: id,
            digest: digest,
            act: act,
            parameters: parameters,
            rules: rules,
            notCheckable: notCheckable,
            remarks: remarks,
            clauses: clauses.clauses
        )
        return PolicyFile(name: name, policy: policy, places: places)
    }

    private static func notCheckable(_ node: FileNode, clauses: ClauseSection) throws(FileFault) -> NotCheckable {
        let fields = try Fields(node, keys: ["clause", "reason"])
        return NotCheckable(
            clause: try clauses.cited(by: fields.required("clause")),
            reason: try fields.required("reason").bilingual()
        )
    }

    private static func remark(_ node: FileNode, clauses: ClauseSection) throws(FileFault) -> ActRemark {
        let fields = try Fields(node, keys: ["id", "clause", "text"])
        return ActRemark(
            id: try fields.required("id").identifier(),
            clause: try clauses.cited(by: fields.required("clause")),
            text: try fields.required("text").bilingual()
        )
    }
}

extension FileNode {
    /// Refuses a file of another kind or of a later version before its keys are looked at.
    func requireFormat(_ format: String) throws(FileFault) {
        guard try text() == format else { throw fault(.wrongType(expected: .format(format))) }
    }
}
