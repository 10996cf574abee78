import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

/// A clause that can be read in several ways fails only where every reading fails.
@Suite struct ReadingsTests {
    /// Two persons are known to hold the page; whether that is all depends on the second credential.
    private func holders(_ limits: [Int], areAllKnown: Bool) throws -> Finding? {
        let rule = Rule.sample(
            .maxHolders,
            readings: limits.map { .sample("\($0)", ["n": .integer($0)]) }
        )
        let town = Municipality.sample(
            organs: [.sample(accounts: [.sample()])],
            credentials: [
                .sample("a", grants: [.key("anna"), .key("pyotr")]), .sample("b", grants: areAllKnown ? [] : nil),
            ]
        )
        return try findings(of: rule, in: town).first
    }

    @Test(arguments: [
        ([1, 3], true, Verdict.remark), ([3, 1], true, .remark), ([3, 4], true, .pass), ([1, 0], true, .fail),
        // Known to be too many by one reading, not known by the other: not proved by every reading.
        ([1, 3], false, .unknown), ([3, 1], false, .unknown), ([3, 4], false, .unknown), ([1, 0], false, .fail),
    ])
    func `readings that differ are not proved`(limits: [Int], areAllKnown: Bool, expected: Verdict) throws {
        let found = try #require(try holders(limits, areAllKnown: areAllKnown))
        #expect(found.verdict == expected)
    }

    @Test(arguments: [("2026-09-01", Verdict.unknown), ("2026-09-25", .pass), ("2026-03-01", .unknown)])
    func `one that passes and one that is not known are not confirmed`(seen: String, expected: Verdict) throws {
        let rule = Rule.sample(
            .twoFactorEnabled,
            readings: [
                .sample("long", ["max-evidence-age": .integer(92)]),
                .sample("short", ["max-evidence-age": .integer(10)]),
            ]
        )
        let town = Municipality.sample(
            organs: [.sample(accounts: [.sample()])],
            credentials: [.sample(twoFactor: [TwoFactorEvidence(state: .on, method: .app, on: day(seen))])]
        )
        #expect(try verdict(of: rule, in: town) == expected)
    }
}
