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

    @Test(arguments: [
        ("2026-09-30", nil as String?, 1), ("2026-10-01", nil, 0), (nil as String?, "2026-09-30", 1),
        (nil, "2026-09-29", 0), (nil, nil, 1),
    ])
    func `it counts the pages that are there on the day`(created: String?, closed: String?, count: Int) throws {
        let page = Account.sample(created: created.map(day), closed: closed.map(day))
        let found = try findings(
            of: .sample(.registerExists),
            in: .sample(organs: [.sample(accounts: [page])], credentials: [])
        )
        #expect(found.map(\.facts) == [[.record(.kept(organs: 1, accounts: count))]])
    }
}
