package import SecauditRegister

/// One rule applied to one subject.
package struct Finding: Equatable, Sendable {
    package let applied: AppliedRule
    package let subject: Subject
    package var verdict: Verdict
    package var facts: [Fact]
    package var evidence: [EvidenceCitation]
    package var due: DueDay?
    /// Which of several occurrences it judges, by its day.
    package let occurrence: CalendarDay?
    /// What each open reading leads to; empty where the clause has one reading.
    package var readings: [ReadingOutcome]
    /// The extension of the term that covers the failure; the failure stays a failure.
    package var waiver: Waiver? {
        get { cover.first }
        set { cover = newValue.map { [$0] } ?? [] }
    }

    /// At most one: a list, because thousands of findings have none and should stay small.
    private var cover: [Waiver]

    package init(
        applied: AppliedRule,
        subject: Subject,
        outcome: Outcome,
        readings: [ReadingOutcome] = [],
        waiver: Waiver? = nil
    ) {
        self.applied = applied
        self.subject = subject
        self.verdict = outcome.verdict
        self.facts = outcome.facts
        self.evidence = outcome.evidence
        self.due = outcome.due
        self.occurrence = outcome.occurrence
        self.readings = readings
        self.cover = waiver.map { [$0] } ?? []
    }

    package var rule: Rule { applied.rule }
    package var strength: Strength { applied.strength }

    /// The municipality waived what it asked of itself; of an act's rule a waiver only extends the term.
    package var isWaivedAway: Bool { waiver != nil && rule.origin.canBeWaived }

    /// A name of this finding that stays the same from check to check, made of rule, subject and occurrence.
    ///
    /// FNV-1a, 64 bits, over the parts in UTF-8 with a zero byte after each; 16 hexadecimal digits. It is a name for
    /// comparing reports, not a protection.
    package var fingerprint: String {
        var hash = StableHash()
        hash.add(rule.id)
        hash.add(subject.kind)
        switch subject {
        case .municipality: break
        case .organ(let id): hash.add(id.text)
        case .account(let id, of: let organ):
            hash.add(organ.text)
            hash.add(id.text)
        case .credential(let id, of: let organ):
            hash.add(organ.text)
            hash.add(id.text)
        }
        if let occurrence { hash.add(occurrence.description) }
        return hash.hexadecimal
    }
}

/// What one reading of an ambiguous clause leads to.
///
/// A class, because the findings of all pages of an organ, or of a town, share what is said of the whole.
package final class ReadingOutcome: Sendable {
    package let reading: Reading
    package let outcome: Outcome

    package init(reading: Reading, outcome: Outcome) {
        self.reading = reading
        self.outcome = outcome
    }
}

extension ReadingOutcome: Equatable {
    package static func == (left: ReadingOutcome, right: ReadingOutcome) -> Bool {
        left === right || left.reading == right.reading && left.outcome == right.outcome
    }
}
