import SecauditRegister

/// Answers in writing that are in force on the day, by the rule that they answer.
struct AttestationBook {
    private var byRule: [String: [Attestation]] = [:]

    /// The answers of an organ go on top of those of the municipality, gathered once in `common`.
    init(_ attestations: [Attestation]?, asOf day: CalendarDay, common: AttestationBook? = nil) {
        byRule = common?.byRule ?? [:]
        for attestation in attestations ?? [] where attestation.through.map({ day <= $0 }) ?? true {
            byRule[attestation.rule, default: []].append(attestation)
        }
    }

    /// The answer that counts, and the organ's own where the coordinator's stands above it.
    func answer(to rule: Rule, account: Account.ID?, effective: CalendarDay) -> StandingAnswer? {
        StandingAnswer(
            among: byRule[rule.id]?.filter {
                ($0.account == nil || $0.account == account) && $0.answers(rule, inForceSince: effective)
            } ?? []
        )
    }
}

/// The answer that counts among several: the last of the coordinator's, else the last of the organ's.
///
/// The coordinator's stands above what the organ said before it or on the same day. What the organ says later counts only
/// where it owns up to a breach: a "yes" does not lift the coordinator's word, and waits for the next one.
struct StandingAnswer {
    let counting: Attestation
    /// The other side's last answer, printed beside the one that counts.
    let overruled: Attestation?

    init?(among answers: [Attestation]) {
        let higher = answers.filter { $0.byCoordinator == true }.max { $0.precedes($1) }
        let own = answers.filter { $0.byCoordinator != true }.max { $0.precedes($1) }
        guard let higher, let own else {
            guard let only = higher ?? own else { return nil }
            counting = only
            overruled = nil
            return
        }
        let ownsUp = own.answer == .no && own.on > higher.on
        counting = ownsUp ? own : higher
        overruled = ownsUp ? higher : own
    }
}

extension StandingAnswer {
    /// Turns a missing fact into the answer; nobody answers "not applicable" for himself but the coordinator.
    func apply(to outcome: inout Outcome) {
        switch counting.answer {
        case .yes: outcome.verdict = .pass
        case .no: outcome.verdict = .fail
        case .notApplicable: if counting.byCoordinator == true { outcome.verdict = .notApplicable }
        }
        outcome.facts.removeAll { $0 == .answer(.missing) || $0 == .posts(.topicNotConfirmed) }
        outcome.facts.append(
            .answer(
                .given(
                    counting.answer,
                    on: counting.on,
                    through: counting.through,
                    byCoordinator: counting.byCoordinator == true
                )
            )
        )
        outcome.evidence.append(EvidenceCitation(.attestation, on: counting.on, author: counting.attribution))
        guard let overruled else { return }
        outcome.facts.append(
            .answer(.overruled(overruled.answer, on: overruled.on, byCoordinator: overruled.byCoordinator == true))
        )
        outcome.evidence.append(EvidenceCitation(.attestation, on: overruled.on, author: overruled.attribution))
    }
}

extension Attestation {
    /// Whether it was given under the act that asks: an act replaced by another may have had a rule of the same name.
    func answers(_ rule: Rule, inForceSince effective: CalendarDay) -> Bool {
        self.rule == rule.id && (rule.origin != .act || on >= effective)
    }

    private var weight: (CalendarDay, Int) {
        let gravity =
            switch answer {
            case .yes: 0
            case .notApplicable: 1
            case .no: 2
            }
        return (on, gravity)
    }

    /// Of two equal ones the one that is valid longer comes last, so that their order in the register does not matter.
    func precedes(_ other: Attestation) -> Bool {
        if weight != other.weight { return weight < other.weight }
        if through != other.through { return (through?.number ?? .max) < (other.through?.number ?? .max) }
        return attribution.precedes(other.attribution)
    }
}
