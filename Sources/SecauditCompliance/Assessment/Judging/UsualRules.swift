import SecauditRegister

/// The rules as they stand for the organs of each kind of which nothing special is known, made once for all of them.
struct UsualRules {
    private let byKind: [Organ.Kind: [NarrowRule]]

    init(
        _ rules: [PreparedRule],
        binds: Set<Organ.Kind>,
        attestations: AttestationBook
    ) {
        let lists = Organ.Kind.allCases.map { kind in
            let narrow = rules.map { rule in
                NarrowRule(
                    rule: rule,
                    applied: rule.rule.appliesTo.recommendedFor.contains(kind) ? rule.recommended : rule.applied,
                    barrier: rule.rule.barrier(for: kind, binds: binds),
                    coarse: [],
                    attestations: attestations
                )
            }
            return (kind, narrow)
        }
        byKind = Dictionary(lists) { first, _ in first }
    }

    func rules(for kind: Organ.Kind) -> [NarrowRule] { byKind[kind] ?? [] }
}
