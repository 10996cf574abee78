import SecauditRegister
import Testing

@testable import SecauditCompliance

@Suite struct PolicyExtensionFileTests {
    static let text = """
        format: secaudit/extension/1
        id: local
        layer: federal
        title: {ru: Правила, en: Rules}
        extends: any
        parameters:
          - {name: from-day, type: day, title: {ru: День, en: The day}}
        sources:
          - {number: "1", citation: пункт 1}
        rules:
          - {id: own, kind: prohibited-networks, group: register, clauses: ["1"], strength: must, title: {ru: а, en: b},
             remedy: {ru: а, en: b}}
        networks:
          - {network: telegram, status: restricted, since: {parameter: from-day}, basis: {ru: а, en: b}, source: с,
             confidence: reported}
        """

    static func read(_ text: String) throws(PolicyFileError) -> PolicyExtension {
        try PolicyExtensionFile.read(from: [UInt8](text.utf8), name: "local.yaml", digest: "d")
    }

    @Test func `a network is banned from the day that the municipality states, and not before it is stated`() throws {
        let policy = try Self.read(Self.text).applied(
            to: PoliciesFolder.policy("aleysk-205"),
            on: CalendarDay(number: 0)
        )
        func networks(_ parameters: [String: String]) throws -> [ProhibitedNetwork] {
            let binding = PolicyBinding(policy: "aleysk-205", parameters: parameters)
            return PolicyInForce(try BoundPolicy(policy: policy, binding: binding)).prohibitedNetworks
        }
        let day = try #require(CalendarDay("2026-04-01"))
        #expect(try networks([:]) == [])
        #expect(
            try networks(["from-day": "2026-04-01"]) == [
                ProhibitedNetwork(
                    network: "telegram",
                    since: day,
                    basis: Bilingual(russian: "а", english: "b"),
                    status: .restricted
                )
            ]
        )
    }

    @Test(arguments: [
        (
            "layer: federal", "layer: town",
            PolicyFileFact.unknownWord("town", allowed: ["federal", "local"], nearest: nil)
        ),
        ("parameter: from-day", "parameter: from-dya", .undeclaredParameter("from-dya")),
        ("type: day", "type: text", .undeclaredParameter("from-day")),
        ("extends: any", "extens: any", .unknownKey("extens", nearest: "extends")),
        ("clauses: [\"1\"]", "clauses: [\"2\"]", .unknownClause("2", nearest: "1")),
        (
            "status: restricted", "status: forbidden",
            .unknownWord(
                "forbidden",
                allowed: ["banned", "restricted"],
                nearest: nil
            )
        ),
        ("sources:\n  - {number: \"1\", citation: пункт 1}\n", "", .missingKey("sources")),
    ])
    func `a slip in an extension is refused`(part: String, other: String, fact: PolicyFileFact) {
        let text = Self.text.split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
        let error = #expect(throws: PolicyFileError.self) { try Self.read(text) }
        #expect(error?.fact == fact)
    }

    @Test func `a network is banned once, and may be restricted beside it`() throws {
        let entry = "{network: telegram, status: restricted, since: {parameter: from-day}"
        let more = "\n  - \(entry), basis: {ru: а, en: b}, source: с, confidence: reported}"
        let error = #expect(throws: PolicyFileError.self) { try Self.read(Self.text + more) }
        #expect(error?.fact == .duplicateWord("telegram"))
        let banned = more.split(separator: "restricted").joined(separator: "banned")
        #expect(try Self.read(Self.text + banned).networks.map(\.status) == [.restricted, .banned])
    }

    @Test func `a rule is changed once`() throws {
        let more = "\nchanges:\n  - {rule: a, kind: max-holders}\n  - {rule: b, kind: max-holders}"
        #expect(try Self.read(Self.text + more).changes.map(\.rule) == ["a", "b"])
        let error = #expect(throws: PolicyFileError.self) {
            try Self.read(Self.text + more.replacing("rule: b", with: "rule: a"))
        }
        #expect(error?.fact == .duplicateRule("a"))
    }

    @Test(arguments: [
        ("{clause: \"2\", ru: а, en: b}", PolicyFileFact.unknownWord("2", allowed: ["1"], nearest: "1")),
        ("{clause: \"1\", ru: а, en: b}, {clause: \"1\", ru: а, en: b}", .duplicateClause("1")),
    ])
    func `each question is of a clause that the rule cites, and of one alone`(
        questions: String,
        fact: PolicyFileFact
    ) {
        let own = "{id: own, kind: attestation, questions: [\(questions)],"
        let text = Self.text.replacing("{id: own, kind: prohibited-networks,", with: own)
        let error = #expect(throws: PolicyFileError.self) { try Self.read(text) }
        #expect(error?.fact == fact)
    }

    @Test func `a parameter that the act has already is refused`() throws {
        let policy = try PolicySample.read(PolicySample.text).policy
        let extensionFile = try Self.read(Self.text.replacing("from-day", with: "day"))
        #expect(throws: ExtensionError.parameterTaken("day")) {
            try extensionFile.applied(to: policy, on: CalendarDay(number: 0))
        }
    }
}
