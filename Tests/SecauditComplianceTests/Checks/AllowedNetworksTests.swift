import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

struct AllowedNetworksTests {
    private func found(_ network: NetworkID, otherwise: String) throws -> [Finding] {
        let rule = Rule.sample(.allowedNetworks, ["networks": .words(["ok", "vk"]), "otherwise": .word(otherwise)])
        let factor = Rule.sample(.twoFactorEnabled)
        let town = Municipality.sample(organs: [.sample(accounts: [.sample(network: network)])])
        return try Assessor.assess(
            town,
            under: .sample([rule, factor]),
            scope: CheckScope(asOf: sampleDay),
            calendar: .sample
        ).findings
    }

    @Test
    func `a network of the act passes and the other rules apply`() throws {
        #expect(try found("vk", otherwise: "outside").map(\.verdict) == [.pass, .unknown])
    }

    @Test
    func `outside the act there is one remark and nothing else applies`() throws {
        let found = try found("telegram", otherwise: "outside")
        #expect(found.map(\.verdict) == [.remark, .notApplicable])
        #expect(
            found.map(\.facts) == [
                [.scope(.networkOutsideAct("telegram"))], [.scope(.networkOutsideAct("telegram"))],
            ]
        )
    }

    @Test
    func `where the policy forbids the others it is a failure and the other rules apply`() throws {
        #expect(try found("telegram", otherwise: "fail").map(\.verdict) == [.fail, .unknown])
    }
}
