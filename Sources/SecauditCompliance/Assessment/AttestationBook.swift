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

    /// The answer that counts: the coordinator's stands above the organ's, then the later, then the worse one.
    func answer(to rule: String, account: Account.ID?) -> Attestation? {
        byRule[rule]?
            .filter { $0.account == nil || $0.account == account }
            .max { $0.precedes($1) }
    }
}

extension Attestation {
    fileprivate var weight: (Int, CalendarDay, Int) {
        let gravity =
            switch answer {
            case .yes: 0
            case .notApplicable: 1
            case .no: 2
            }
        return (byCoordinator == true ? 1 : 0, on, gravity)
    }

    /// Of two equal ones the one that is valid longer comes last, so that their order in the register does not matter.
    fileprivate func precedes(_ other: Attestation) -> Bool {
        if weight != other.weight { return weight < other.weight }
        if through != other.through { return (through?.number ?? .max) < (other.through?.number ?? .max) }
        return attribution.precedes(other.attribution)
    }

    /// Turns a missing fact into the answer; nobody answers "not applicable" for himself but the coordinator.
    func apply(to outcome: inout Outcome) {
        switch answer {
        case .yes: outcome.verdict = .pass
        case .no: outcome.verdict = .fail
        case .notApplicable: if byCoordinator == true { outcome.verdict = .notApplicable }
        }
        outcome.facts.removeAll { $0 == .answer(.missing) }
        outcome.facts.append(
            .answer(.given(answer, on: on, through: through, byCoordinator: byCoordinator == true))
        )
        outcome.evidence.append(EvidenceCitation(.attestation, on: on, author: attribution))
    }
}
