import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

/// What an organ is told of a check of the whole town.
@Suite struct OrganPartsTests {
    private static let town: Municipality = {
        func login(
            _ id: Credential.ID,
            of organ: Organ.ID,
            on pages: [Account.ID],
            as others: [Credential.ID]
        ) -> Credential {
            var login = Credential.sample(id, manages: pages)
            login.organ = organ
            login.passwordStanding = PasswordStanding(on: day("2026-09-01"), equalTo: others)
            return login
        }
        return .sample(
            organs: [
                .sample("alpha", accounts: [.sample("a")]), .sample("beta", accounts: [.sample("b")]),
                .sample("gamma", accounts: [.sample("c")]),
            ],
            credentials: [
                login("a1", of: "alpha", on: ["a"], as: ["a2", "b1"]),
                login("a2", of: "alpha", on: ["a"], as: ["a1", "b1"]),
                // It opens a page of Gamma's too, who knows no password of the others.
                login("b1", of: "beta", on: ["b", "c"], as: ["a1", "a2"]),
            ]
        )
    }()

    private static let rules: [Rule] = [
        .sample(.passwordReuse), .sample(.passwordReuse, id: "apart", group: .conduct),
        .sample(.passwordReuse, id: "read", readings: [.sample("one", [:]), .sample("two", [:])]),
    ]

    private func assessment() throws -> Assessment {
        try Assessor.assess(
            Self.town,
            under: .sample(Self.rules),
            scope: CheckScope(asOf: sampleDay, groups: Set(RuleGroup.allCases)),
            calendar: .sample
        )
    }

    /// What is said of equal passwords by each finding and each of its readings.
    private func said(_ assessment: Assessment) -> [[Fact]] {
        (assessment.findings + assessment.apart).flatMap { [$0.facts] + $0.readings.map(\.outcome.facts) }
            .map { facts in
                facts.filter { if case .secret(.equalPasswords) = $0 { true } else { false } }
            }
            .filter { !$0.isEmpty }
    }

    @Test func `an organ is told how many passwords of others are equal, never whose`() throws {
        let whole: [SecretFact] = [
            .equalPasswords("a1", ["a2", "b1"], elsewhere: 0), .equalPasswords("a2", ["a1", "b1"], elsewhere: 0),
        ]
        let other = SecretFact.equalPasswords("b1", ["a1", "a2"], elsewhere: 0)
        let assessment = try assessment()
        #expect(Set(said(assessment)) == [whole.map(Fact.secret), [.secret(other)]])
        let parts = assessment.byOrgan
        #expect(parts.map { $0.organs.map(\.organ) } == [["alpha"], ["beta"], ["gamma"]])
        let alpha: [SecretFact] = [
            .equalPasswords("a1", ["a2"], elsewhere: 1), .equalPasswords("a2", ["a1"], elsewhere: 1),
        ]
        let foreign = Fact.secret(.equalPasswords("b1", [], elsewhere: 2))
        let expected: [[Fact]] = [alpha.map(Fact.secret), [foreign], [foreign]]
        for (part, facts) in zip(parts, expected) {
            let told = said(part)
            // The finding itself, the one apart, and the one that depends on the reading with its readings.
            #expect(told.count >= 4)
            #expect(Set(told) == [facts])
        }
    }

    @Test func `the parts have the findings of the whole, by the same names`() throws {
        let assessment = try assessment()
        let parts = assessment.byOrgan
        #expect(parts.flatMap(\.findings).map(\.fingerprint) == assessment.findings.map(\.fingerprint))
        #expect(parts.flatMap(\.findings).map(\.verdict) == assessment.findings.map(\.verdict))
        #expect(parts.flatMap(\.apart).map(\.fingerprint) == assessment.apart.map(\.fingerprint))
    }
}
