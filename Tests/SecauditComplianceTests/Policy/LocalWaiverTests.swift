import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

@Suite struct LocalWaiverTests {
    private func rule(_ origin: RuleOrigin) -> Rule {
        let sample = Rule.sample(.passwordAge, ["days": .integer(92)])
        return Rule(
            id: sample.id,
            kind: sample.kind,
            group: sample.group,
            clauses: sample.clauses,
            strength: .must,
            parameters: sample.parameters,
            title: sample.title,
            remedy: sample.remedy,
            origin: origin
        )
    }

    private func assessment(_ origin: RuleOrigin, waived: Bool) throws -> Assessment {
        let waiver = Waiver(
            id: "w1",
            rule: "password-age",
            organ: "org",
            approver: "глава города",
            basis: "распоряжение № 1",
            first: day("2026-09-01"),
            last: day("2026-09-30")
        )
        let old = Credential.sample(secretChanges: [SecretChange(on: day("2026-01-10"), differs: .stated)])
        return try Assessor.assess(
            .sample(
                organs: [.sample(accounts: [.sample()])],
                credentials: [old],
                waivers: waived ? [waiver] : []
            ),
            under: .sample([rule(origin)]),
            scope: CheckScope(asOf: sampleDay),
            calendar: .sample
        )
    }

    @Test(arguments: [
        (RuleOrigin.added(by: "baseline", .local), false, Conclusion.violations(failed: 1, unconfirmed: 0)),
        (.added(by: "baseline", .local), true, .noViolations),
        (.added(by: "federal", .federal), true, .violations(failed: 1, unconfirmed: 0)),
        (.act, true, .violations(failed: 1, unconfirmed: 0)),
    ])
    func `only a failure of the municipality's own rule is waived away, and stays a failure in the counts`(
        origin: RuleOrigin,
        waived: Bool,
        expected: Conclusion
    ) throws {
        let found = try assessment(origin, waived: waived)
        #expect(found.total.conclusion == expected)
        #expect(found.organs.map(\.rollUp.conclusion) == [expected])
        #expect(found.organs.flatMap(\.accounts).map(\.rollUp.conclusion) == [expected])
        #expect(found.counts[.fail] == 1)
        #expect(found.findings.map { $0.waiver != nil } == [waived])
    }
}
