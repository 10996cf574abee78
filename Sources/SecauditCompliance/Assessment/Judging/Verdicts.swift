import SecauditRegister

/// Makes findings of what the open readings of a rule say.
///
/// A failure stands only when every open reading fails. Where at least one passes and one fails, the clause itself is
/// in doubt: a remark, with each figure. Where nothing fails, or nothing passes, the worst of them stands, so that a
/// missing fact is never covered by a kinder reading.
struct Verdicts {
    let rule: PreparedRule
    let applied: AppliedRule
    let attestations: AttestationBook
    /// The first day of the act.
    let effective: CalendarDay

    init(_ rule: PreparedRule, applied: AppliedRule, attestations: AttestationBook, effective: CalendarDay) {
        self.rule = rule
        self.applied = applied
        self.attestations = attestations
        self.effective = effective
    }

    init(_ narrow: RuleJudge.NarrowRule, effective: CalendarDay) {
        self.init(narrow.rule, applied: narrow.applied, attestations: narrow.attestations, effective: effective)
    }

    /// `outcomes` has one list for each open reading, in their order.
    func findings(_ outcomes: [[Outcome]], subject: Subject) -> [Finding] {
        guard outcomes.count > 1 else {
            return (outcomes.first ?? []).map { finding($0, subject: subject) }
        }
        return Self.occurrences(outcomes).map { occurrence in
            let perReading = zip(rule.checks, outcomes).compactMap { check, outcomes -> ReadingOutcome? in
                guard let reading = check.reading, let outcome = outcomes.first(where: { $0.occurrence == occurrence })
                else { return nil }
                return ReadingOutcome(reading: reading, outcome: settle(outcome, subject))
            }
            return Finding(applied: applied, subject: subject, outcome: Self.join(perReading), readings: perReading)
        }
    }

    /// The finding of the only reading.
    func finding(_ outcome: Outcome, subject: Subject) -> Finding {
        var settled = settle(outcome, subject)
        if let fixed = applied.fixedReading,
            let reading = applied.rule.readings.first(where: { $0.id == fixed.choice })
        {
            settled.facts.append(.scope(.readingFixed(fixed, title: reading.title)))
        }
        return Finding(applied: applied, subject: subject, outcome: settled)
    }

    /// The days judged, in order; mostly there is one outcome for each reading and none names a day.
    private static func occurrences(_ outcomes: [[Outcome]]) -> [CalendarDay?] {
        if outcomes.allSatisfy({ $0.count == 1 && $0[0].occurrence == nil }) { return [nil] }
        return Set(outcomes.lazy.flatMap { $0 }.map(\.occurrence)).sorted {
            ($0?.number ?? .min) < ($1?.number ?? .min)
        }
    }

    private static func join(_ readings: [ReadingOutcome]) -> Outcome {
        let all = readings.map(\.outcome)
        guard var result = all.first else { return Outcome(.notApplicable, []) }
        if all.allSatisfy({ $0.verdict == result.verdict }) {
            result.evidence = all.max { $0.evidence.count < $1.evidence.count }?.evidence ?? []
            return result
        }
        let passes = all.contains { $0.verdict == .pass || $0.verdict == .passLate || $0.verdict == .notApplicable }
        let fails = all.contains { $0.verdict == .fail }
        if passes && fails {
            result.verdict = .remark
        } else if fails {
            // Every reading that can be judged fails, but one cannot: not proved.
            result.verdict = .unknown
        } else {
            for other in all { result.verdict.worsen(to: other.verdict) }
        }
        result.evidence = all.max { $0.evidence.count < $1.evidence.count }?.evidence ?? []
        result.facts = [.scope(.dependsOnReading)]
        return result
    }

    /// The outcome after answers in writing and the strength of the clause.
    private func settle(_ outcome: Outcome, _ subject: Subject) -> Outcome {
        var result = outcome
        if result.verdict == .unknown, rule.rule.kind.isAttestable || result.facts.contains(.answer(.missing)),
            let answer = attestations.answer(to: rule.rule, account: subject.account, effective: effective)
        {
            answer.apply(to: &result)
        }
        if result.verdict == .fail {
            switch applied.strength {
            case .must, .mustNot: break
            case .recommended: result.verdict = .remark
            case .permitted:
                result.verdict = .notApplicable
                result.facts.append(.scope(.permissionNotUsed))
            }
        }
        return result
    }
}
