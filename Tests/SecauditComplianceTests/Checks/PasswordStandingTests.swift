import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

/// The kinds that look at passwords nobody shows: equality, and strength.
struct PasswordStandingTests {
    private func town(_ standings: [PasswordStanding?], owner: Credential.Owner = .service) -> Municipality {
        let credentials = standings.enumerated().map { number, standing in
            var credential = Credential.sample(Credential.ID("c\(number)"))
            credential.passwordStanding = standing
            credential.owner = owner
            // One of them manages the page; the others are elsewhere in the municipality.
            if number > 0 { credential.manages = [] }
            return credential
        }
        return .sample(organs: [.sample(accounts: [.sample()])], credentials: credentials)
    }

    private func equal(_ others: [Credential.ID]?) -> PasswordStanding {
        PasswordStanding(on: day("2026-09-01"), equalTo: others)
    }

    @Test
    func `an equal password fails, and only what is compared with all others passes`() throws {
        let rule = Rule.sample(.passwordReuse)
        #expect(try verdict(of: rule, in: town([equal([])])) == .pass)
        #expect(try verdict(of: rule, in: town([equal([]), equal([])])) == .pass)
        #expect(try verdict(of: rule, in: town([equal(["c1"]), equal(["c0"])])) == .fail)
        // The other one may be equal to it: nobody knows.
        #expect(try verdict(of: rule, in: town([equal([]), equal(nil)])) == .unknown)
        #expect(try verdict(of: rule, in: town([equal([]), nil])) == .unknown)
        // That two are equal is known whatever a third one is.
        #expect(try verdict(of: rule, in: town([equal(["c1"]), equal(["c0"]), nil])) == .fail)
        #expect(try verdict(of: rule, in: town([equal(nil)])) == .unknown)
        #expect(try verdict(of: rule, in: town([nil])) == .unknown)
        #expect(try verdict(of: rule, in: town([nil], owner: .personal)) == .notApplicable)
        #expect(try verdict(of: rule, in: town([equal([])]), asOf: day("2026-08-31")) == .unknown)
    }

    @Test
    func `a finding names the credentials and never a value`() throws {
        let found = try #require(
            try findings(of: Rule.sample(.passwordReuse), in: town([equal(["c1"]), equal(["c0"])])).first
        )
        #expect(found.facts == [.secret(.equalPasswords("c0", ["c1"]))])
        #expect(found.evidence == [EvidenceCitation(.passwordJudgement, on: day("2026-09-01"))])
    }

    @Test(
        arguments: [
            (PasswordStanding.Strength.fair, nil, Verdict.pass), (.strong, false, .pass), (.weak, nil, .fail),
            (.veryWeak, false, .fail), (.strong, true, .fail), (nil, true, .unknown),
        ] as [(PasswordStanding.Strength?, Bool?, Verdict)]
    )
    func `a password is strong enough and not leaked`(
        strength: PasswordStanding.Strength?,
        leaked: Bool?,
        expected: Verdict
    ) throws {
        let standing = PasswordStanding(on: day("2026-09-01"), strength: strength, leaked: leaked)
        #expect(try verdict(of: .sample(.passwordStrength), in: town([standing])) == expected)
        #expect(try verdict(of: .sample(.passwordStrength), in: town([standing], owner: .personal)) == .notApplicable)
    }

    @Test
    func `a stricter rule wants a strong one`() throws {
        let standing = PasswordStanding(on: day("2026-09-01"), strength: .fair)
        let rule = Rule.sample(.passwordStrength, ["min": .word("strong")])
        #expect(try verdict(of: rule, in: town([standing])) == .fail)
        #expect(try verdict(of: .sample(.passwordStrength), in: town([nil])) == .unknown)
    }
}
