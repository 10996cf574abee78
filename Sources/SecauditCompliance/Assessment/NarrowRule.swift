import SecauditRegister

/// A rule as it stands for one organ; a class, because each of its accounts is judged by it.
final class NarrowRule {
    let rule: PreparedRule
    let applied: AppliedRule
    /// Why the rule does not speak of the organ; then nothing is judged.
    let barrier: ScopeFact?
    /// Whether nothing keeps it from speaking of the organ.
    let speaks: Bool
    /// What readings about the whole organ or municipality say, by place; `nil`: per account.
    ///
    /// Of a rule about accounts these are the figures alone.
    let coarse: [[Outcome]?]
    /// The same as a finding has it, by place, where it is one thing, of no single day, and the same for every account.
    let shared: [ReadingOutcome?]
    let attestations: AttestationBook
    /// Something has been said by it; so a rule is noted once and not with each finding.
    var isNoted = false

    init(
        rule: PreparedRule,
        applied: AppliedRule,
        barrier: ScopeFact?,
        coarse: [[Outcome]?],
        shared: [ReadingOutcome?] = [],
        attestations: AttestationBook
    ) {
        self.rule = rule
        self.applied = applied
        self.barrier = barrier
        speaks = barrier == nil
        self.coarse = coarse
        self.shared = shared
        self.attestations = attestations
    }
}
