import SecauditRegister

/// Reads an extension: federal norms or local rules on top of an act.
package enum PolicyExtensionFile {
    package static let format = "secaudit/extension/1"
    /// In `extends`: the extension stands on top of any act.
    package static let any = "any"

    private static let keys = [
        "format", "id", "layer", "title", "extends", "parameters", "sources", "rules", "changes", "networks",
    ]

    package static func read(
        from bytes: [UInt8],
        name: String,
        digest: String
    ) throws(PolicyFileError) -> PolicyExtension {
        do {
            return try read(StrictYAML.tree(from: bytes), digest: digest)
        } catch {
            throw error.named(name)
        }
    }

    private static func read(_ root: FileNode, digest: String) throws(FileFault) -> PolicyExtension {
        let fields = try Fields(root, keys: keys)
        try fields.required("format").requireFormat(format)
        let id = try fields.required("id").identifier()
        let layer = try fields.required("layer").value(of: PolicyExtension.Layer.self)
        let parameters = try fields.list("parameters").parameterDeclarations()
        let extends = try fields.required("extends").identifier()
        var sources: ClauseSection?
        if let node = fields["sources"] { sources = try ClauseSection(node) }
        var rules: [Rule] = []
        for node in try fields.list("rules") {
            guard let sources else { throw FileFault(position: fields.position, fact: .missingKey("sources")) }
            let rule = try RuleSection(clauses: sources).read(node)
            guard !rules.contains(where: { $0.id == rule.id }) else { throw node.fault(.duplicateRule(rule.id)) }
            rules.append(rule.added(by: id, layer))
        }
        var changes: [RuleChange] = []
        for node in try fields.list("changes") {
            let change = try Self.change(node)
            guard !changes.contains(where: { $0.rule == change.rule }) else {
                throw node.fault(.duplicateRule(change.rule))
            }
            changes.append(change)
        }
        var networks: [NetworkBan] = []
        for node in try fields.list("networks") {
            let ban = try Self.ban(node, parameters)
            guard !networks.contains(where: { $0.network == ban.network && $0.status == ban.status }) else {
                throw node.fault(.duplicateWord(ban.network.text))
            }
            networks.append(ban)
        }
        return PolicyExtension(
            id: id,
            digest: digest,
            layer: layer,
            title: try fields.required("title").bilingual(),
            extends: extends == any ? nil : extends,
            parameters: parameters,
            clauses: sources?.clauses ?? [],
            rules: rules,
            changes: changes,
            networks: networks
        )
    }

    private static func change(_ node: FileNode) throws(FileFault) -> RuleChange {
        let fields = try Fields(node, keys: ["rule", "kind", "strength", "parameters", "basis", "last-day"])
        let kind = try fields.required("kind").value(of: Kind.self)
        var ground: LooseningGround?
        if fields["basis"] != nil || fields["last-day"] != nil {
            // One of the two alone is no ground.
            ground = LooseningGround(
                basis: try fields.required("basis").text(),
                lastDay: try fields.required("last-day").day()
            )
        }
        return RuleChange(
            rule: try fields.required("rule").identifier(),
            kind: kind,
            strength: try fields["strength"]?.value(of: Strength.self),
            parameters: try fields["parameters"]?.parameters(of: kind) ?? RuleParameters([:]),
            ground: ground
        )
    }

    private static func ban(_ node: FileNode, _ parameters: [ParameterDeclaration]) throws(FileFault) -> NetworkBan {
        let fields = try Fields(node, keys: ["network", "status", "since", "basis", "source", "confidence"])
        let since = try fields.required("since")
        return NetworkBan(
            network: NetworkID(try fields.required("network").identifier()),
            status: try fields.required("status").value(of: ProhibitedNetwork.Status.self),
            since: try Self.since(since, parameters),
            basis: try fields.required("basis").bilingual(),
            source: try fields.required("source").text(),
            confidence: try fields.required("confidence").value(of: NetworkBan.Confidence.self)
        )
    }

    private static func since(
        _ node: FileNode,
        _ parameters: [ParameterDeclaration]
    ) throws(FileFault) -> NetworkBan.Since {
        guard case .mapping = node.content else { return .day(try node.day()) }
        let name = try Fields(node, keys: ["parameter"]).required("parameter")
        let parameter = try name.identifier()
        guard parameters.contains(where: { $0.name == parameter && $0.type == .day }) else {
            throw name.fault(.undeclaredParameter(parameter))
        }
        return .parameter(parameter)
    }
}
