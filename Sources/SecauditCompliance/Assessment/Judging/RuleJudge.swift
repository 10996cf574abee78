import SecauditRegister

/// Applies prepared rules to subjects: scope first, then every open reading, then answers in writing.
struct RuleJudge {
    let register: RegisterView
    let wide: WideOutcomes
    /// Answers given for the municipality as a whole.
    let common: AttestationBook

    private var verdicts: Verdicts { Verdicts(effective: register.act.effective) }

    func findings(of rule: PreparedRule) -> [Finding] {
        let outcomes = rule.checks.indices.map { wide.of(rule, reading: $0) }
        let whole = NarrowRule(
            rule: rule,
            applied: rule.applied,
            barrier: nil,
            coarse: outcomes,
            attestations: common
        )
        return verdicts.findings(outcomes, of: whole, subject: .municipality)
    }

    func narrow(_ usual: UsualRules, to organ: OrganView) throws(AssessmentError) -> [NarrowRule] {
        let list = usual.rules(for: organ.kind)
        let closed = ScopeFact.closed(organ.closed, before: register.asOf)
        let hasAnswers = organ.attestations?.isEmpty == false
        let attestations =
            hasAnswers ? AttestationBook(organ.attestations, asOf: register.asOf, common: common) : common
        var result: [NarrowRule] = []
        result.reserveCapacity(list.count)
        for narrow in list {
            // What is said of an organ itself is judged when its turn comes.
            let isJudgedWhole =
                closed == nil && narrow.speaks && narrow.rule.hasWideReading && narrow.rule.subject == .account
            if closed == nil, !isJudgedWhole, !hasAnswers {
                result.append(narrow)
                continue
            }
            let coarse = isJudgedWhole ? try coarse(narrow.rule, organ) : []
            result.append(
                NarrowRule(
                    rule: narrow.rule,
                    applied: narrow.applied,
                    barrier: closed ?? narrow.barrier,
                    coarse: coarse,
                    shared: shared(coarse, of: narrow),
                    attestations: attestations
                )
            )
        }
        return result
    }

    /// What is said of the whole, where it may stand in the findings of all accounts as it is.
    private func shared(_ coarse: [[Outcome]?], of narrow: NarrowRule) -> [ReadingOutcome?] {
        coarse.indices.map { place in
            // An answer in writing may be one on a single account.
            guard let reading = narrow.rule.checks[place].reading, let outcomes = coarse[place], outcomes.count == 1,
                outcomes[0].occurrence == nil, outcomes[0].verdict != .unknown
            else { return nil }
            let outcome = verdicts.settle(outcomes[0], of: narrow, .municipality)
            return ReadingOutcome(reading: reading, outcome: outcome)
        }
    }

    private func coarse(_ rule: PreparedRule, _ organ: OrganView) throws(AssessmentError) -> [[Outcome]?] {
        var result: [[Outcome]?] = []
        for (place, reading) in rule.checks.enumerated() {
            switch reading.check {
            case .municipality: result.append(wide.of(rule, reading: place))
            case .organ(let check): result.append(try check.figures(organ, in: register))
            case .account: result.append(nil)
            }
        }
        return result
    }

    /// Hands over what is said of the organ itself, and of rules about accounts where it has none.
    func judge(
        _ rules: [NarrowRule],
        _ organ: OrganView,
        keeping detail: FindingDetail,
        _ receive: (NarrowRule, Verdict, () -> Finding) -> Void
    ) throws(AssessmentError) {
        let subject = Subject.organ(organ.id)
        for narrow in rules {
            if let barrier = narrow.barrier ?? (narrow.rule.subject == .account ? organ.withoutAccounts : nil) {
                receive(narrow, .notApplicable) {
                    Finding(applied: narrow.applied, subject: subject, outcome: .notApplicable(barrier))
                }
            } else if let only = narrow.rule.onlyOrganCheck {
                if detail.leavesOutPasses, let verdict = try only.check.glance(at: organ, in: register) {
                    receive(narrow, verdict) {
                        Finding(applied: narrow.applied, subject: subject, outcome: Outcome(verdict, []))
                    }
                    continue
                }
                for outcome in try only.check.judge(organ, in: register) {
                    let settled = verdicts.settle(outcome, of: narrow, subject)
                    receive(narrow, settled.verdict) {
                        verdicts.finding(settled: settled, of: narrow.applied, subject: subject)
                    }
                }
            } else if narrow.rule.subject == .organ {
                let outcomes = try outcomes(of: narrow.rule, organ)
                for finding in verdicts.findings(outcomes, of: narrow, subject: subject) {
                    receive(narrow, finding.verdict) { finding }
                }
            }
        }
    }

    /// What each open reading says of the organ.
    private func outcomes(of rule: PreparedRule, _ organ: OrganView) throws(AssessmentError) -> [[Outcome]] {
        var outcomes: [[Outcome]] = []
        outcomes.reserveCapacity(rule.checks.count)
        for (place, reading) in rule.checks.enumerated() {
            if case .organ(let check) = reading.check {
                outcomes.append(try check.judge(organ, in: register))
            } else {
                outcomes.append(wide.of(rule, reading: place))
            }
        }
        return outcomes
    }

    /// The rules that speak of the organ's accounts one by one.
    func aboutAccounts(_ rules: [NarrowRule]) -> [NarrowRule] {
        var result: [NarrowRule] = []
        result.reserveCapacity(rules.count)
        for rule in rules where rule.speaks && rule.rule.subject == .account { result.append(rule) }
        return result
    }

    /// Hands over what is said of one account, in the order of the rules.
    ///
    /// A finding is made when `receive` asks for it, and reasons are found where `detail` keeps them: of a large
    /// register nearly all findings are only counted.
    func judge(
        _ rules: [NarrowRule],
        _ account: AccountView,
        keeping detail: FindingDetail,
        _ receive: (NarrowRule, Verdict, () -> Finding) -> Void
    ) throws(AssessmentError) {
        let subject = Subject.account(account.account.id, of: account.organ.id)
        for narrow in rules {
            if let barrier = barrier(for: narrow.rule, account) {
                receive(narrow, .notApplicable) {
                    Finding(applied: narrow.applied, subject: subject, outcome: .notApplicable(barrier))
                }
            } else if let only = narrow.rule.onlyCheck {
                if detail.leavesOutPasses, let verdict = try only.check.glance(at: account, in: register) {
                    receive(narrow, verdict) {
                        Finding(applied: narrow.applied, subject: subject, outcome: Outcome(verdict, []))
                    }
                    continue
                }
                for outcome in try only.check.judge(account, in: register) {
                    let settled = verdicts.settle(outcome, of: narrow, subject)
                    receive(narrow, settled.verdict) {
                        verdicts.finding(settled: settled, of: narrow.applied, subject: subject)
                    }
                }
            } else if let readings = try plainReadings(of: narrow, account, subject) {
                let finding = verdicts.finding(of: readings, narrow, subject: subject)
                receive(narrow, finding.verdict) { finding }
            } else {
                for finding in verdicts.findings(try outcomes(of: narrow, account), of: narrow, subject: subject) {
                    receive(narrow, finding.verdict) { finding }
                }
            }
        }
    }

    /// What each open reading says of the account, where each says one thing and of no single day; `nil` elsewhere.
    private func plainReadings(
        of narrow: NarrowRule,
        _ account: AccountView,
        _ subject: Subject
    ) throws(AssessmentError) -> [ReadingOutcome]? {
        let checks = narrow.rule.checks
        var readings: [ReadingOutcome] = []
        readings.reserveCapacity(checks.count)
        for place in checks.indices {
            if place < narrow.shared.count, let shared = narrow.shared[place] {
                readings.append(shared)
                continue
            }
            guard let reading = checks[place].reading else { return nil }
            let outcomes: [Outcome]
            if case .account(let check, _) = checks[place].check {
                outcomes = try check.judge(account, in: register)
            } else {
                outcomes = narrow.coarse[place] ?? []
            }
            guard outcomes.count == 1, outcomes[0].occurrence == nil else { return nil }
            let outcome = verdicts.settle(outcomes[0], of: narrow, subject)
            readings.append(ReadingOutcome(reading: reading, outcome: outcome))
        }
        return readings
    }

    /// What each open reading says of the account.
    private func outcomes(of narrow: NarrowRule, _ account: AccountView) throws(AssessmentError) -> [[Outcome]] {
        var outcomes: [[Outcome]] = []
        outcomes.reserveCapacity(narrow.rule.checks.count)
        for (place, reading) in narrow.rule.checks.enumerated() {
            if case .account(let check, _) = reading.check {
                outcomes.append(try check.judge(account, in: register))
            } else {
                // Of a wider reading an account's finding repeats the figure alone.
                outcomes.append(narrow.coarse[place] ?? [])
            }
        }
        return outcomes
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

extension FindingDetail {
    /// Whether nobody keeps what is plainly in order, so that a glance will do.
    fileprivate var leavesOutPasses: Bool { !keeps(.pass) && !keeps(.notApplicable) }
}

extension OrganView {
    /// Why a rule about accounts says nothing of them: there are none.
    fileprivate var withoutAccounts: ScopeFact? { accounts.isEmpty ? .noAccounts : nil }
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
