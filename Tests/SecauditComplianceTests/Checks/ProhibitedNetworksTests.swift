import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

@Suite struct ProhibitedNetworksTests {
    @Test(arguments: [("2026-08-31", Verdict.pass), ("2026-09-01", .remark)])
    func `a banned network is a remark from the day of the ban`(asOf: String, expected: Verdict) throws {
        let ban = ProhibitedNetwork(
            network: "ig",
            since: day("2026-09-01"),
            basis: Bilingual(russian: "решение суда", english: "a court's decision")
        )
        let rule = Rule.sample(.prohibitedNetworks)
        let town = Municipality.sample(organs: [.sample(accounts: [.sample(network: "ig")])])
        let policy = PolicyInForce.sample([rule], prohibitedNetworks: [ban])
        #expect(try verdict(of: rule, in: town, asOf: day(asOf), under: policy) == expected)
        #expect(try verdict(of: rule, in: town) == .unknown)
    }
}
