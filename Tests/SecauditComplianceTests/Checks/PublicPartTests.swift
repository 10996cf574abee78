import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

@Suite struct PublicPartTests {
    private static let rule = Rule.sample(.publicPart, ["exclude-fields": .words(["phone", "email"])])

    @Test(arguments: [(Attestation.Answer.yes, Verdict.pass), (.no, .fail)])
    func `whoever looked at the published copy says whether the closed columns are in it`(
        answer: Attestation.Answer,
        expected: Verdict
    ) throws {
        let said = Attestation(rule: "public-part", answer: answer, on: day("2026-09-01"))
        let town = Municipality.sample(organs: [.sample()], attestations: [said])
        #expect(try verdict(of: Self.rule, in: town) == expected)
    }

    @Test func `until somebody has looked, the columns to look for are named`() throws {
        let found = try findings(of: Self.rule, in: .sample(organs: [.sample()]))
        #expect(found.map(\.verdict) == [.unknown])
        #expect(
            found.map(\.facts) == [
                [.answer(.missing), .answer(.measures(AnswerFact.Measures(named: ["phone", "email"]), open: false))]
            ]
        )
    }
}
