package import SecauditRegister

/// Reads the list of networks and the shapes of their addresses.
package enum NetworkFile {
    package static let format = "secaudit/networks/1"

    package static func catalogue(from bytes: [UInt8], name: String) throws(PolicyFileError) -> NetworkCatalogue {
        do {
            return try read(StrictYAML.tree(from: bytes))
        } catch {
            throw error.named(name)
        }
    }

    private static func read(_ root: FileNode) throws(FileFault) -> NetworkCatalogue {
        let fields = try Fields(root, keys: ["format", "networks"])
        try fields.required("format").requireFormat(format)
        var networks: [NetworkDescription] = []
        var hosts: Set<String> = []
        for node in try fields.required("networks").list() {
            let network = try network(node)
            guard !networks.contains(where: { $0.id == network.id }) else {
                throw node.fault(.duplicateWord(network.id.text))
            }
            for host in network.hosts + network.rejectedHosts.map(\.host) where !hosts.insert(host).inserted {
                throw node.fault(.duplicateWord(host))
            }
            networks.append(network)
        }
        return NetworkCatalogue(networks: networks)
    }

    private static func network(_ node: FileNode) throws(FileFault) -> NetworkDescription {
        let keys = ["id", "name", "hosts", "rejected-hosts", "handles", "addresses", "password"]
        let fields = try Fields(node, keys: keys)
        let name = try fields.required("name").bilingual()
        var rejected: [RejectedHost] = []
        for node in try fields.list("rejected-hosts") {
            let fields = try Fields(node, keys: ["host", "reason"])
            rejected.append(
                RejectedHost(
                    host: try host(fields.required("host")),
                    reason: try fields.required("reason").value(of: AddressRejection.self)
                )
            )
        }
        var rules: [AddressRule] = []
        for node in try fields.required("addresses").list() { rules.append(try rule(node)) }
        return NetworkDescription(
            id: NetworkID(try fields.required("id").identifier()),
            russianName: name.russian,
            englishName: name.english,
            hosts: try fields.required("hosts").distinct(host),
            rejectedHosts: rejected,
            ownsHandles: try fields["handles"]?.boolean() ?? false,
            rules: rules,
            password: try fields["password"].map(password)
        )
    }

    private static func password(_ node: FileNode) throws(FileFault) -> PasswordRule {
        let fields = try Fields(node, keys: ["min", "max", "marks", "source"])
        return PasswordRule(
            minimum: try fields["min"]?.integer(in: 1...128),
            maximum: try fields["max"]?.integer(in: 8...128),
            acceptsMarks: try fields["marks"]?.boolean() ?? true,
            source: try fields.required("source").text()
        )
    }

    private static func host(_ node: FileNode) throws(FileFault) -> String {
        let text = try node.text()
        guard text.allSatisfy(\.isASCII), text == text.lowercased() else { throw node.fault(.badIdentifier(text)) }
        return text
    }

    private static func rule(_ node: FileNode) throws(FileFault) -> AddressRule {
        let fields = try Fields(node, keys: ["form", "address", "native", "profile", "rejected"])
        let form = try fields.required("form")
        guard let pattern = AddressPattern(try form.text()) else { throw form.fault(.badPattern(try form.text())) }
        if let reason = fields["rejected"] {
            for key in ["address", "native", "profile"] {
                if let extra = fields[key] { throw extra.fault(.unknownKey(key, nearest: nil)) }
            }
            return AddressRule(pattern: pattern, outcome: .rejected(try reason.value(of: AddressRejection.self)))
        }
        return AddressRule(
            pattern: pattern,
            outcome: .page(
                address: try template(fields.required("address"), pattern),
                nativeID: try fields["native"].map { (node) throws(FileFault) in try template(node, pattern) },
                isProfile: try fields["profile"]?.boolean() ?? false
            )
        )
    }

    /// A template may use only what its pattern captures.
    private static func template(_ node: FileNode, _ pattern: AddressPattern) throws(FileFault) -> String {
        let text = try node.text()
        guard let template = AddressPattern(text), template.captures.isSubset(of: pattern.captures) else {
            throw node.fault(.badPattern(text))
        }
        return text
    }
}
