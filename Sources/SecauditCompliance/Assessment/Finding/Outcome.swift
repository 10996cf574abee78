package import SecauditRegister

/// What one check says about one subject under one reading.
package struct Outcome: Hashable, Sendable {
    package var verdict: Verdict
    package var facts: [Fact]
    package var evidence: [EvidenceCitation]
    package var due: DueDay?
    /// Which of several occurrences it judges (a change that had to be reported), by its day.
    package var occurrence: CalendarDay?

    package init(
        _ verdict: Verdict,
        _ facts: [Fact],
        evidence: [EvidenceCitation] = [],
        due: DueDay? = nil,
        occurrence: CalendarDay? = nil
    ) {
        self.verdict = verdict
        self.facts = facts
        self.evidence = evidence
        self.due = due
        self.occurrence = occurrence
    }
}

/// The last day of a term, and how it was counted.
package struct DueDay: Hashable, Sendable {
    package let day: CalendarDay
    /// The day of the event from which it runs.
    package let from: CalendarDay
    /// How many units; 0 where the day is fixed by other means.
    package let count: Int
    package let unit: Unit

    package enum Unit: String, Hashable, Sendable {
        case workingDay = "working-day"
        case calendarDay = "calendar-day"
        /// A day of the calendar that the act names.
        case fixed
    }

    package init(_ day: CalendarDay, from: CalendarDay, count: Int, unit: Unit) {
        self.day = day
        self.from = from
        self.count = count
        self.unit = unit
    }
}
