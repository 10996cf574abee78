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

    private static let basis = Bilingual(russian: "решение суда", english: "a court's decision")

    private func verdicts(_ norms: [ProhibitedNetwork], severity: String) throws -> [Finding] {
        let rule = Rule.sample(.prohibitedNetworks, ["severity": .word(severity)])
        let town = Municipality.sample(organs: [.sample(accounts: [.sample(network: "ig")])])
        return try findings(of: rule, in: town, under: .sample([rule], prohibitedNetworks: norms))
    }

    private func norm(_ since: String, _ status: ProhibitedNetwork.Status) -> ProhibitedNetwork {
        ProhibitedNetwork(network: "ig", since: day(since), basis: Self.basis, status: status)
    }

    @Test(arguments: [("remark", Verdict.remark), ("fail", .fail)])
    func `a ban fails where the overlay names the norm broken`(severity: String, expected: Verdict) throws {
        let found = try verdicts([norm("2026-09-01", .banned)], severity: severity)
        #expect(found.map(\.verdict) == [expected])
        #expect(found.map(\.facts) == [[.network(.prohibited("ig", since: day("2026-09-01"), basis: Self.basis))]])
    }

    @Test func `a network that no norm names passes`() throws {
        let other = ProhibitedNetwork(network: "ok", since: day("2026-09-01"), basis: Self.basis)
        #expect(try verdicts([other], severity: "fail").map(\.verdict) == [.pass])
        #expect(try verdicts([other, norm("2026-09-01", .banned)], severity: "fail").map(\.verdict) == [.fail])
    }

    @Test(arguments: ["remark", "fail"])
    func `a restriction is a remark and never a failure`(severity: String) throws {
        let found = try verdicts([norm("2026-09-01", .restricted)], severity: severity)
        #expect(found.map(\.verdict) == [.remark])
        #expect(found.map(\.facts) == [[.network(.restricted("ig", since: day("2026-09-01"), basis: Self.basis))]])
    }

    @Test func `a ban stands above a restriction, whichever came first`() throws {
        for (banned, restricted) in [("2026-08-01", "2026-09-01"), ("2026-09-01", "2026-08-01")] {
            let found = try verdicts([norm(restricted, .restricted), norm(banned, .banned)], severity: "fail")
            #expect(found.map(\.facts) == [[.network(.prohibited("ig", since: day(banned), basis: Self.basis))]])
        }
    }
}
