import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

struct StyleTests {
    @Test(arguments: [
        (Strength.must, Attestation.Answer.yes, Verdict.pass), (.must, .no, .fail), (.mustNot, .no, .fail),
        (.recommended, .no, .remark), (.recommended, .yes, .pass),
    ])
    func `a no weighs by the strength of the clause`(
        strength: Strength,
        answer: Attestation.Answer,
        expected: Verdict
    ) throws {
        let answers = [Attestation(rule: "style", answer: answer, on: day("2026-08-10"))]
        let town = Municipality.sample(organs: [.sample(attestations: answers)])
        #expect(try verdict(of: .sample(.style, strength: strength), in: town) == expected)
    }
}
