import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

/// The greatest number of holders on any day of the period, where the policy looks at all of it.
struct MaxHoldersOverPeriodTests {
    private let rule = Rule.sample(.maxHolders, ["n": .integer(3)])

    private static func town(_ credentials: [Credential]) -> Municipality {
        .sample(organs: [.sample(accounts: [.sample()])], credentials: credentials)
    }

    @Test
    func `the greatest number in the period decides where the policy looks at all of it`() throws {
        let grants = ["p1", "p2", "p3", "p4"].map { Grant.key($0, from: "2026-08-01", to: "2026-08-02") }
        let town = Self.town([.sample(grants: grants, secretChanges: nil)])
        let peak = Rule.sample(.maxHolders, ["n": .integer(3), "window": .word("period-max")])
        #expect(try verdict(of: rule, in: town) == .pass)
        #expect(try verdict(of: peak, in: town) == .fail)
        #expect(try verdict(of: peak, in: town, asOf: day("2026-12-31")) == .pass)
    }

    @Test func `an earlier day with as many persons is no peak`() throws {
        let town = Self.town([
            .sample(grants: [.key("anna", from: "2026-08-01", to: "2026-08-02"), .key("pyotr", from: "2026-08-10")])
        ])
        let peak = Rule.sample(.maxHolders, ["n": .integer(3), "window": .word("period-max")])
        let found = try findings(of: peak, in: town)
        #expect(
            found.map(\.facts) == [
                [
                    .holders(.count(1, limit: 3)), .holders(.holder(Holder(bearer: .person("pyotr"), sources: [.key]))),
                    .holders(.managersNeverSeen),
                ]
            ]
        )
    }
}
