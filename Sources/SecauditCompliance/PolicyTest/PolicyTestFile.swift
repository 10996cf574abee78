import SecauditRegister

/// The examples of one policy, read from the file beside it.
package struct PolicyTestFile: Hashable, Sendable {
    package let name: String
    /// The policy that the examples are of.
    package let policy: String
    /// The extensions that stand on top of it, in order, by their ids.
    package let extensions: [String]
    package let cases: [PolicyTestCase]

    package static let format = "secaudit/policy-tests/1"

    private static let keys = ["format", "policy", "with", "parameters", "town", "cases"]

    package init(bytes: [UInt8], name: String) throws(PolicyFileError) {
        do {
            let fields = try Fields(StrictYAML.tree(from: bytes), keys: Self.keys)
            try fields.required("format").requireFormat(Self.format)
            let parameters = try fields["parameters"]?.decoded([String: String].self) ?? [:]
            let section = PolicyTestSection(town: try fields.required("town"), parameters: parameters)
            extensions =
                try fields["with"]?.distinct { (item) throws(FileFault) in try item.identifier() } ?? []
            var cases: [PolicyTestCase] = []
            for node in try fields.required("cases").list() { cases.append(try section.read(node)) }
            self.name = name
            policy = try fields.required("policy").identifier()
            self.cases = cases
        } catch {
            throw error.named(name)
        }
    }
}

/// Reads one case on top of what the whole file shares.
struct PolicyTestSection {
    let town: FileNode
    let parameters: [String: String]

    private static let keys = [
        "title", "rule", "shows", "as-of", "quarter", "parameters", "readings", "change", "expect",
    ]

    func read(_ node: FileNode) throws(FileFault) -> PolicyTestCase {
        let fields = try Fields(node, keys: Self.keys)
        let own = try fields["parameters"]?.decoded([String: String].self) ?? [:]
        var town = town
        if let change = fields["change"] { town = RegisterShorthand.change(town, by: change) }
        return PolicyTestCase(
            title: try fields.required("title").bilingual(),
            rule: try fields.required("rule").identifier(),
            shows: try fields.required("shows").value(of: PolicyTestCase.Side.self),
            municipality: try RegisterShorthand.expanded(town).decoded(Municipality.self),
            scope: try Self.scope(fields),
            parameters: parameters.merging(own) { _, new in new },
            readings: try fields["readings"]?.decoded([String: FixedReading].self) ?? [:],
            expected: try Self.expectation(fields.required("expect")),
            position: node.position
        )
    }

    private static func scope(_ fields: Fields) throws(FileFault) -> CheckScope {
        let groups = Set(RuleGroup.allCases)
        guard let node = fields["quarter"] else {
            return CheckScope(asOf: try fields.required("as-of").day(), groups: groups)
        }
        if let other = fields["as-of"] { throw other.fault(.unknownKey("as-of", nearest: nil)) }
        guard let quarter = Quarter(try node.text()) else { throw node.fault(.wrongType(expected: .text)) }
        return CheckScope(quarter: quarter, groups: groups)
    }

    private static func expectation(_ node: FileNode) throws(FileFault) -> PolicyTestCase.Expectation {
        if case .scalar = node.content { return .only(try node.value(of: Verdict.self)) }
        var verdicts: [SubjectVerdict] = []
        for entry in try node.entries() {
            verdicts.append(
                SubjectVerdict(subject: entry.key, verdict: try entry.value.value(of: Verdict.self))
            )
        }
        return .each(verdicts.sorted { $0.subject < $1.subject })
    }
}
