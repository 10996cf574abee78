import SecauditRegister

extension Assessment {
    /// The same check, organ by organ, each with what concerns it alone; findings on the municipality are in none.
    package var byOrgan: [Assessment] {
        let findings = Dictionary(grouping: findings) { $0.subject.organ }
        let apart = Dictionary(grouping: apart) { $0.subject.organ }
        return organs.map { result in
            let own = [findings[result.organ] ?? [], apart[result.organ] ?? []]
            return Assessment(
                policy: policy,
                municipality: municipality,
                zone: zone,
                scope: scope,
                findings: findings[result.organ] ?? [],
                apart: apart[result.organ] ?? [],
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
