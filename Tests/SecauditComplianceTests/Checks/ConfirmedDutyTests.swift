import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

struct ConfirmedDutyTests {
    @Test(arguments: [
        ("year", "2026-12-30", Verdict.pending), ("year", "2026-12-31", .unknown), ("quarter", "2026-12-31", .unknown),
        ("month", "2026-11-15", .unknown), ("month", "2026-10-15", .pending),
    ])
    func `a duty is confirmed when its time is over`(period: String, asOf: String, expected: Verdict) throws {
        let rule = Rule.sample(.attestation, ["period": .word(period)])
        #expect(try verdict(of: rule, in: .sample(organs: [.sample()]), asOf: day(asOf)) == expected)
    }
}
