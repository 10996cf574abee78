package import SecauditRegister

/// The questions of an act that people have to answer, for an organ or for the municipality as a whole.
package struct OpenQuestions: Sendable {
    let policy: PolicyInForce
    let municipality: Municipality
    let scope: CheckScope

    /// `scope` gives the period and the day; what happened later is not seen.
    package init(_ municipality: Municipality, under policy: PolicyInForce, scope: CheckScope) {
        self.policy = policy
        self.scope = scope
        self.municipality = AsOf(day: scope.asOf, known: scope.asKnownOn, zone: municipality.zone)
            .municipality(municipality)
    }

    /// The last day that the check sees under this act.
    private var lookDay: CalendarDay { min(scope.asOf, policy.lastDay ?? scope.asOf) }

    /// The last day of an act that another has replaced.
    private var replacedAfter: CalendarDay? { policy.lastDay.flatMap { $0 < scope.asOf ? $0 : nil } }

    /// Of a replaced act only what still judges something of the period.
    private var rules: [Rule] {
        policy.policy.rules.filter { rule in
            replacedAfter.map { rule.isJudged(afterReplacementOn: $0, in: scope.period) } ?? true
        }
    }

    /// What an organ is asked, in the order of the act, earlier periods first.
    ///
    /// `all`: also what has an answer. To a coordinator what the organ answered is shown beside the question; open to
    /// him is what nobody has answered.
    package func questions(for organ: Organ.ID, all: Bool = false) -> [OpenQuestion] {
        guard let organ = municipality.organs.first(where: { $0.id == organ }) else { return [] }
        let binds = Set(policy.policy.act.binds)
        let answers = (organ.attestations ?? []) + (municipality.attestations ?? [])
        return rules.filter { $0.asksOrgan && $0.barrier(for: organ, binds: binds, on: lookDay) == nil }
            .flatMap { questions(of: $0, answers: answers, all: all) }
    }

    /// What is asked about the municipality as a whole; the coordinator answers.
    package func questions(all: Bool = false) -> [OpenQuestion] {
        rules.filter { $0.kind == .publicPart }
            .flatMap { questions(of: $0, answers: municipality.attestations ?? [], all: all) }
    }

    private func questions(of rule: Rule, answers: [Attestation], all: Bool) -> [OpenQuestion] {
        let fixed = policy.fixedReadings[rule.id].flatMap { fixed in rule.readings.first { $0.id == fixed.choice } }
        let parameters = rule.kind.completed(
            fixed.map { rule.parameters.replaced(by: $0.parameters) } ?? rule.parameters
        )
        let confirmation = Confirmation(rule, parameters)
        let periods = confirmation.periods(of: scope.period, effective: policy.effective, asOf: lookDay)
        let asked: [RuleQuestion?] = rule.questions.isEmpty ? [nil] : rule.questions.map { $0 }
        var found: [OpenQuestion] = []
        for period in periods {
            let time = Period(first: max(period.first, policy.effective), last: period.last)
            for question in rule.kind.asksPeriodically ? asked : [asked[0]] {
                let standing =
                    rule.kind.asksPeriodically
                    ? confirmation.answer(
                        among: answers,
                        to: rule.questions.count > 1 ? question?.clause : nil,
                        for: period,
                        effective: policy.effective,
                        asOf: lookDay
                    )
                    : AttestationBook(answers, asOf: lookDay)
                        .answer(to: rule, account: nil, effective: policy.effective)
                if standing?.isEnough == true, !all { continue }
                found.append(
                    OpenQuestion(
                        rule: rule,
                        question: question,
                        period: period,
                        time: time ?? Period(day: period.last),
                        asOf: lookDay,
                        answered: standing?.counting,
                        replacedAfter: replacedAfter
                    )
                )
            }
        }
        return found
    }
}

extension [OpenQuestions] {
    /// What an organ is asked by all the acts that judge the period.
    package func questions(for organ: Organ.ID, all: Bool = false) -> [OpenQuestion] {
        flatMap { $0.questions(for: organ, all: all) }
    }
}

extension StandingAnswer {
    /// An organ's "does not apply" needs the coordinator's word.
    var isEnough: Bool { counting.answer != .notApplicable || counting.byCoordinator == true }
}

extension Rule {
    /// Whether it asks something of each organ.
    fileprivate var asksOrgan: Bool {
        switch kind {
        case .securityMeasures, .localAct: true
        case .minPosts: parameters.boolean("topic-limited") == true
        default: kind.asksPeriodically
        }
    }
}
