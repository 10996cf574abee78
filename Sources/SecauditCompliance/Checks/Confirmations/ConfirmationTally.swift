import SecauditRegister

/// Answers to many questions brought together: equal ones are told in one sentence.
struct ConfirmationTally {
    let asOf: CalendarDay
    let isDueAtStart: Bool
    private var verdict = Verdict.notApplicable
    private var groups: [(fact: Group, asked: [Question])] = []
    private var evidence: [EvidenceCitation] = []

    private struct Question: Hashable {
        let clause: String?
        let period: AnswerPeriod
    }

    /// Questions with the same answer.
    private enum Group: Hashable {
        case answered(Attestation.Answer, on: CalendarDay, byCoordinator: Bool)
        case overruled(Attestation.Answer, on: CalendarDay, byCoordinator: Bool)
        case unanswered
        case notYet
    }

    init(asOf: CalendarDay, isDueAtStart: Bool) {
        self.asOf = asOf
        self.isDueAtStart = isDueAtStart
    }

    mutating func add(_ found: StandingAnswer?, clause: String?, period: AnswerPeriod) {
        let question = Question(clause: clause, period: period)
        guard let found, let verdict = found.verdict else {
            let isDue = isDueAtStart || period.last <= asOf
            self.verdict.worsen(to: isDue ? .unknown : .pending)
            put(question, in: isDue ? .unanswered : .notYet)
            return
        }
        self.verdict.worsen(to: verdict)
        let counting = found.counting
        put(
            question,
            in: .answered(counting.answer, on: counting.on, byCoordinator: counting.byCoordinator == true)
        )
        cite(counting)
        if let overruled = found.overruled {
            put(
                question,
                in: .overruled(overruled.answer, on: overruled.on, byCoordinator: overruled.byCoordinator == true)
            )
            cite(overruled)
        }
    }

    private mutating func put(_ question: Question, in group: Group) {
        if let place = groups.firstIndex(where: { $0.fact == group }) {
            groups[place].asked.append(question)
        } else {
            groups.append((group, [question]))
        }
    }

    private mutating func cite(_ answer: Attestation) {
        let citation = EvidenceCitation(.attestation, on: answer.on, author: answer.attribution)
        if !evidence.contains(citation) { evidence.append(citation) }
    }

    var outcome: Outcome {
        let facts = groups.map { group in
            let asked = AnswerFact.Asked(
                clauses: Self.distinct(group.asked.compactMap(\.clause)),
                periods: Self.distinct(group.asked.map(\.period))
            )
            switch group.fact {
            case .answered(let answer, let day, let byCoordinator):
                return Fact.answer(.confirmed(answer, asked, on: day, byCoordinator: byCoordinator))
            case .overruled(let answer, let day, let byCoordinator):
                return .answer(.overruled(answer, on: day, byCoordinator: byCoordinator))
            case .unanswered: return .answer(.unanswered(asked))
            case .notYet: return .answer(.notYetAsked(asked))
            }
        }
        return Outcome(verdict, facts, evidence: evidence)
    }

    private static func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }
}

extension StandingAnswer {
    /// `nil`: an organ cannot say of itself that a rule does not apply to it.
    fileprivate var verdict: Verdict? {
        switch counting.answer {
        case .yes: .pass
        case .no: .fail
        case .notApplicable: counting.byCoordinator == true ? .notApplicable : nil
        }
    }
}
