import SecauditGenerated
import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

/// What time can and cannot change.
@Suite struct TimeProperties {
    static let days = ["2026-06-30", "2026-07-15", "2026-08-11", "2026-09-08", "2026-09-30", "2026-10-26"].map(day)

    @Test(arguments: PoliciesFolder.acts)
    func `what has failed is never pending on a later day`(id: String) throws {
        let act = try RealAct(id)
        var failures = 0
        for seed in OrderProperties.seeds {
            let town = RandomTown(seed: seed).municipality
            var failed: Set<String> = []
            for day in Self.days {
                for finding in try act.assess(town, CheckScope(asOf: day)).findings {
                    // One occurrence is one term: another loss of access is another question.
                    let term = "\(finding.question) \(finding.due?.day.description ?? "-")"
                    if finding.verdict == .fail { failed.insert(term) }
                    if finding.verdict == .pending {
                        #expect(!failed.contains(term), "seed \(seed) \(day) \(finding.content)")
                    }
                }
            }
            failures += failed.count
        }
        #expect(failures > 30)
    }

    @Test(arguments: PoliciesFolder.acts)
    func `a fact recorded later never changes what was known before`(id: String) throws {
        let act = try RealAct(id)
        let known = day("2026-08-25")
        for seed in OrderProperties.seeds {
            let town = RandomTown(seed: seed).municipality
            let added = LaterFacts(recordedAfter: known, seed: seed).added(to: town)
            for asOf in [known, day("2026-09-30")] {
                let scope = CheckScope(asOf: asOf, asKnownOn: known)
                #expect(try act.assess(added, scope).differences(from: act.assess(town, scope)) == [], "seed \(seed)")
                // No act speaks of equal passwords; the municipality's own rules do.
                let (more, before) = (added.seen(in: scope).credentials, town.seen(in: scope).credentials)
                #expect(more.map(\.passwordStanding) == before.map(\.passwordStanding), "seed \(seed)")
            }
            #expect(added != town)
        }
    }

    @Test(arguments: PoliciesFolder.acts)
    func `the same question gets the same answer twice`(id: String) throws {
        let act = try RealAct(id)
        for seed in OrderProperties.seeds {
            let town = RandomTown(seed: seed).municipality
            let scope = CheckScope(asOf: day("2026-09-30"), asKnownOn: day("2026-09-01"))
            #expect(try act.assess(town, scope) == act.assess(town, scope), "seed \(seed)")
        }
    }
}
