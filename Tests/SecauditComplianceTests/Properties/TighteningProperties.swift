import SecauditGenerated
import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

/// Asking for more never makes a failure disappear, on random towns under all five acts.
@Suite struct TighteningProperties {
    @Test(arguments: PoliciesFolder.acts)
    func `tightening never removes a failure`(id: String) throws {
        let act = try RealAct(id)
        let stricter = try TighteningPropertyTests.tightened(act.policy)
        var added = 0
        for seed in OrderProperties.seeds {
            let town = RandomTown(seed: seed).municipality
            let scope = CheckScope(asOf: OrderProperties.asOf)
            let before = Self.failures(try act.assess(town, scope))
            let after = Self.failures(try act.replacing(stricter).assess(town, scope))
            #expect(before.isSubset(of: after), "seed \(seed): \(before.subtracting(after).sorted())")
            added += after.count - before.count
        }
        #expect(stricter.rules != act.policy.rules ? added > 0 : added == 0)
    }

    /// The recommended practice only adds to an act.
    @Test(arguments: PoliciesFolder.acts)
    func `the recommended practice on top removes no failure`(id: String) throws {
        let act = try RealAct(id)
        let stricter = try PoliciesFolder.extensionFile("baseline").applied(to: act.policy, on: OrderProperties.asOf)
        var added = 0
        for seed in OrderProperties.seeds.prefix(10) {
            let town = RandomTown(seed: seed).municipality
            let scope = CheckScope(asOf: OrderProperties.asOf)
            let before = Self.failures(try act.assess(town, scope))
            let after = Self.failures(try act.replacing(stricter).assess(town, scope))
            #expect(before.isSubset(of: after), "seed \(seed)")
            added += after.count - before.count
        }
        #expect(added > 0)
    }

    private static func failures(_ assessment: Assessment) -> Set<String> {
        Set(assessment.findings.filter { $0.verdict == .fail }.map(\.fingerprint))
    }
}
