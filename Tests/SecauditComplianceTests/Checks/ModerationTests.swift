import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

struct ModerationTests {
    private func town(_ answers: [Attestation]) -> Municipality { .sample(organs: [.sample(attestations: answers)]) }

    @Test(arguments: [(Attestation.Answer.yes, Verdict.pass), (.no, .fail)])
    func `people say whether comments are moderated`(answer: Attestation.Answer, expected: Verdict) throws {
        let answers = [Attestation(rule: "moderation", answer: answer, on: day("2026-08-10"))]
        #expect(try verdict(of: .sample(.moderation), in: town(answers)) == expected)
    }

    @Test func `what has to be deleted is named beside the answer`() throws {
        let rule = Rule.sample(.moderation, ["delete-categories": .words(["спам", "оскорбления"])])
        let found = try findings(of: rule, in: town([]))
        #expect(found.map(\.verdict) == [.unknown])
        let named = Fact.answer(.measures(AnswerFact.Measures(named: ["спам", "оскорбления"]), open: false))
        #expect(found.map { $0.facts.last } == [named])
    }
}
