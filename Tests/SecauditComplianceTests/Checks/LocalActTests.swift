import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

@Suite struct LocalActTests {
    @Test(arguments: [("2026-09-30", Verdict.pass), ("2026-10-01", .unknown)])
    func `an organ has an act of its own once somebody has said so`(on: String, expected: Verdict) throws {
        let said = Attestation(rule: "local-act", answer: .yes, on: day(on))
        #expect(try verdict(of: .sample(.localAct), in: .sample(organs: [.sample(attestations: [said])])) == expected)
    }

    @Test func `without an answer nothing is known, and nothing failed`() throws {
        #expect(try verdict(of: .sample(.localAct), in: .sample(organs: [.sample()])) == .unknown)
    }
}
