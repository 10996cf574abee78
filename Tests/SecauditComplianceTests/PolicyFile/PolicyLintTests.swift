import Testing

@testable import SecauditCompliance

@Suite struct PolicyLintTests {
    static func facts(_ text: String) throws -> [PolicyLint.Finding] {
        PolicyLint(try PolicySample.read(text)).findings
    }

    @Test func `a file in order has no findings`() throws {
        #expect(try Self.facts(PolicySample.text) == [])
    }

    @Test(arguments: [
        ("clauses: [{", "clauses: [\"1.10\"]", 18, PolicyLint.Fact.clauseNotCited("2")),
        ("- clause: \"3\"", "- clause: \"1.10\"", 19, .clauseNotCited("3")),
        ("strength:", "strength: must\n    applies-to: {kinds: [institution]}", 21, .ruleNeverApplies("holders")),
        (
            "- {id: organ", "- {id: account, title: {ru: о, en: o}, parameters: {per: organ}}", 21,
            .readingRepeated(rule: "holders", reading: "account")
        ),
        ("- {id: organ", "", 21, .readingAlone(rule: "holders")),
        ("title: {ru: Не", "title: {ru: Same, en: Same}", 21, .titleMissing(rule: "holders")),
        ("title: {ru: Не", "title: {ru: \" \", en: Same}", 21, .titleMissing(rule: "holders")),
    ])
    func `a slip that can be read is found at its place`(
        part: String,
        line: String,
        row: Int,
        fact: PolicyLint.Fact
    ) throws {
        let findings = try Self.facts(PolicySample.replacing(part, with: line))
        #expect(findings.first == PolicyLint.Finding(position: TextPosition(line: row, column: 5), fact: fact))
    }

    @Test func `a rule for organs that the act binds beside others applies`() throws {
        let line = "strength: must\n    applies-to: {kinds: [institution, body]}"
        #expect(try Self.facts(PolicySample.replacing("strength:", with: line)) == [])
    }

    @Test func `a clause cannot be decided and not checkable at once`() throws {
        let text = PolicySample.text + "  - clause: \"1.10\"\n    reason: {ru: Нет, en: No}\n"
        let fact = PolicyLint.Fact.clauseDecidedAndNotCheckable("1.10", rule: "holders")
        #expect(try Self.facts(text) == [PolicyLint.Finding(position: TextPosition(line: 35, column: 5), fact: fact)])
    }

    @Test(arguments: [("n: 3", true), ("n: 4", false)])
    func `two rules alike would count one breach twice`(value: String, isFound: Bool) throws {
        let rule = """
              - id: holders-again
                kind: max-holders
                group: security
                clauses: ["1.10"]
                strength: must
                parameters: {\(value)}
                readings:
                  - {id: account, title: {ru: страница, en: page}, parameters: {per: account}}
                  - {id: organ, title: {ru: орган, en: organ}, parameters: {per: organ}}
                title: {ru: Не более трёх, en: No more than three}
                remedy: {ru: Отозвать, en: Withdraw}
            not-checkable:
            """
        let text = PolicySample.replacing("not-checkable:", with: rule)
        let expected: [PolicyLint.Fact] = [.clauseDecidedTwice("1.10", rules: ["holders", "holders-again"])]
        #expect(try Self.facts(text).map(\.fact) == (isFound ? expected : []))
    }

    @Test func `a clause is named not checkable once`() throws {
        let text = PolicySample.text + "  - clause: \"3\"\n    reason: {ru: Нет, en: No}\n"
        #expect(try Self.facts(text).map(\.fact) == [.clauseNotCheckableTwice("3")])
    }

    @Test func `a clause with a remark alone is cited`() throws {
        let text =
            PolicySample.replacing("- clause: \"3\"", with: "- clause: \"2\"")
            + "remarks: [{id: slip, clause: \"3\", text: {ru: Описка, en: A slip}}]\n"
        #expect(try Self.facts(text) == [])
    }
}
