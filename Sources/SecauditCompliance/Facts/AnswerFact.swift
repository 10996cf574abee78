package import SecauditRegister

/// What people answered in writing, where nothing else decides.
package enum AnswerFact: Hashable, Sendable {
    /// Nothing but a written answer can decide it, and there is none in force.
    case missing
    case given(Attestation.Answer, on: CalendarDay, through: CalendarDay?, byCoordinator: Bool)
    /// An answer that does not count, because the coordinator's stands above it or a later one replaced it.
    case overruled(Attestation.Answer, on: CalendarDay, byCoordinator: Bool)
    /// One answer to the questions of a rule, with the clauses and periods for which it counts.
    case confirmed(Attestation.Answer, Asked, on: CalendarDay, byCoordinator: Bool)
    /// Questions without an answer, although their time has come.
    case unanswered(Asked)
    /// Questions about a time that is not over.
    case notYetAsked(Asked)
    /// What was checked of a list of measures, and what was not; `open`: the act does not name them all.
    case measures(Measures, open: Bool)

    /// Clauses and periods of questions.
    package struct Asked: Hashable, Sendable {
        /// Empty where the rule asks one question alone.
        package let clauses: [String]
        package let periods: [AnswerPeriod]
    }

    /// Measures by what became of them.
    package struct Measures: Hashable, Sendable {
        /// Judged by rules of their own, from facts.
        package let checked: [Bilingual]
        /// Named for the written answer.
        package let named: [String]

        package init(checked: [Bilingual] = [], named: [String] = []) {
            self.checked = checked
            self.named = named
        }
    }

    var record: FactRecord {
        switch self {
        case .missing: FactRecord("answer-missing")
        case .given(let answer, let day, let through, let byCoordinator):
            FactRecord(
                "answer",
                [
                    "answer": .text(answer.rawValue), "on": .day(day), "through": .maybe(through),
                    "by-coordinator": .flag(byCoordinator),
                ]
            )
        case .overruled(let answer, let day, let byCoordinator):
            FactRecord(
                "answer-overruled",
                ["answer": .text(answer.rawValue), "on": .day(day), "by-coordinator": .flag(byCoordinator)]
            )
        case .confirmed(let answer, let asked, let day, let byCoordinator):
            FactRecord(
                "question-answered",
                [
                    "answer": .text(answer.rawValue), "clauses": .list(asked.clauses),
                    "periods": .list(asked.periods.map(\.description)), "on": .day(day),
                    "by-coordinator": .flag(byCoordinator),
                ]
            )
        case .unanswered(let asked): asked.record("question-unanswered")
        case .notYetAsked(let asked): asked.record("question-not-yet-due")
        case .measures(let measures, let open):
            FactRecord(
                "measures",
                [
                    "checked": .list(measures.checked.map(\.english)), "measures": .list(measures.named),
                    "open": .flag(open),
                ]
            )
        }
    }
}

extension AnswerFact.Asked {
    fileprivate func record(_ name: String) -> FactRecord {
        FactRecord(
            name,
            ["clauses": .list(clauses), "periods": .list(periods.map(\.description))]
        )
    }
}
