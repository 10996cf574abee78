import FoundationEssentials
import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

/// What a later check says of an earlier one.
struct CheckComparisonTests {
    private let policy = PolicyInForce.sample([.sample(.twoFactorEnabled), .sample(.responsibleAppointed)])

    private func record(
        _ states: [Account.ID: TwoFactorEvidence.State],
        seen: CalendarDay = day("2026-09-01")
    ) throws -> CheckRecord {
        let accounts = states.keys.sorted()
        let town = Municipality.sample(
            organs: [.sample(accounts: accounts.map { .sample($0, appointments: [.sample("anna")]) })],
            credentials: accounts.map { account in
                .sample(
                    Credential.ID("c-\(account)"),
                    manages: [account],
                    grants: [.key("anna")],
                    twoFactor: [TwoFactorEvidence(state: states[account] ?? .unknown, method: .app, on: seen)]
                )
            }
        )
        return CheckRecord(
            try Assessor.assess(town, under: policy, scope: CheckScope(asOf: sampleDay), calendar: .sample)
        )
    }

    @Test func `new, remedied and still failing are told apart`() throws {
        let earlier = try record(["a": .off, "b": .on, "c": .off])
        let later = try record(["a": .on, "b": .off, "c": .off])
        let change = CheckComparison(from: earlier, to: later)
        #expect(change.new.map(\.account) == ["b"])
        #expect(change.remedied.map(\.account) == ["a"])
        #expect(change.stillFailing.map(\.account) == ["c"])
        #expect(change.evidenceChanged.isEmpty)
        #expect(!change.policyChanged)
        #expect(change.of("org") == change)
        #expect(change.of("other").new.isEmpty)
    }

    @Test func `the same failure on newer evidence is still failing, on changed evidence`() throws {
        let change = CheckComparison(
            from: try record(["a": .off]),
            to: try record(["a": .off], seen: day("2026-09-20"))
        )
        #expect(change.stillFailing.map(\.account) == ["a"])
        #expect(change.evidenceChanged.map(\.account) == ["a"])
    }

    @Test func `a failure whose page is gone is remedied`() throws {
        let change = CheckComparison(from: try record(["a": .off, "b": .on]), to: try record(["b": .on]))
        #expect(change.remedied.map(\.account) == ["a"])
    }

    @Test func `what is met is counted and not listed`() throws {
        let record = try record(["a": .on, "b": .off])
        #expect(record.open.map(\.account) == ["b"])
        #expect(record.count(.pass) == 3)
        #expect(record.count(.fail) == 1)
        #expect(record.withSecondFactor == 1)
        #expect(record.accounts == 2)
    }

    @Test func `a record comes back from JSON as it was`() throws {
        let record = try record(["a": .on, "b": .off])
        #expect(try JSONDecoder().decode(CheckRecord.self, from: JSONEncoder().encode(record)) == record)
    }
}
