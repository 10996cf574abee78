package import SecauditRegister

/// What people answered in writing, where nothing else decides.
package enum AnswerFact: Hashable, Sendable {
    /// Nothing but a written answer can decide it, and there is none in force.
    case missing
    case given(Attestation.Answer, on: CalendarDay, through: CalendarDay?, byCoordinator: Bool)
    /// The measures that the clause names; `open`: the list is not complete.
    case measures([String], open: Bool)

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
        case .measures(let measures, let open):
            FactRecord("measures", ["measures": .list(measures), "open": .flag(open)])
        }
    }
}
