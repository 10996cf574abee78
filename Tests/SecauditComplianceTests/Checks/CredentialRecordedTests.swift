import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

struct CredentialRecordedTests {
    private func judge(_ credentials: [Credential]) throws -> Verdict {
        let town = Municipality.sample(organs: [.sample(accounts: [.sample()])], credentials: credentials)
        return try verdict(of: .sample(.credentialRecorded), in: town)
    }

    @Test(arguments: [
        (Credential.Custody.vault as Credential.Custody?, Verdict.pass), (.journal, .pass),
        (Credential.Custody.none, .fail), (nil, .unknown),
    ])
    func `a vault or a confirmed journal keeps it`(custody: Credential.Custody?, expected: Verdict) throws {
        #expect(try judge([.sample(custody: custody)]) == expected)
    }

    @Test
    func `a person's own profile has no password to hand in`() throws {
        #expect(try judge([.sample(owner: .personal, custody: nil)]) == .pass)
    }

    @Test
    func `every way in must be recorded`() throws {
        #expect(try judge([.sample("a"), .sample("b", custody: Credential.Custody.none)]) == .fail)
        #expect(try judge([]) == .unknown)
    }

    @Test
    func `a written confirmation answers what is not known and no failure`() throws {
        let yes = Attestation(rule: "credential-recorded", account: "page", answer: .yes, on: day("2026-09-01"))
        for (custody, expected) in [(nil as Credential.Custody?, Verdict.pass), (Credential.Custody.none, .fail)] {
            let town = Municipality.sample(
                organs: [.sample(accounts: [.sample()], attestations: [yes])],
                credentials: [.sample(custody: custody)]
            )
            #expect(try verdict(of: .sample(.credentialRecorded), in: town) == expected)
        }
    }

    @Test(arguments: [
        (nil as String?, nil as String?, Verdict.pass), ("2026-01-01", nil, .pass), ("2026-09-30", nil, .pass),
        ("2026-10-01", nil, .unknown), (nil, "2026-09-30", .pass), (nil, "2026-09-29", .unknown),
    ])
    func `a login counts from its first day through its last`(
        opened: String?,
        closed: String?,
        expected: Verdict
    ) throws {
        var login = Credential.sample()
        login.opened = opened.map(day)
        login.closed = closed.map(day)
        let town = Municipality.sample(organs: [.sample(accounts: [.sample()])], credentials: [login])
        #expect(try verdict(of: .sample(.credentialRecorded), in: town) == expected)
    }
}
