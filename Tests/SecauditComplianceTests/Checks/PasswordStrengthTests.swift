import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

/// How strong passwords are, though nobody shows them.
@Suite struct PasswordStrengthTests {
    static let cases: [(PasswordStanding.Strength?, Bool?, Verdict)] = [
        (.fair, nil, .pass), (.strong, false, .pass), (.weak, nil, .fail), (.veryWeak, false, .fail),
        (.strong, true, .fail), (nil, true, .unknown),
    ]

    @Test(arguments: cases)
    func `a password is strong enough and not leaked`(
        strength: PasswordStanding.Strength?,
        leaked: Bool?,
        expected: Verdict
    ) throws {
        let standing = PasswordStanding(on: day("2026-09-01"), strength: strength, leaked: leaked)
        let rule = Rule.sample(.passwordStrength)
        #expect(try verdict(of: rule, in: .withPasswords([standing])) == expected)
        #expect(try verdict(of: rule, in: .withPasswords([standing], owner: .personal)) == .notApplicable)
    }

    @Test func `of a page without a login nothing is known`() throws {
        let found = try findings(of: .sample(.passwordStrength), in: .sample(organs: [.sample(accounts: [.sample()])]))
        #expect(found.map(\.verdict) == [.unknown])
        #expect(found.map(\.facts) == [[.secret(.noCredentialKnown)]])
    }

    @Test(
        arguments: [
            (.vault, .strengthNotKnown("c0")), (nil, .strengthNotKnown("c0")), (.journal, .passwordNotInVault("c0")),
            (Credential.Custody.none, .passwordNotInVault("c0")),
        ] as [(Credential.Custody?, SecretFact)]
    )
    func `nobody is asked to judge what the vault has not`(custody: Credential.Custody?, expected: SecretFact) throws {
        var town = Municipality.withPasswords([nil])
        town.credentials[0].custody = custody
        let found = try findings(of: .sample(.passwordStrength), in: town)
        #expect(found.map(\.verdict) == [.unknown])
        #expect(found.map(\.facts) == [[.secret(expected)]])
    }

    @Test
    func `a stricter rule wants a strong one, and what nobody judged is not known`() throws {
        let standing = PasswordStanding(on: day("2026-09-01"), strength: .fair)
        let rule = Rule.sample(.passwordStrength, ["min": .word("strong")])
        #expect(try verdict(of: rule, in: .withPasswords([standing])) == .fail)
        #expect(try verdict(of: rule, in: .withPasswords([nil])) == .unknown)
    }
}
