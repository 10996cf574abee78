import SecauditGenerated
import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

/// What does not depend on the order of lists, on neighbours or on names.
@Suite struct OrderProperties {
    static let seeds: Range<UInt64> = 1..<41
    static let asOf = day("2026-09-30")

    @Test(arguments: PoliciesFolder.acts)
    func `permuting lists changes nothing`(id: String) throws {
        let act = try RealAct(id)
        for seed in Self.seeds {
            let town = RandomTown(seed: seed).municipality
            var random = SplitMix64(seed: seed &+ 1000)
            for scope in [CheckScope(asOf: Self.asOf), CheckScope(asOf: Self.asOf, asKnownOn: day("2026-09-01"))] {
                let first = try act.assess(town, scope)
                let second = try act.assess(town.shuffled(by: &random), scope)
                #expect(second.differences(from: first) == [], "seed \(seed)")
            }
        }
    }

    @Test(arguments: PoliciesFolder.acts)
    func `an unrelated organ changes no other finding`(id: String) throws {
        let act = try RealAct(id).readPerOrgan()
        for seed in Self.seeds {
            let town = RandomTown(seed: seed)
            let alone = try act.assess(town.municipality, CheckScope(asOf: Self.asOf)).findings
            let own = Set(town.municipality.organs.map(\.id))
            let joined = town.joined(with: RandomTown(seed: seed &+ 500, prefix: "x"))
            let together = try act.assess(joined, CheckScope(asOf: Self.asOf)).findings
            let kept = together.filter { $0.subject.organ.map(own.contains) ?? false }
            #expect(kept == alone.filter { $0.subject.organ != nil }, "seed \(seed)")
            #expect(together.count > kept.count)
        }
    }

    @Test(arguments: PoliciesFolder.acts)
    func `new ids rename findings and change nothing else`(id: String) throws {
        let act = try RealAct(id)
        for seed in Self.seeds.prefix(10) {
            let town = RandomTown(seed: seed).municipality
            let before = try act.assess(town, CheckScope(asOf: Self.asOf)).findings
            let after = try act.assess(town.renamed { "z~\($0)" }, CheckScope(asOf: Self.asOf)).findings
            #expect(after.map { $0.content.replacing("z~", with: "") } == before.map(\.content), "seed \(seed)")
            let moved = zip(before, after).filter { $0.subject != .municipality && $0.fingerprint == $1.fingerprint }
            #expect(moved.isEmpty)
        }
    }

    @Test(arguments: PoliciesFolder.acts)
    func `ids in another order change no verdict`(id: String) throws {
        let act = try RealAct(id)
        func judged(_ town: Municipality, _ rename: (String) -> String) throws -> [String] {
            try act.assess(town, CheckScope(asOf: Self.asOf)).findings.map { finding in
                let subject = finding.subject == .municipality ? "town" : rename(finding.subject.name)
                let due = finding.due?.day.description ?? "-"
                return "\(finding.rule.id) \(subject) \(finding.occurrence?.number ?? 0) \(finding.verdict) \(due)"
            }.sorted()
        }
        for seed in Self.seeds {
            let town = RandomTown(seed: seed).municipality
            // The other way round, character by character.
            let reversed: (String) -> String = { text in
                String(String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar(0x1F0 - $0.value) }))
            }
            let before = try judged(town) { $0 }
            #expect(try judged(town.renamed(reversed), reversed) == before, "seed \(seed)")
        }
    }
}
