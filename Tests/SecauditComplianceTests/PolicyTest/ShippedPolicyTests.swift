import SecauditRegister
import Testing

@testable import SecauditCompliance

/// The examples that lie beside the shipped policies.
@Suite struct ShippedPolicyTests {
    @Test(arguments: PoliciesFolder.acts)
    func `every example beside an act is judged as it says`(act: String) throws {
        let file = try PoliciesFolder.tests(act)
        #expect(file.policy == act)
        let results = PolicyTests.run(file, of: try PoliciesFolder.policy(act), calendar: try PoliciesFolder.calendar())
        #expect(!results.isEmpty)
        for result in results where !result.isMet {
            Issue.record("\(act), line \(result.test.position.line), \(result.test.rule): \(result.outcome)")
        }
    }

    @Test(arguments: PoliciesFolder.acts)
    func `every decided rule of an act has a passing, a failing and a boundary example`(act: String) throws {
        #expect(PolicyTests.gaps(try PoliciesFolder.tests(act), of: try PoliciesFolder.policy(act)) == [])
    }
}
