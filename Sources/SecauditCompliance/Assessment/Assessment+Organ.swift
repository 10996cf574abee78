import SecauditRegister

extension Assessment {
    /// The same check, organ by organ, each with what concerns it alone; findings on the municipality are in none.
    package var byOrgan: [Assessment] {
        let findings = Dictionary(grouping: findings) { $0.subject.organ }
        let apart = Dictionary(grouping: apart) { $0.subject.organ }
        return organs.map { result in
            let own = [findings[result.organ] ?? [], apart[result.organ] ?? []].map { list in
                list.map { $0.told(to: result.organ, names: names) }
            }
            return Assessment(
                policy: policy,
                municipality: municipality,
                zone: zone,
                scope: scope,
                findings: own[0],
                apart: own[1],
                ruleCount: Set(own.joined().map(\.rule.id)).count,
                organs: [result],
                total: result.rollUp,
                waivers: waivers.filter { $0.waiver.organ == result.organ },
                provenance: result.provenance,
                duties: duties,
                names: names,
                replacedAfter: replacedAfter,
                isDemonstration: isDemonstration,
                recovery: recovery
            )
        }
    }
}

extension Finding {
    /// The finding as the organ may read it.
    fileprivate func told(to organ: Organ.ID, names: Names) -> Finding {
        var result = self
        result.facts = facts.map { $0.told(to: organ, names: names) }
        result.readings = readings.map { reading in
            var outcome = reading.outcome
            outcome.facts = outcome.facts.map { $0.told(to: organ, names: names) }
            return ReadingOutcome(reading: reading.reading, outcome: outcome)
        }
        return result
    }
}

extension Fact {
    /// Whoever knows one of two equal passwords knows the other: of another organ's there is only a number.
    fileprivate func told(to organ: Organ.ID, names: Names) -> Fact {
        guard case .secret(.equalPasswords(let credential, let others, let elsewhere)) = self else { return self }
        func isOwn(_ id: Credential.ID) -> Bool { names.credentials[id]?.organ == organ }
        let named = isOwn(credential) ? others.filter(isOwn) : []
        return .secret(.equalPasswords(credential, named, elsewhere: elsewhere + others.count - named.count))
    }
}
