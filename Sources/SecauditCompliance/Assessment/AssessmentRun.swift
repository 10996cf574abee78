import SecauditRegister

/// One run of prepared rules over the register: gathers findings in their final order.
struct AssessmentRun {
    let register: RegisterView
    var waivers: WaiverBook
    let scope: CheckScope
    let detail: FindingDetail
    private(set) var findings: [Finding] = []
    private(set) var apart: [Finding] = []
    private(set) var organs: [OrganResult] = []
    private(set) var total = RollUp()
    private(set) var provenance = Provenance()
    private var keepsOnlyJudged = false
    // One object stands for a rule in many findings.
    private var applied: [ObjectIdentifier: String] = [:]

    /// How many rules there are findings of.
    var ruleCount: Int { Set(applied.values).count }

    init(register: RegisterView, waivers: WaiverBook, scope: CheckScope, detail: FindingDetail) {
        self.register = register
        self.waivers = waivers
        self.scope = scope
        self.detail = detail
    }

    /// With `keepsOnlyJudged` what does not apply leaves no finding, and an organ without findings no result.
    mutating func judge(
        _ rules: [PreparedRule],
        binds: Set<Organ.Kind>,
        keepsOnlyJudged: Bool = false
    ) throws(AssessmentError) {
        self.keepsOnlyJudged = keepsOnlyJudged
        let wide = try WideOutcomes(rules, in: register)
        let common = AttestationBook(register.municipality.attestations, asOf: scope.asOf)
        let judge = RuleJudge(register: register, wide: wide, common: common)
        var ofMunicipality = RollUp()
        for rule in rules where rule.subject == .municipality {
            for finding in judge.findings(of: rule) where !keepsOnlyJudged || finding.verdict != .notApplicable {
                note(finding.applied)
                add(finding, to: &ofMunicipality)
            }
        }
        total.add(ofMunicipality)
        let selected = register.organs.filter { scope.organs?.contains($0.id) ?? true }
        if detail == .everything {
            findings.reserveCapacity(selected.reduce(0) { $0 + $1.accounts.count + 1 } * rules.count)
        }
        let usual = UsualRules(rules.filter { $0.subject != .municipality }, binds: binds, attestations: common)
        organs.reserveCapacity(selected.count)
        for (done, organ) in selected.enumerated() {
            makeRoom(organsDone: done, of: selected.count)
            try add(organ, usual, judge: judge)
        }
    }

    /// Room for the findings to come, by how many there were of the organs so far: a list that grows by doubling is
    /// copied again and again.
    private mutating func makeRoom(organsDone done: Int, of all: Int) {
        guard detail != .everything, done >= 64 else { return }
        let perOrgan = findings.count / done + 1
        guard findings.capacity - findings.count < 16 * perOrgan else { return }
        // Somewhat more than it looks like: what is not used takes no memory.
        findings.reserveCapacity(findings.count + perOrgan * (all - done) * 9 / 8 + 32 * perOrgan)
    }

    private mutating func add(
        _ organ: OrganView,
        _ rules: UsualRules,
        judge: RuleJudge
    ) throws(AssessmentError) {
        var organRollUp = RollUp()
        let narrow = try judge.narrow(rules, to: organ)
        try judge.judge(narrow, organ, keeping: detail) { narrow, verdict, finding in
            take(verdict, of: narrow, finding, in: &organRollUp)
        }
        var accounts: [AccountResult] = []
        accounts.reserveCapacity(organ.accounts.count)
        var own = Provenance()
        let aboutAccounts = judge.aboutAccounts(narrow)
        for account in organ.accounts {
            var rollUp = RollUp()
            var isJudged = false
            try judge.judge(aboutAccounts, account, keeping: detail) { narrow, verdict, finding in
                if verdict != .notApplicable { isJudged = true }
                take(verdict, of: narrow, finding, in: &rollUp)
            }
            organRollUp.add(rollUp)
            if keepsOnlyJudged, !isJudged { continue }
            accounts.append(AccountResult(account: account.account.id, rollUp: rollUp))
            if account.exists, !account.isOutsideAct { own.add(account) }
        }
        total.add(organRollUp)
        organ.forget()
        if keepsOnlyJudged, organRollUp.counts.total == 0, accounts.isEmpty { return }
        provenance.add(own)
        organs.append(
            OrganResult(organ: organ.id, rollUp: organRollUp, accounts: accounts, provenance: own)
        )
    }

    /// Makes the finding where it is kept; else its verdict is counted.
    private mutating func take(
        _ verdict: Verdict,
        of narrow: NarrowRule,
        _ finding: () -> Finding,
        in rollUp: inout RollUp
    ) {
        if keepsOnlyJudged, verdict == .notApplicable { return }
        if !narrow.isNoted {
            narrow.isNoted = true
            note(narrow.applied)
        }
        if detail.keeps(verdict) { add(finding(), to: &rollUp) } else { count(verdict, of: narrow, in: &rollUp) }
    }

    /// Puts the finding in its place, with the extension or waiver that covers it.
    private mutating func add(_ finding: consuming Finding, to rollUp: inout RollUp) {
        let makesResult = finding.rule.group.makesResult
        guard finding.verdict == .fail, let waiver = waivers.cover(finding) else {
            if makesResult { rollUp.add(finding.verdict, strength: finding.strength) }
            if detail.keeps(finding.verdict) { keep(finding) }
            return
        }
        // What is waived away weighs as a remark, and stays a failure in the counts.
        let isWaivedAway = finding.rule.origin.canBeWaived
        if makesResult { rollUp.add(finding.verdict, strength: isWaivedAway ? .recommended : finding.strength) }
        guard detail.keeps(finding.verdict) else { return }
        finding.waiver = waiver
        keep(finding)
    }

    private mutating func keep(_ finding: consuming Finding) {
        if finding.rule.group.makesResult { findings.append(finding) } else { apart.append(finding) }
    }

    /// Counts a verdict whose finding nobody keeps; nothing covers it, for it is no failure.
    private mutating func count(_ verdict: Verdict, of narrow: NarrowRule, in rollUp: inout RollUp) {
        if narrow.applied.rule.group.makesResult { rollUp.add(verdict, strength: narrow.applied.strength) }
    }

    private mutating func note(_ rule: AppliedRule) {
        if applied[ObjectIdentifier(rule)] == nil { applied[ObjectIdentifier(rule)] = rule.rule.id }
    }
}

extension Provenance {
    fileprivate mutating func add(_ account: AccountView) {
        accounts += 1
        let credentials = account.credentials
        if credentials.isEmpty || credentials.contains(where: { $0.grants == nil }) {
            holdersNotKnown += 1
        } else if credentials.allSatisfy({ $0.grants?.allSatisfy { $0.basis == .proved } ?? false }) {
            holdersProved += 1
        } else {
            holdersClaimed += 1
        }
        if credentials.contains(where: { $0.twoFactor?.isEmpty == false }) { twoFactorClaimed += 1 }
        if account.account.managersSeen?.isEmpty == false { managersClaimed += 1 }
    }
}
