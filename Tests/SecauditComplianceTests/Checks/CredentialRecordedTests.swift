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
}
