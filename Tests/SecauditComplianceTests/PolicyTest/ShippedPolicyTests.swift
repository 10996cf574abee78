import SecauditRegister
import Testing

@testable import SecauditCompliance

/// The examples that lie beside the shipped policies.
@Suite struct ShippedPolicyTests {
    /// The policy of a file of examples, with what the file lays on top.
    static func policy(_ file: PolicyTestFile) throws -> Policy {
        let day = try #require(CalendarDay("2026-09-30"))
        return try file.extensions.reduce(PoliciesFolder.policy(file.policy)) { policy, id in
            try PoliciesFolder.extensionFile(id).applied(to: policy, on: day)
        }
    }

    static let files = PoliciesFolder.acts + ["baseline", "federal"]

    @Test(arguments: files)
    func `every example beside an act is judged as it says`(act: String) throws {
        let file = try PoliciesFolder.tests(act)
        #expect(file.extensions.isEmpty ? file.policy == act : file.extensions == [act])
        let results = PolicyTests.run(file, of: try Self.policy(file), calendar: try PoliciesFolder.calendar())
        #expect(!results.isEmpty)
        for result in results where !result.isMet {
            Issue.record("\(act), line \(result.test.position.line), \(result.test.rule): \(result.outcome)")
        }
    }

    @Test(arguments: files)
    func `every decided rule of an act has a passing, a failing and a boundary example`(act: String) throws {
        let file = try PoliciesFolder.tests(act)
        #expect(PolicyTests.gaps(file, of: try Self.policy(file)) == [])
    }
}
