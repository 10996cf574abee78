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
}
