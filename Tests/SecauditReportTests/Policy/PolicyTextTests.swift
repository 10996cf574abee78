import SecauditRegister
import SecauditReport
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

@Suite struct PolicyTextTests {
    static func explanation(_ query: String, of act: String = "novoaltaysk-608") throws -> PolicyExplanation {
        try PolicyExplanation(
            of: query,
            in: ShippedPolicies.policy(act),
            examples: ShippedPolicies.tests(act).cases
        )
    }

    @Test(arguments: Language.allCases)
    func `the list says what becomes of each act's clauses`(language: Language) throws {
        let text = PolicyText(language).list(try ShippedPolicies.acts.map(ShippedPolicies.policy), source: "./policies")
        try expectSnapshot(text, "policy-list.\(language.rawValue).txt")
    }

    @Test(arguments: Language.allCases)
    func `an act is shown whole`(language: Language) throws {
        try expectSnapshot(
            PolicyText(language).show(ShippedPolicies.policy("aleysk-205")),
            "policy-show.\(language.rawValue).txt"
        )
    }

    @Test(arguments: Language.allCases)
    func `a clause with readings is explained with its figures and examples`(language: Language) throws {
        try expectSnapshot(
            PolicyText(language).explain(Self.explanation("1.6 абз. 3")),
            "policy-explain.\(language.rawValue).txt"
        )
    }

    @Test(arguments: ShippedPolicies.acts)
    func `every clause of every act has an explanation`(act: String) throws {
        let policy = try ShippedPolicies.policy(act)
        for clause in policy.clauses {
            let explanation = try PolicyExplanation(of: clause.number, in: policy)
            let isExplained =
                !explanation.rules.isEmpty || explanation.notCheckable != nil || !explanation.remarks.isEmpty
            #expect(isExplained, "\(clause.number)")
        }
    }

    @Test func `a rule is found by its id and a fixed reading replaces the open ones`() throws {
        let policy = try ShippedPolicies.policy("novoaltaysk-608")
        let fixed = FixedReading(choice: "organ", basis: "протокол № 1")
        let force = PolicyInForce(
            policy: policy,
            effective: CalendarDay(number: 0),
            fixedReadings: ["max-holders": fixed]
        )
        let explanation = try PolicyExplanation(of: "max-holders", in: policy, binding: force)
        #expect(explanation.clause.number == "1.6 абз. 3")
        let rule = try #require(explanation.rules.first)
        #expect(explanation.rules.count == 1)
        #expect(rule.readings == [])
        #expect(rule.fixed?.reading.id == "organ")
        #expect(
            rule.parameters == [
                ParameterUsed(name: "n", value: .integer(3), origin: .rule),
                ParameterUsed(name: "per", value: .word("organ"), origin: .reading("organ")),
                ParameterUsed(name: "count-coordinator", value: .boolean(true), origin: .reading("organ")),
                ParameterUsed(name: "window", value: .word("as-of"), origin: .standard),
            ]
        )
    }

    @Test func `a clause that the act does not have is refused with the nearest`() {
        #expect(throws: ExplanationError.unknown("max-holder", policy: "novoaltaysk-608", nearest: "max-holders")) {
            try Self.explanation("max-holder")
        }
    }

    @Test func `the lint names files in order and places of faults`() throws {
        let file = try ShippedPolicies.file("aleysk-205")
        #expect(
            PolicyText(.english).lint([(file.name, PolicyLint(file))]) == "aleysk-205.yaml: in order\n"
        )
        #expect(PolicyText(.russian).lint([]) == "Файлов правил нет.\n")
    }

    @Test func `what lies on top of an act has one heading, a loosening its ground and its last day`() throws {
        let loosening = Loosening(
            rule: "max-holders",
            fact: .parameter("n", from: .integer(3), to: .integer(4)),
            ground: LooseningGround(basis: "протокол № 1", lastDay: day("2026-09-30")),
            hasLapsed: false
        )
        let applied = AppliedExtension(
            id: "local",
            digest: "d1",
            layer: .local,
            title: Bilingual(russian: "Местные правила", english: "Local rules"),
            loosenings: [loosening],
            networks: []
        )
        let federal = AppliedExtension(
            id: "federal",
            digest: "d2",
            layer: .federal,
            title: Bilingual(russian: "Федеральные запреты", english: "Federal prohibitions"),
            loosenings: [],
            networks: []
        )
        #expect(
            PolicyText(.russian).applied([federal, applied]) == [
                "", "ПОВЕРХ АКТА", "  federal — Федеральные запреты (d2)", "  local — Местные правила (d1)",
                "    ослаблено: max-holders: n: 3 → 4; протокол № 1; по 30.09.2026",
            ]
        )
        #expect(PolicyText(.russian).applied([]).isEmpty)
    }

    @Test func `an example that came out otherwise is printed with both verdicts`() throws {
        let file = try ShippedPolicies.tests("aleysk-205")
        let first = try #require(file.cases.first)
        let results = [
            CaseResult(test: first, outcome: .met),
            CaseResult(
                test: first,
                outcome: .differs(found: [SubjectVerdict(subject: "admin", verdict: .fail)])
            ),
        ]
        let gaps = [PolicyTests.Gap(rule: "account-required", side: .boundary)]
        let line = first.position.line
        #expect(
            PolicyText(.english, width: 200).tests(file, results: results, gaps: gaps) == """
                tests/aleysk-205.yaml, line \(line), column 5: account-required — A page is kept
                  expected: met; found: admin — not met
                tests/aleysk-205.yaml: the rule “account-required” has no boundary example
                tests/aleysk-205.yaml: 2 examples, 1 as expected, 1 gap

                """
        )
    }
}
