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

    /// What an organ is asked, in the order of the act, earlier periods first.
    ///
    /// `all`: also what has an answer. To a coordinator what the organ answered is shown beside the question; open to
    /// him is what nobody has answered.
    package func questions(for organ: Organ.ID, all: Bool = false) -> [OpenQuestion] {
        guard let organ = municipality.organs.first(where: { $0.id == organ }) else { return [] }
        let binds = Set(policy.policy.act.binds)
        let answers = (organ.attestations ?? []) + (municipality.attestations ?? [])
        return policy.policy.rules
            .filter { $0.asksOrgan && $0.barrier(for: organ, binds: binds, on: scope.asOf) == nil }
            .flatMap { questions(of: $0, answers: answers, all: all) }
    }

    /// What is asked about the municipality as a whole; the coordinator answers.
    package func questions(all: Bool = false) -> [OpenQuestion] {
        policy.policy.rules.filter { $0.kind == .publicPart }
            .flatMap { questions(of: $0, answers: municipality.attestations ?? [], all: all) }
    }

    private func questions(of rule: Rule, answers: [Attestation], all: Bool) -> [OpenQuestion] {
        let fixed = policy.fixedReadings[rule.id].flatMap { fixed in rule.readings.first { $0.id == fixed.choice } }
        let parameters = rule.kind.completed(
            fixed.map { rule.parameters.replaced(by: $0.parameters) } ?? rule.parameters
        )
        let confirmation = Confirmation(rule, parameters)
        let periods = confirmation.periods(of: scope.period, effective: policy.effective, asOf: scope.asOf)
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
                        asOf: scope.asOf
                    )
                    : AttestationBook(answers, asOf: scope.asOf).answer(to: rule.id, account: nil)
                if standing?.isEnough == true, !all { continue }
                found.append(
                    OpenQuestion(
                        rule: rule,
                        question: question,
                        period: period,
                        time: time ?? Period(day: period.last),
                        asOf: scope.asOf,
                        answered: standing?.counting
                    )
                )
            }
        }
        return found
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
