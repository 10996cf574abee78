import SecauditGenerated
import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

/// A fact taken away leaves a question open; it never turns an answer into its opposite.
@Suite struct MissingFactProperties {
    /// What can be forgotten: a list or value becomes unknown, wherever it stands.
    enum Forgotten: CaseIterable {
        case grants, secretChanges, twoFactor, custody, appointments, events, townEvents

        func taken(from source: Municipality) -> [Municipality] {
            switch self {
            case .townEvents: return [Self.changed(source) { $0.events = nil }]
            case .grants: return credentials(source) { $0.grants = nil }
            case .secretChanges: return credentials(source) { $0.secretChanges = nil }
            case .twoFactor: return credentials(source) { $0.twoFactor = nil }
            case .custody: return credentials(source) { $0.custody = nil }
            case .appointments: return accounts(source) { $0.appointments = nil }
            case .events: return accounts(source) { $0.events = nil }
            }
        }

        private static func changed(
            _ source: Municipality,
            _ change: (inout Municipality) -> Void
        ) -> Municipality {
            var town = source
            change(&town)
            return town
        }

        private func credentials(_ source: Municipality, _ change: (inout Credential) -> Void) -> [Municipality] {
            source.credentials.indices.map { place in Self.changed(source) { change(&$0.credentials[place]) } }
        }

        private func accounts(_ source: Municipality, _ change: (inout Account) -> Void) -> [Municipality] {
            source.organs.indices.flatMap { organ in
                source.organs[organ].accounts.indices.map { page in
                    Self.changed(source) { change(&$0.organs[organ].accounts[page]) }
                }
            }
        }
    }

    /// What became of the findings of one register in another, where it is the opposite of what it was.
    static func opposites(_ before: [Finding], _ after: [Finding]) -> [String] {
        if before == after { return [] }
        let later = Dictionary(grouping: after) { "\($0.rule.id) \($0.subject.name)" }
        return before.compactMap { old in
            guard [.pass, .passLate, .fail].contains(old.verdict) else { return nil }
            let candidates = later["\(old.rule.id) \(old.subject.name)"] ?? []
            // An occurrence that nobody remembers must be asked about: not known, and not nothing.
            guard let new = candidates.first(where: { $0.occurrence == old.occurrence }) ?? candidates.first else {
                return "gone: \(old.content)"
            }
            let isOpposite =
                old.verdict == .fail
                ? [.pass, .passLate, .notApplicable].contains(new.verdict) : new.verdict == .fail
            return isOpposite ? "\(old.content)\n  → \(new.content)" : nil
        }
    }

    @Test(arguments: PoliciesFolder.acts)
    func `a list forgotten never gives the opposite verdict`(id: String) throws {
        let act = try RealAct(id)
        var changed = 0
        for seed in OrderProperties.seeds.prefix(15) {
            var town = RandomTown(seed: seed).municipality
            // Answers in writing may contradict the facts; they are another property.
            town.attestations = nil
            for place in town.organs.indices { town.organs[place].attestations = nil }
            let before = try act.assess(town, CheckScope(asOf: OrderProperties.asOf)).findings
            for kind in Forgotten.allCases {
                for less in kind.taken(from: town) where less != town {
                    let after = try act.assess(less, CheckScope(asOf: OrderProperties.asOf)).findings
                    #expect(Self.opposites(before, after) == [], "seed \(seed), \(kind)")
                    changed += after == before ? 0 : 1
                }
            }
        }
        #expect(changed > 10)
    }

    @Test(arguments: PoliciesFolder.acts)
    func `an answer forgotten leaves the question open`(id: String) throws {
        let act = try RealAct(id)
        var opened = 0
        for seed in OrderProperties.seeds {
            let town = RandomTown(seed: seed).municipality
            var silent = town
            silent.attestations = nil
            for place in silent.organs.indices { silent.organs[place].attestations = nil }
            let before = try act.assess(town, CheckScope(asOf: OrderProperties.asOf)).findings
            let after = try act.assess(silent, CheckScope(asOf: OrderProperties.asOf)).findings
            #expect(before.map(\.question) == after.map(\.question))
            for (old, new) in zip(before, after) where old.verdict != new.verdict {
                opened += 1
                let isOpen = new.verdict == .unknown || !new.readings.isEmpty
                #expect(isOpen, "seed \(seed) \(old.content)\n  → \(new.content)")
            }
        }
        #expect(opened > 5)
    }
}
