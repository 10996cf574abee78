import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

struct WaiversTests {
    private func assess(first: String, last: String, rule: String = "account-required") throws -> Assessment {
        let waiver = Waiver(
            id: "w",
            rule: rule,
            organ: "org",
            approver: "глава города",
            basis: "план",
            first: day(first),
            last: day(last)
        )
        return try Assessor.assess(
            .sample(organs: [.sample()], waivers: [waiver]),
            under: .sample([.sample(.accountRequired)]),
            scope: CheckScope(asOf: sampleDay),
            calendar: .sample
        )
    }

    @Test(arguments: [
        ("2026-09-30", "2026-10-30", true, WaiverStanding.State.used(daysLeft: 30)),
        ("2026-09-01", "2026-09-30", true, .used(daysLeft: 0)), ("2026-09-01", "2026-09-29", false, .expired),
    ])
    func `an extension covers a failure from its first day through its last, and it stays a failure`(
        first: String,
        last: String,
        covers: Bool,
        state: WaiverStanding.State
    ) throws {
        let result = try assess(first: first, last: last)
        #expect(result.findings.map(\.verdict) == [.fail])
        #expect(result.findings.map { $0.waiver != nil } == [covers])
        #expect(result.waivers.map(\.state) == [state])
        #expect(result.organs.map(\.conclusion) == [.violations(failed: 1, unconfirmed: 0)])
    }

    @Test
    func `one that covers nothing is told`() throws {
        let result = try assess(first: "2026-09-01", last: "2026-10-31", rule: "other")
        #expect(result.waivers.map(\.state) == [.unused(daysLeft: 31)])
        #expect(result.waivers.map(\.endsSoon) == [false])
    }

    @Test
    func `one that begins later is not seen yet`() throws {
        #expect(try assess(first: "2026-10-01", last: "2026-10-31").waivers.isEmpty)
    }

    @Test func `of an organ that was not asked about no extension is called unused`() throws {
        let waivers = ["a", "b"].map { organ in
            Waiver(
                id: Waiver.ID("w-\(organ)"),
                rule: "local-act",
                organ: Organ.ID(organ),
                approver: "глава",
                basis: "поручение",
                first: day("2026-09-01"),
                last: day("2026-12-31")
            )
        }
        let town = Municipality.sample(
            organs: [.sample("a"), .sample("b", name: "Отдел культуры", kind: .body)],
            waivers: waivers
        )
        let assessment = try Assessor.assess(
            town,
            under: .sample([.sample(.localAct)]),
            scope: CheckScope(asOf: sampleDay, organs: ["b"]),
            calendar: .sample
        )
        #expect(assessment.waivers.map(\.waiver.id) == ["w-b"])
    }

    /// One for a page leaves the other page of the organ as it is.
    @Test func `an extension for a page covers that page alone`() throws {
        let waiver = Waiver(
            id: "w",
            rule: "two-factor-enabled",
            organ: "org",
            account: "p2",
            approver: "глава города",
            basis: "план",
            first: day("2026-09-01"),
            last: day("2026-10-30")
        )
        let off = [TwoFactorEvidence(state: .off, on: day("2026-09-01"))]
        let result = try Assessor.assess(
            .sample(
                organs: [.sample(accounts: [.sample("p1"), .sample("p2")])],
                credentials: [.sample(manages: ["p1", "p2"], twoFactor: off)],
                waivers: [waiver]
            ),
            under: .sample([.sample(.twoFactorEnabled)]),
            scope: CheckScope(asOf: sampleDay),
            calendar: .sample
        )
        #expect(result.findings.map(\.subject.name) == ["p1", "p2"])
        #expect(result.findings.map(\.verdict) == [.fail, .fail])
        #expect(result.findings.map { $0.waiver != nil } == [false, true])
    }
}
