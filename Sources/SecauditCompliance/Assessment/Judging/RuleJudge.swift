import SecauditRegister

/// Applies prepared rules to subjects: scope first, then every open reading, then answers in writing.
struct RuleJudge {
    let register: RegisterView
    let wide: WideOutcomes
    /// Answers given for the municipality as a whole.
    let common: AttestationBook

    /// A rule as it stands for one organ.
    struct NarrowRule {
        let rule: PreparedRule
        let applied: AppliedRule
        /// Why the rule does not speak of the organ; then nothing is judged.
        let barrier: ScopeFact?
        /// What readings about the whole organ or municipality say, by place; `nil`: per account.
        let coarse: [WideOutcomes.Wide?]
        let attestations: AttestationBook
    }

    func findings(of rule: PreparedRule) -> [Finding] {
        let outcomes = rule.checks.indices.map { wide.of(rule, reading: $0).outcomes }
        return Verdicts(rule, applied: rule.applied, attestations: common, effective: register.act.effective)
            .findings(outcomes, subject: .municipality)
    }

    func narrow(
        _ rules: [PreparedRule],
        to organ: OrganView,
        binds: Set<Organ.Kind>
    ) throws(AssessmentError) -> [NarrowRule] {
        let attestations = AttestationBook(organ.organ.attestations, asOf: register.asOf, common: common)
        return try rules.map { rule throws(AssessmentError) in
            let barrier = rule.rule.barrier(for: organ.organ, binds: binds, on: register.asOf)
            let coarse = barrier == nil && rule.hasWideReading ? try coarse(rule, organ) : []
            let isRecommended = rule.rule.appliesTo.recommendedFor.contains(organ.organ.kind)
            return NarrowRule(
                rule: rule,
                applied: isRecommended ? rule.recommended : rule.applied,
                barrier: barrier,
                coarse: coarse,
                attestations: attestations
            )
        }
    }

    private func coarse(_ rule: PreparedRule, _ organ: OrganView) throws(AssessmentError) -> [WideOutcomes.Wide?] {
        var result: [WideOutcomes.Wide?] = []
        for (place, reading) in rule.checks.enumerated() {
            switch reading.check {
            case .municipality: result.append(wide.of(rule, reading: place))
            case .organ(let check):
                let outcomes = try check.judge(organ, in: register)
                result.append(WideOutcomes.Wide(outcomes: outcomes, figures: outcomes.map(\.figure)))
            case .account: result.append(nil)
            }
        }
        return result
    }

    /// What is said of the organ itself, and of rules about accounts where it has none.
    func organFindings(_ rules: [NarrowRule], _ organ: OrganView) throws(AssessmentError) -> [Finding] {
        var result: [Finding] = []
        let subject = Subject.organ(organ.organ.id)
        for narrow in rules {
            if let barrier = narrow.barrier {
                result.append(Finding(applied: narrow.applied, subject: subject, outcome: .notApplicable(barrier)))
            } else if narrow.rule.subject == .organ {
                result += Verdicts(narrow, effective: register.act.effective).findings(
                    narrow.coarse.map { $0?.outcomes ?? [] },
                    subject: subject
                )
            } else if organ.accounts.isEmpty {
                result.append(Finding(applied: narrow.applied, subject: subject, outcome: .notApplicable(.noAccounts)))
            }
        }
        return result
    }

    /// Adds what is said of one account; the list is lent, because there are thousands of accounts.
    func addFindings(
        of rules: [NarrowRule],
        _ account: AccountView,
        to result: inout [Finding]
    ) throws(AssessmentError) {
        let subject = Subject.account(account.account.id, of: account.organ.id)
        for narrow in rules where narrow.barrier == nil && narrow.rule.subject == .account {
            if let barrier = barrier(for: narrow.rule, account) {
                result.append(Finding(applied: narrow.applied, subject: subject, outcome: .notApplicable(barrier)))
                continue
            }
            let verdicts = Verdicts(narrow, effective: register.act.effective)
            if narrow.rule.checks.count == 1, case .account(let check, _) = narrow.rule.checks[0].check {
                for outcome in try check.judge(account, in: register) {
                    result.append(verdicts.finding(outcome, subject: subject))
                }
                continue
            }
            var outcomes: [[Outcome]] = []
            outcomes.reserveCapacity(narrow.rule.checks.count)
            for (place, reading) in narrow.rule.checks.enumerated() {
                if case .account(let check, _) = reading.check {
                    outcomes.append(try check.judge(account, in: register))
                } else {
                    // Of a wider reading an account's finding repeats the figure alone.
                    outcomes.append(narrow.coarse[place]?.figures ?? [])
                }
            }
            result += verdicts.findings(outcomes, subject: subject)
        }
    }

    private func barrier(for rule: PreparedRule, _ account: AccountView) -> ScopeFact? {
        if !account.exists, rule.states != .withinPeriod, let closed = account.account.closed {
            return .accountClosed(closed)
        }
        if account.isOutsideAct, rule.rule.kind != .allowedNetworks, rule.rule.kind != .prohibitedNetworks {
            return .networkOutsideAct(account.account.network)
        }
        if rule.states == .active, !account.isActive { return .accountSuspended }
        return nil
    }
}

extension Outcome {
    static func notApplicable(_ fact: ScopeFact) -> Outcome {
        Outcome(.notApplicable, [.scope(fact)])
    }

    /// The verdict with its first fact, which every wide check makes the figure.
    var figure: Outcome {
        var figure = Outcome(verdict, Array(facts.prefix(1)), due: due, occurrence: occurrence)
        // Whether an answer may still decide it must not be lost.
        if facts.dropFirst().contains(.answer(.missing)) { figure.facts.append(.answer(.missing)) }
        return figure
    }
}
