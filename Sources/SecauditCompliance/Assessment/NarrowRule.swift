import SecauditRegister

/// A rule as it stands for one organ; a class, because each of its accounts is judged by it.
final class NarrowRule {
    let rule: PreparedRule
    let applied: AppliedRule
    /// Why the rule does not speak of the organ; then nothing is judged.
    let barrier: ScopeFact?
    /// What readings about the whole organ or municipality say, by place; `nil`: per account.
    ///
    /// Of a rule about accounts these are the figures alone.
    let coarse: [[Outcome]?]
    let attestations: AttestationBook

    init(
        rule: PreparedRule,
        applied: AppliedRule,
        barrier: ScopeFact?,
        coarse: [[Outcome]?],
        attestations: AttestationBook
    ) {
        self.rule = rule
        self.applied = applied
        self.barrier = barrier
        self.coarse = coarse
        self.attestations = attestations
    }
}

/// A rule as it stands for each organ of which nothing special is known, made once.
struct UsualRule {
    let rule: PreparedRule
    private let binding: NarrowRule
    private let recommended: NarrowRule

    init(_ rule: PreparedRule, attestations: AttestationBook) {
        self.rule = rule
        func narrow(_ applied: AppliedRule) -> NarrowRule {
            NarrowRule(rule: rule, applied: applied, barrier: nil, coarse: [], attestations: attestations)
        }
        binding = narrow(rule.applied)
        recommended = narrow(rule.recommended)
    }

    func narrow(to kind: Organ.Kind) -> NarrowRule {
        rule.rule.appliesTo.recommendedFor.contains(kind) ? recommended : binding
    }
}
