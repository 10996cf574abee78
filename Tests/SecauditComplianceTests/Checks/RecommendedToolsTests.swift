import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

struct RecommendedToolsTests {
    /// Even where a policy calls it a duty: no act does.
    @Test(arguments: [Strength.must, .recommended], [(Attestation.Answer.yes, Verdict.pass), (.no, .remark)])
    func `nothing here is ever a failure`(strength: Strength, given: (Attestation.Answer, Verdict)) throws {
        let answers = [Attestation(rule: "tools-recommended", answer: given.0, on: day("2026-08-10"))]
        let town = Municipality.sample(organs: [.sample(attestations: answers)])
        #expect(try verdict(of: .sample(.toolsRecommended, strength: strength), in: town) == given.1)
    }

    @Test(arguments: [(["apps", "widgets"], true), ([], false)])
    func `the tools that the act names are told`(kinds: [String], areTold: Bool) throws {
        let answers = [Attestation(rule: "tools-recommended", answer: .yes, on: day("2026-08-10"))]
        let rule = Rule.sample(.toolsRecommended, strength: .recommended, ["kinds": .words(kinds)])
        let found = try findings(of: rule, in: .sample(organs: [.sample(attestations: answers)]))
        let measures = Fact.answer(.measures(AnswerFact.Measures(named: kinds), open: false))
        #expect(found.map { $0.facts.contains(measures) } == [areTold])
        #expect(
            found.map { $0.facts.count { if case .answer(.measures) = $0 { true } else { false } } } == [
                areTold ? 1 : 0
            ]
        )
    }
}
