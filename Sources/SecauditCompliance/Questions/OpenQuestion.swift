package import SecauditRegister

/// Something that only people can say, asked about one clause and one time.
package struct OpenQuestion: Hashable, Sendable, Identifiable {
    /// Rule, clause and period, for example `moderation/2.5 абз. 3/2026-Q3`: the same from day to day.
    package let id: String
    package let rule: Rule
    package let clause: Clause
    /// In the words of the act.
    package let text: Bilingual
    package let period: AnswerPeriod
    /// The clause that the answer is to name; `nil` where the rule asks one question alone.
    let clauseOfAnswer: String?
    /// The first and last day that the answer speaks of.
    let from: CalendarDay?
    let through: CalendarDay?
    /// The last day by which the answer can be dated in the check that asks.
    let latest: CalendarDay
    /// What the organ answered, where the coordinator is asked.
    package let answered: Attestation?

    /// Whether a document proves it: a plan or an act has a number and a date.
    package var asksForDocument: Bool { rule.kind == .contentPlan || rule.kind == .localAct }

    init(
        rule: Rule,
        question: RuleQuestion?,
        period: AnswerPeriod,
        time: Period,
        asOf: CalendarDay,
        answered: Attestation?
    ) {
        self.rule = rule
        let clause = question.flatMap { asked in rule.clauses.first { $0.number == asked.clause } }
        self.clause = clause ?? rule.clauses.first ?? Clause(number: rule.id)
        text = question?.text ?? rule.title
        self.period = period
        clauseOfAnswer = rule.kind.asksPeriodically && rule.questions.count > 1 ? question?.clause : nil
        // An act of the organ's own stays adopted; everything else is said of a time and asked again after it.
        from = rule.kind == .localAct ? nil : time.first
        through = rule.kind == .localAct ? nil : period.last
        latest = min(period.last, asOf)
        self.answered = answered
        id = [rule.id, self.clause.number, period.description].joined(separator: "/")
    }

    /// The answer as it is recorded.
    ///
    /// It speaks of its period: given after that, or after the day of the check, it is dated by the last day that the
    /// check sees, and the moment of recording tells when it was really given.
    package func attestation(_ answer: Attestation.Answer, on day: CalendarDay, note: String? = nil) -> Attestation {
        Attestation(
            rule: rule.id,
            clause: clauseOfAnswer,
            answer: answer,
            on: min(day, latest),
            from: from,
            through: through,
            note: note
        )
    }
}
