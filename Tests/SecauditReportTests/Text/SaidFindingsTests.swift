import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditReport

/// Words are taken over from a finding that says the same, and from no other.
@Suite struct SaidFindingsTests {
    private static let applied = AppliedRule(
        rule: .sample(.twoFactorEnabled),
        strength: .must,
        parameters: [],
        fixedReading: nil
    )

    private static func finding(
        of account: Account.ID = "a1",
        _ verdict: Verdict = .fail,
        facts: [Fact] = [.network(.oneAccountEach)],
        evidence: [EvidenceCitation] = [],
        due: DueDay? = nil
    ) -> Finding {
        Finding(
            applied: applied,
            subject: .account(account, of: "o"),
            outcome: Outcome(verdict, facts, evidence: evidence, due: due)
        )
    }

    private static let said = SaidFindingsTests.finding(evidence: [EvidenceCitation(.event, on: sampleDay)])

    /// How often words were made for findings said one after another.
    private func made(_ findings: [Finding]) -> Int {
        let said = SaidFindings<Int>()
        var count = 0
        for finding in findings {
            let words = said.words(of: finding) {
                count += 1
                return count
            }
            #expect(words <= count)
        }
        return count
    }

    @Test func `another subject is said in the same words`() {
        let grant = EvidenceCitation(.grant, on: sampleDay)
        let event = EvidenceCitation(.event, on: sampleDay)
        let other = Self.finding(of: "a2", evidence: [grant, event])
        #expect(made([Self.said, other, Self.said]) == 1)
    }

    @Test(arguments: [
        finding(.remark, evidence: said.evidence),
        finding(facts: [], evidence: said.evidence),
        finding(evidence: [EvidenceCitation(.event, on: sampleDay.adding(days: 1))]),
        finding(evidence: []),
        finding(evidence: said.evidence + [EvidenceCitation(.page, on: sampleDay)]),
        finding(evidence: [EvidenceCitation(.page, on: sampleDay)] + said.evidence),
        finding(evidence: said.evidence + [EvidenceCitation(.grant, on: sampleDay)] + said.evidence),
        finding(evidence: said.evidence, due: DueDay(sampleDay, from: sampleDay, count: 1, unit: .fixed)),
    ])
    func `what differs is said anew`(other: Finding) {
        #expect(made([Self.said, other, Self.said, other]) == 2)
    }

    /// After so many in a row only the last is looked at, until something is said alike again.
    @Test(arguments: [60, 64, 65, 66, 67, 68, 100])
    func `after many that differ the one before is still taken over`(count: Int) {
        let different = (0..<count).map { Self.finding(facts: [.record(.addressesKept($0))]) }
        #expect(made(different) == count)
        #expect(made(different + different.suffix(1)) == count)
        #expect(made(different + different.suffix(1) + different.suffix(8)) == count)
    }

    @Test func `many different ones are each said in their own words`() {
        let different = (0..<20).map { Self.finding(facts: [.record(.addressesKept($0))]) }
        let said = SaidFindings<Int>()
        for _ in 0..<3 {
            for (number, finding) in different.enumerated() {
                #expect(said.words(of: finding) { number } == number)
            }
        }
    }
}
