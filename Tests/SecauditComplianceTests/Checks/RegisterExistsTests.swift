import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

@Suite struct RegisterExistsTests {
    @Test
    func `the register lists every account that a credential manages`() throws {
        let rule = Rule.sample(.registerExists)
        let organs = [Organ.sample(accounts: [.sample()])]
        #expect(try verdict(of: rule, in: .sample(organs: organs, credentials: [.sample()])) == .pass)
        let stray = Credential.sample(manages: ["page", "stray"])
        #expect(try verdict(of: rule, in: .sample(organs: organs, credentials: [stray])) == .fail)
        #expect(try verdict(of: rule, in: .sample(organs: [.sample()])) == .unknown)
    }
}
