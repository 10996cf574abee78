import SecauditRegister

/// Reads what a policy file says of the act as a document.
struct ActSection {
    /// The parameters that the file declares; the effective day may lean on one of them.
    let parameters: [ParameterDeclaration]

    private static let keys = [
        "title", "short", "authority", "kind", "number", "date", "printed-date", "effective", "repealed", "coordinator",
        "controller", "networks", "binds",
    ]

    func read(_ node: FileNode) throws(FileFault) -> Act {
        let fields = try Fields(node, keys: Self.keys)
        var networks: [NetworkID]?
        if let node = fields["networks"] {
            networks = try node.distinct { (item) throws(FileFault) in try item.identifier() }.map(NetworkID.init(_:))
        }
        return Act(
            title: try fields.required("title").bilingual(),
            short: try fields.required("short").bilingual(),
            authority: try fields.required("authority").text(),
            kind: try fields.required("kind").text(),
            number: try fields.text("number"),
            date: try fields.day("date"),
            printedDate: try fields.text("printed-date"),
            effective: try effective(fields.required("effective")),
            repealed: try fields.day("repealed"),
            coordinator: try fields.required("coordinator").bilingual(),
            controller: try fields.text("controller"),
            networks: networks,
            binds: try fields.required("binds").organKinds()
        )
    }

    private func effective(_ node: FileNode) throws(FileFault) -> EffectiveDay {
        guard case .mapping = node.content else { return .on(try node.day()) }
        let fields = try Fields(node, keys: ["parameter", "plus-days"])
        let name = try fields.required("parameter")
        let parameter = try name.identifier()
        guard parameters.contains(where: { $0.name == parameter && $0.mandatory && $0.type == .day }) else {
            throw name.fault(.undeclaredParameter(parameter))
        }
        return .parameter(parameter, plusDays: try fields["plus-days"]?.integer(in: 0...366) ?? 0)
    }
}

extension FileNode {
    /// A list of organ kinds that names at least one.
    func organKinds() throws(FileFault) -> [Organ.Kind] {
        let words = try distinct { (item) throws(FileFault) in try item.value(of: Organ.Kind.self).rawValue }
        guard !words.isEmpty else { throw fault(.wrongType(expected: .list)) }
        return words.compactMap(Organ.Kind.init(rawValue:))
    }
}
