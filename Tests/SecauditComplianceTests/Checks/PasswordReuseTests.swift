import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

/// Which passwords are equal, though nobody shows them.
@Suite struct PasswordReuseTests {
    private func equal(_ others: [Credential.ID]?) -> PasswordStanding {
        PasswordStanding(on: day("2026-09-01"), equalTo: others)
    }

    private func judged(
        _ standings: [PasswordStanding?],
        owner: Credential.Owner = .service,
        asOf: CalendarDay = sampleDay
    ) throws -> Verdict {
        try verdict(of: .sample(.passwordReuse), in: .withPasswords(standings, owner: owner), asOf: asOf)
    }

    @Test
    func `an equal password fails, and only what is compared with all others passes`() throws {
        #expect(try judged([equal([])]) == .pass)
        #expect(try judged([equal([]), equal([])]) == .pass)
        #expect(try judged([equal(["c1"]), equal(["c0"])]) == .fail)
        // The other one may be equal to it: nobody knows.
        #expect(try judged([equal([]), equal(nil)]) == .unknown)
        #expect(try judged([equal([]), nil]) == .unknown)
        // That two are equal is known whatever a third one is.
        #expect(try judged([equal(["c1"]), equal(["c0"]), nil]) == .fail)
        #expect(try judged([equal(nil)]) == .unknown)
        #expect(try judged([nil]) == .unknown)
        #expect(try judged([nil], owner: .personal) == .notApplicable)
        #expect(try judged([equal([])], asOf: day("2026-08-31")) == .unknown)
        #expect(try judged([equal([])], asOf: day("2026-09-01")) == .pass)
    }

    @Test func `of a page without a login nothing is known`() throws {
        let found = try findings(of: .sample(.passwordReuse), in: .sample(organs: [.sample(accounts: [.sample()])]))
        #expect(found.map(\.verdict) == [.unknown])
        #expect(found.map(\.facts) == [[.secret(.noCredentialKnown)]])
    }

    @Test(
        arguments: [
            (.vault, .passwordNotCompared("c0")), (nil, .passwordNotCompared("c0")),
            (.journal, .passwordNotInVault("c0")),
            (Credential.Custody.none, .passwordNotInVault("c0")),
        ] as [(Credential.Custody?, SecretFact)]
    )
    func `nobody is asked to compare what is not kept`(custody: Credential.Custody?, expected: SecretFact) throws {
        var town = Municipality.withPasswords([nil])
        town.credentials[0].custody = custody
        let found = try findings(of: .sample(.passwordReuse), in: town)
        #expect(found.map(\.verdict) == [.unknown])
        #expect(found.map(\.facts) == [[.secret(expected)]])
    }

    @Test
    func `a finding names the credentials and never a value`() throws {
        let town = Municipality.withPasswords([equal(["c1"]), equal(["c0"])])
        let found = try #require(try findings(of: .sample(.passwordReuse), in: town).first)
        #expect(found.facts == [.secret(.equalPasswords("c0", ["c1"], elsewhere: 0))])
        #expect(found.evidence == [EvidenceCitation(.passwordJudgement, on: day("2026-09-01"))])
    }
}
