package import SecauditRegister

/// Runs the examples beside a policy.
package enum PolicyTests {
    /// One result for each case, in the order of the file.
    package static func run(_ file: PolicyTestFile, of policy: Policy, calendar: WorkingCalendar) -> [CaseResult] {
        file.cases.map { CaseResult(test: $0, outcome: outcome($0, of: policy, named: file.policy, calendar)) }
    }

    /// Rules that lack an example of a side, in the order of the policy.
    ///
    /// Examples with extensions on top are for the rules that these add.
    package static func gaps(_ file: PolicyTestFile, of policy: Policy) -> [Gap] {
        let shown = Set(file.cases.map { Gap(rule: $0.rule, side: $0.shows) })
        return policy.rules.filter { $0.isShown(with: file.extensions) }
            .flatMap { rule in PolicyTestCase.Side.allCases.map { Gap(rule: rule.id, side: $0) } }
            .filter { !shown.contains($0) }
    }

    /// A side of a rule that no example shows.
    package struct Gap: Hashable, Sendable {
        package let rule: String
        package let side: PolicyTestCase.Side
    }

    private static func outcome(
        _ test: PolicyTestCase,
        of policy: Policy,
        named id: String,
        _ calendar: WorkingCalendar
    ) -> CaseResult.Outcome {
        guard policy.rules.contains(where: { $0.id == test.rule }) else {
            return .ruleUnknown(nearest: NearestWord.find(test.rule, among: policy.rules.map(\.id)))
        }
        let assessment: Assessment
        do {
            let binding = PolicyBinding(policy: id, parameters: test.parameters, readings: test.readings)
            let bound = try BoundPolicy(policy: policy, binding: binding)
            do {
                assessment = try Assessor.assess(
                    test.municipality,
                    under: PolicyInForce(bound),
                    scope: test.scope,
                    calendar: calendar
                )
            } catch {
                return .notAssessed(error)
            }
        } catch {
            return .notBound(error)
        }
        let found = (assessment.findings + assessment.apart)
            .filter { $0.rule.id == test.rule }
            .map { SubjectVerdict($0) }
            .sorted { ($0.subject, $0.verdict.rawValue) < ($1.subject, $1.verdict.rawValue) }
        return test.expected.isMet(by: found) ? .met : .differs(found: found)
    }
}

/// What came of one example.
package struct CaseResult: Hashable, Sendable {
    package let test: PolicyTestCase
    package let outcome: Outcome

    package enum Outcome: Hashable, Sendable {
        case met
        /// The check says something else.
        case differs(found: [SubjectVerdict])
        case ruleUnknown(nearest: String?)
        case notBound(BindingError)
        case notAssessed(AssessmentError)
    }

    package var isMet: Bool { outcome == .met }
}

extension PolicyTestCase.Expectation {
    func isMet(by found: [SubjectVerdict]) -> Bool {
        switch self {
        case .only(let verdict): found.map(\.verdict) == [verdict]
        case .each(let verdicts): found == verdicts
        }
    }
}

extension Rule {
    fileprivate func isShown(with extensions: [String]) -> Bool {
        switch origin {
        case .act: extensions.isEmpty
        case .added(by: let id, _): extensions.contains(id)
        }
    }
}
