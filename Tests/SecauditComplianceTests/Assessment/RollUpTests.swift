import SecauditCompliance
import SecauditTestSupport
import Testing

struct RollUpTests {
    private func rollUp(_ findings: [(Verdict, Strength)]) -> RollUp {
        var result = RollUp()
        for (verdict, strength) in findings { result.add(verdict, strength: strength) }
        return result
    }

    /// From the worst to the best.
    private static let order: [(Verdict, Strength, Verdict)] = [
        (.fail, .must, .fail), (.error, .must, .error), (.unknown, .mustNot, .unknown),
        (.passLate, .must, .passLate), (.remark, .must, .remark), (.unknown, .recommended, .unknown),
        (.pending, .must, .pending), (.pass, .must, .pass), (.notApplicable, .must, .notApplicable),
    ]

    @Test(arguments: 0..<9)
    func `the worst stands for all, whatever the order`(place: Int) {
        let findings = Self.order[place...].map { ($0.0, $0.1) }
        #expect(rollUp(findings).verdict == Self.order[place].2)
        #expect(rollUp(findings.reversed()).verdict == Self.order[place].2)
    }

    @Test(arguments: [
        ([] as [Verdict], nil as Conclusion?), ([.notApplicable], nil), ([.pass, .remark, .pending], .noViolations),
        ([.pass, .unknown, .unknown], .noViolationsUnconfirmed(2)), ([.error], .noViolationsUnconfirmed(1)),
        ([.pass, .passLate], .remedied(late: 1, unconfirmed: 0)),
        ([.passLate, .unknown], .remedied(late: 1, unconfirmed: 1)),
        ([.fail, .fail, .unknown, .passLate], .violations(failed: 2, unconfirmed: 1)),
    ])
    func `four conclusions`(verdicts: [Verdict], expected: Conclusion?) {
        #expect(rollUp(verdicts.map { ($0, .must) }).conclusion == expected)
    }

    @Test(arguments: [
        (Conclusion.noViolations, Conclusion.Result.pass), (.noViolationsUnconfirmed(1), .unconfirmed),
        (.remedied(late: 1, unconfirmed: 0), .pass), (.remedied(late: 1, unconfirmed: 1), .unconfirmed),
        (.violations(failed: 1, unconfirmed: 0), .fail),
    ])
    func `the result follows from the conclusion`(conclusion: Conclusion, expected: Conclusion.Result) {
        #expect(conclusion.result == expected)
    }

    @Test
    func `a recommendation neither fails nor unsettles an organ`() {
        let result = rollUp([
            (.pass, .must), (.fail, .recommended), (.unknown, .recommended), (.passLate, .recommended),
        ])
        #expect(result.conclusion == .noViolations)
        #expect(result.counts.total == 4)
    }

    @Test(arguments: [
        (Verdict.fail, RollUp.Level.remark), (.passLate, .remark), (.unknown, .unconfirmedRecommendation),
        (.remark, .remark), (.error, .error),
    ])
    func `what is only recommended weighs less`(verdict: Verdict, expected: RollUp.Level) {
        #expect(RollUp.level(of: verdict, strength: .recommended) == expected)
        #expect(rollUp([(verdict, .recommended), (.pass, .must)]).failed == 0)
    }
}
