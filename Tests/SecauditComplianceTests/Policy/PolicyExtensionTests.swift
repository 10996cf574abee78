import SecauditRegister
import Testing

@testable import SecauditCompliance

@Suite struct PolicyExtensionTests {
    static let day = CalendarDay(year: 2026, month: 9, day: 30) ?? CalendarDay(number: 0)

    static func base() throws -> Policy {
        try PoliciesFolder.policy("novoaltaysk-608")
    }

    /// An extension whose only content is `changes`, one entry.
    static func change(_ lines: String) throws(PolicyFileError) -> PolicyExtension {
        let text = """
            format: secaudit/extension/1
            id: local
            layer: local
            title: {ru: Местные правила, en: Local rules}
            extends: novoaltaysk-608
            changes:
              - {\(lines)}
            """
        return try PolicyExtensionFile.read(from: [UInt8](text.utf8), name: "local.yaml", digest: "d1")
    }

    @Test(arguments: [
        "rule: max-holders, kind: max-holders, parameters: {n: 2}",
        "rule: max-holders, kind: max-holders, parameters: {n: 3}",
        "rule: max-holders, kind: max-holders, parameters: {window: period-max}",
        "rule: two-factor-enabled, kind: two-factor-enabled, parameters: {methods: [app, key]}",
        "rule: two-factor-enabled, kind: two-factor-enabled, parameters: {max-evidence-age: 91}",
        "rule: responsible-current, kind: responsible-current, parameters: {confirm-age-days: 366}",
        "rule: tools, kind: tools-recommended, strength: must",
        "rule: register-published, kind: register-published, parameters: {shift: previous-working-day}",
    ])
    func `whatever asks for more is allowed`(lines: String) throws {
        let policy = try Self.change(lines).applied(to: Self.base(), on: Self.day)
        #expect(policy.extensions.map(\.loosenings) == [[]])
    }

    @Test(arguments: [
        (
            "rule: max-holders, kind: max-holders, parameters: {n: 4}",
            ExtensionError.loosens(rule: "max-holders", .parameter("n", from: .integer(3), to: .integer(4)))
        ),
        (
            "rule: two-factor-enabled, kind: two-factor-enabled, parameters: {max-evidence-age: 93}",
            .loosens(
                rule: "two-factor-enabled",
                .parameter("max-evidence-age", from: .integer(92), to: .integer(93))
            )
        ),
        (
            "rule: holders-authorised, kind: holders-authorised, strength: recommended",
            .loosens(rule: "holders-authorised", .strength(from: .must, to: .recommended))
        ),
        (
            "rule: report-change, kind: deadline-after-event, parameters: {recipient: Отдел кадров}",
            .loosens(
                rule: "report-change",
                .parameter("recipient", from: .word("отдел информатизации"), to: .word("Отдел кадров"))
            )
        ),
        (
            "rule: public-part, kind: public-part, strength: must",
            .reversesStrength(rule: "public-part")
        ),
        (
            "rule: max-holders, kind: max-holders, parameters: {per: all}",
            .givenByReadings(rule: "max-holders", parameter: "per")
        ),
        (
            "rule: max-holder, kind: max-holders, parameters: {n: 2}",
            .ruleUnknown("max-holder", nearest: "max-holders")
        ),
        (
            "rule: style, kind: max-holders, parameters: {n: 2}",
            .kindDiffers(rule: "style", kind: .maxHolders, found: .style)
        ),
    ])
    func `whatever asks for less, or for something else, is refused`(lines: String, error: ExtensionError) throws {
        let local = try Self.change(lines)
        let base = try Self.base()
        #expect(throws: error) { try local.applied(to: base, on: Self.day) }
    }

    @Test(arguments: [("2026-09-29", true), ("2026-09-30", false)])
    func `a loosening with a ground holds through its last day and is kept to be printed`(
        last: String,
        lapsed: Bool
    ) throws {
        let local = try Self.change(
            "rule: max-holders, kind: max-holders, parameters: {n: 4}, basis: протокол № 1, last-day: \(last)"
        )
        let policy = try local.applied(to: Self.base(), on: Self.day)
        let rule = try #require(policy.rules.first { $0.id == "max-holders" })
        #expect(rule.parameters.integer("n") == (lapsed ? 3 : 4))
        #expect(rule.changedBy == (lapsed ? [:] : ["n": "local"]))
        let lastDay = try #require(CalendarDay(last))
        #expect(
            policy.extensions.flatMap(\.loosenings) == [
                Loosening(
                    rule: "max-holders",
                    fact: .parameter("n", from: .integer(3), to: .integer(4)),
                    ground: LooseningGround(basis: "протокол № 1", lastDay: lastDay),
                    hasLapsed: lapsed
                )
            ]
        )
    }

    @Test func `a ground without a last day is refused`() {
        let error = #expect(throws: PolicyFileError.self) {
            try Self.change("rule: max-holders, kind: max-holders, parameters: {n: 4}, basis: протокол № 1")
        }
        #expect(error?.fact == .missingKey("last-day"))
    }

    @Test func `an extension of another act is refused`() throws {
        let local = try Self.change("rule: max-holders, kind: max-holders, parameters: {n: 2}")
        let other = try PoliciesFolder.policy("aleysk-205")
        #expect(throws: ExtensionError.otherPolicy(extends: "novoaltaysk-608", found: "aleysk-205")) {
            try local.applied(to: other, on: Self.day)
        }
    }

    @Test func `the digests of the act and of what stands on it are both kept`() throws {
        let baseline = try PoliciesFolder.extensionFile("baseline")
        let federal = try PoliciesFolder.extensionFile("federal")
        let policy = try baseline.applied(to: federal.applied(to: Self.base(), on: Self.day), on: Self.day)
        #expect(policy.extensions.map(\.id) == ["federal", "baseline"])
        #expect(policy.id == "novoaltaysk-608")
        #expect(throws: ExtensionError.ruleTaken("local-two-factor")) { try baseline.applied(to: policy, on: Self.day) }
    }

    @Test func `only a rule of the municipality's own can be waived`() throws {
        let federal = try PoliciesFolder.extensionFile("federal").applied(to: Self.base(), on: Self.day)
        let policy = try PoliciesFolder.extensionFile("baseline").applied(to: federal, on: Self.day)
        let waivable = policy.rules.filter(\.origin.canBeWaived).map(\.id)
        let own = try PoliciesFolder.extensionFile("baseline").rules.map(\.id)
        #expect(waivable == own)
    }

    @Test(arguments: Kind.allCases)
    func `every parameter with an order of words lists the words that it may have`(kind: Kind) {
        for parameter in kind.parameters {
            guard case .order(let words) = kind.tightening(of: parameter.name) else { continue }
            switch parameter.type {
            case .boolean: #expect(words == ["false", "true"])
            case .choice(let allowed): #expect(words.sorted() == allowed.sorted(), "\(kind) \(parameter.name)")
            default: Issue.record("\(kind) \(parameter.name) has no words")
            }
        }
    }

    @Test(arguments: ["baseline", "federal"])
    func `every source of a shipped extension is cited by a rule`(id: String) throws {
        let file = try PoliciesFolder.extensionFile(id)
        let cited = Set(file.rules.flatMap { $0.clauses.map(\.number) })
        #expect(file.clauses.map(\.number).filter { !cited.contains($0) } == [])
    }
}
