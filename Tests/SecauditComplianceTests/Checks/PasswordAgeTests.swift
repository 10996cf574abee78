import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

@Suite struct PasswordAgeTests {
    @Test(arguments: [("2026-07-02", Verdict.pass), ("2026-07-01", .fail)])
    func `a password is as old as its last change`(changed: String, expected: Verdict) throws {
        let rule = Rule.sample(.passwordAge, ["days": .integer(90)])
        let changes = [
            SecretChange(on: day(changed), differs: .first), SecretChange(on: day("2026-09-01"), differs: .unknown),
        ]
        let town = Municipality.sample(
            organs: [.sample(accounts: [.sample()])],
            credentials: [.sample(secretChanges: changes)]
        )
        #expect(try verdict(of: rule, in: town) == expected)
        let unknown = Municipality.sample(organs: [.sample(accounts: [.sample()])], credentials: [.sample()])
        #expect(try verdict(of: rule, in: unknown) == .unknown)
    }

    @Test func `a page without any credential is not confirmed`() throws {
        let rule = Rule.sample(.passwordAge, ["days": .integer(90)])
        let found = try findings(of: rule, in: .sample(organs: [.sample(accounts: [.sample()])]))
        #expect(found.map(\.verdict) == [.unknown])
        #expect(found.map(\.facts) == [[.secret(.noCredentialKnown)]])
    }

    @Test(arguments: [
        (SecretChange.Difference.proved, EvidenceCitation.Standing.proved), (.stated, .claimed), (.first, .claimed),
    ])
    func `a change is cited as far as it is proved`(
        differs: SecretChange.Difference,
        standing: EvidenceCitation.Standing
    ) throws {
        let town = Municipality.sample(
            organs: [.sample(accounts: [.sample()])],
            credentials: [.sample(secretChanges: [SecretChange(on: day("2026-09-01"), differs: differs)])]
        )
        let found = try findings(of: .sample(.passwordAge, ["days": .integer(90)]), in: town)
        #expect(found.map(\.evidence) == [[EvidenceCitation(.secretChange, on: day("2026-09-01"), standing: standing)]])
    }

    @Test func `the password of a person's own profile is not the organ's`() throws {
        let rule = Rule.sample(.passwordAge, ["days": .integer(90)])
        let old = [SecretChange(on: day("2020-01-01"), differs: .proved)]
        let town = Municipality.sample(
            organs: [.sample(accounts: [.sample()])],
            credentials: [.sample(owner: .personal, secretChanges: old)]
        )
        let found = try findings(of: rule, in: town)
        #expect(found.map(\.verdict) == [.notApplicable])
        #expect(found.map(\.facts) == [[.secret(.personalProfile("login"))]])
    }
}
