import SecauditRegister

/// What people confirm about one rule: each question apart for every period, one engine for all such kinds.
struct Confirmation: Sendable {
    let rule: Rule
    /// The clauses asked about; one `nil` where the rule asks one question alone.
    let clauses: [String?]
    let length: AnswerPeriod.Length
    /// A plan is there when the period begins; whether something was done is known when it is over.
    let isDueAtStart: Bool

    init(_ rule: Rule, _ parameters: RuleParameters, isDueAtStart: Bool = false) {
        self.rule = rule
        clauses = rule.questions.count > 1 ? rule.questions.map(\.clause) : [nil]
        length = parameters.word("period").flatMap(AnswerPeriod.Length.init) ?? .quarter
        self.isDueAtStart = isDueAtStart
    }

    /// The periods about which something is asked in a check over `period` as of a day.
    ///
    /// A time before the act was in force is nobody's duty.
    func periods(of period: Period, effective: CalendarDay, asOf: CalendarDay) -> [AnswerPeriod] {
        AnswerPeriod.all(length, from: max(period.first, effective), through: min(period.last, asOf))
    }

    /// The answer that counts for one clause and period.
    func answer(
        among answers: [Attestation],
        to clause: String?,
        for period: AnswerPeriod,
        effective: CalendarDay,
        asOf: CalendarDay
    ) -> StandingAnswer? {
        let time = Period(first: max(period.first, effective), last: min(period.last, asOf))
        return StandingAnswer(
            among: answers.filter { answer in
                answer.answers(rule, inForceSince: effective) && answer.account == nil
                    && (answer.clause == nil || answer.clause == clause || clause == nil)
                    && answer.covers(time ?? Period(day: asOf), length)
            }
        )
    }

    func judge(_ organ: OrganView, in register: RegisterView) -> Outcome {
        let answers = (organ.organ.attestations ?? []) + (register.municipality.attestations ?? [])
        var tally = ConfirmationTally(asOf: register.lookDay, isDueAtStart: isDueAtStart)
        for period in periods(of: register.period, effective: register.act.effective, asOf: register.lookDay) {
            for clause in clauses {
                let found = answer(
                    among: answers,
                    to: clause,
                    for: period,
                    effective: register.act.effective,
                    asOf: register.lookDay
                )
                tally.add(found, clause: clause, period: period)
            }
        }
        return tally.outcome
    }
}

extension Attestation {
    /// Whether the answer speaks of all of `time`; one that names no days speaks of the period in which it was given.
    fileprivate func covers(_ time: Period, _ length: AnswerPeriod.Length) -> Bool {
        let own = AnswerPeriod(length, containing: on)
        return (from ?? own.first) <= time.first && time.last <= (through ?? own.last)
    }
}
