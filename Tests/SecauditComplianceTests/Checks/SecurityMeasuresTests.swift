import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

@Suite struct SecurityMeasuresTests {
    @Test func `without an answer the measures are named, and that their list is closed`() throws {
        let rule = Rule.sample(.securityMeasures, ["measures": .words(["резервная копия"])])
        let found = try findings(of: rule, in: .sample(organs: [.sample()]))
        #expect(found.map(\.verdict) == [.unknown])
        #expect(
            found.map(\.facts) == [
                [.answer(.missing), .answer(.measures(AnswerFact.Measures(named: ["резервная копия"]), open: false))]
            ]
        )
    }

    @Test(arguments: [(Attestation.Answer.yes, Verdict.pass), (.no, .fail)])
    func `an organ answers for itself alone`(answer: Attestation.Answer, expected: Verdict) throws {
        let said = Attestation(rule: "security-measures", answer: answer, on: day("2026-09-01"))
        let town = Municipality.sample(organs: [
            .sample("a", attestations: [said]), .sample("b", name: "Отдел культуры", kind: .body),
        ])
        #expect(try findings(of: .sample(.securityMeasures), in: town).map(\.verdict) == [expected, .unknown])
    }
}
