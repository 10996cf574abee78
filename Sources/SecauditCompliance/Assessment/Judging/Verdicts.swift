import SecauditRegister

/// Makes findings of what the open readings of a rule say.
///
/// A failure stands only when every open reading fails. Where at least one passes and one fails, the clause itself is
/// in doubt: a remark, with each figure. Where nothing fails, or nothing passes, the worst of them stands, so that a
/// missing fact is never covered by a kinder reading.
struct Verdicts {
    /// The first day of the act.
    let effective: CalendarDay

    /// `outcomes` has one list for each open reading, in their order.
    func findings(_ outcomes: [[Outcome]], of narrow: NarrowRule, subject: Subject) -> [Finding] {
        guard outcomes.count > 1 else {
            return (outcomes.first ?? []).map { outcome in
                finding(settled: settle(outcome, of: narrow, subject), of: narrow.applied, subject: subject)
            }
        }
        if let readings = plainReadings(outcomes, of: narrow, subject) {
            return [finding(of: readings, narrow, subject: subject)]
        }
        return Self.occurrences(outcomes).map { occurrence in
            let perReading = zip(narrow.rule.checks, outcomes).compactMap { check, outcomes -> ReadingOutcome? in
                guard let reading = check.reading, let outcome = outcomes.first(where: { $0.occurrence == occurrence })
                else { return nil }
                return ReadingOutcome(reading: reading, outcome: settle(outcome, of: narrow, subject))
            }
            return Finding(
                applied: narrow.applied,
                subject: subject,
                outcome: Self.join(perReading),
                readings: perReading
            )
        }
    }

    /// What each reading leads to, where each says one thing and of no single day, as most do; `nil` elsewhere.
    private func plainReadings(
        _ outcomes: [[Outcome]],
        of narrow: NarrowRule,
        _ subject: Subject
    ) -> [ReadingOutcome]? {
        var readings: [ReadingOutcome] = []
        readings.reserveCapacity(outcomes.count)
        for place in outcomes.indices {
            guard outcomes[place].count == 1, outcomes[place][0].occurrence == nil,
                let reading = narrow.rule.checks[place].reading
            else { return nil }
            readings.append(ReadingOutcome(reading: reading, outcome: settle(outcomes[place][0], of: narrow, subject)))
        }
        return readings
    }

    /// The finding of the only reading, once answers and strength have been applied to it.
    func finding(settled outcome: Outcome, of applied: AppliedRule, subject: Subject) -> Finding {
        var settled = outcome
        if let fixed = applied.fixedReading,
            let reading = applied.rule.readings.first(where: { $0.id == fixed.choice })
        {
            settled.facts.append(.scope(.readingFixed(fixed, title: reading.title)))
        }
        return Finding(applied: applied, subject: subject, outcome: settled)
    }

    /// The finding of several readings that say one thing each.
    func finding(of readings: [ReadingOutcome], _ narrow: NarrowRule, subject: Subject) -> Finding {
        Finding(applied: narrow.applied, subject: subject, outcome: Self.join(readings), readings: readings)
    }

    /// The days judged, in order.
    private static func occurrences(_ outcomes: [[Outcome]]) -> [CalendarDay?] {
        Set(outcomes.lazy.flatMap { $0 }.map(\.occurrence)).sorted {
            ($0?.number ?? .min) < ($1?.number ?? .min)
        }
    }

    private static func join(_ readings: [ReadingOutcome]) -> Outcome {
        guard var result = readings.first?.outcome else { return Outcome(.notApplicable, []) }
        // By places: a copy of each reading would cost more than what is looked at here.
        var (passes, fails, differ) = (false, false, false)
        var best = 0
        for place in readings.indices {
            let verdict = readings[place].outcome.verdict
            if verdict.isNoShortcoming { passes = true }
            if verdict == .fail { fails = true }
            if verdict != result.verdict { differ = true }
            if readings[best].outcome.evidence.count < readings[place].outcome.evidence.count { best = place }
        }
        result.evidence = readings[best].outcome.evidence
        guard differ else { return result }
        if passes && fails {
            result.verdict = .remark
        } else if fails {
            // Every reading that can be judged fails, but one cannot: not proved.
            result.verdict = .unknown
        } else {
            for place in readings.indices { result.verdict.worsen(to: readings[place].outcome.verdict) }
        }
        result.facts = dependsOnReading
        return result
    }

    /// One list for thousands of findings.
    private static let dependsOnReading: [Fact] = [.scope(.dependsOnReading)]

    /// The outcome after answers in writing and the strength of the clause.
    func settle(_ outcome: Outcome, of narrow: NarrowRule, _ subject: Subject) -> Outcome {
        // Nothing else is changed by an answer or by the strength.
        guard outcome.verdict == .unknown || outcome.verdict == .fail else { return outcome }
        var result = outcome
        if result.verdict == .unknown, narrow.rule.rule.kind.isAttestable || result.facts.contains(.answer(.missing)),
            let answer = narrow.attestations.answer(
                to: narrow.rule.rule,
                account: subject.account,
                effective: effective
            )
        {
            answer.apply(to: &result)
        }
        if result.verdict == .fail {
            switch narrow.applied.strength {
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

extension Verdict {
    /// What a reading says that nobody would object to.
    fileprivate var isNoShortcoming: Bool { self == .pass || self == .passLate || self == .notApplicable }
}
