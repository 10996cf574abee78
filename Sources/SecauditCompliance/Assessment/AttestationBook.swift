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
    func answer(to rule: String, account: Account.ID?) -> StandingAnswer? {
        StandingAnswer(among: byRule[rule]?.filter { $0.account == nil || $0.account == account } ?? [])
    }
}

/// The answer that counts among several: the coordinator's stands above the organ's, then the later, then the worse.
struct StandingAnswer {
    let counting: Attestation
    /// The organ's own, printed beside the coordinator's.
    let overruled: Attestation?

    init?(among answers: [Attestation]) {
        guard let counting = answers.max(by: { $0.precedes($1) }) else { return nil }
        self.counting = counting
        overruled =
            counting.byCoordinator == true
            ? answers.filter { $0.byCoordinator != true }.max { $0.precedes($1) } : nil
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
        outcome.facts.append(.answer(.overruled(overruled.answer, on: overruled.on, byCoordinator: false)))
        outcome.evidence.append(EvidenceCitation(.attestation, on: overruled.on, author: overruled.attribution))
    }
}

extension Attestation {
    private var weight: (Int, CalendarDay, Int) {
        let gravity =
            switch answer {
            case .yes: 0
            case .notApplicable: 1
            case .no: 2
            }
        return (byCoordinator == true ? 1 : 0, on, gravity)
    }

    /// Of two equal ones the one that is valid longer comes last, so that their order in the register does not matter.
    func precedes(_ other: Attestation) -> Bool {
        if weight != other.weight { return weight < other.weight }
        if through != other.through { return (through?.number ?? .max) < (other.through?.number ?? .max) }
        return attribution.precedes(other.attribution)
    }
}
