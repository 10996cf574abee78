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
            for finding in judge.findings(of: rule) { add(finding, to: &ofMunicipality) }
        }
        total.add(ofMunicipality)
        let selected = register.organs.filter { scope.organs?.contains($0.organ.id) ?? true }
        if detail == .everything {
            findings.reserveCapacity(selected.reduce(0) { $0 + $1.accounts.count + 1 } * rules.count)
        }
        let narrower = rules.filter { $0.subject != .municipality }
            .map { UsualRule($0, attestations: common) }
        for organ in selected {
            try add(organ, narrower, binds: binds, judge: judge)
        }
    }

    private mutating func add(
        _ organ: OrganView,
        _ rules: [UsualRule],
        binds: Set<Organ.Kind>,
        judge: RuleJudge
    ) throws(AssessmentError) {
        var organRollUp = RollUp()
        let narrow = try judge.narrow(rules, to: organ, binds: binds)
        for finding in try judge.organFindings(narrow, organ) { add(finding, to: &organRollUp) }
        var accounts: [AccountResult] = []
        accounts.reserveCapacity(organ.accounts.count)
        var own = Provenance()
        let aboutAccounts = judge.aboutAccounts(narrow)
        for account in organ.accounts {
            var rollUp = RollUp()
            var isJudged = false
            try judge.judge(aboutAccounts, account) { applied, verdict, finding in
                if verdict != .notApplicable { isJudged = true }
                if detail.keeps(verdict) {
                    add(finding(), to: &rollUp)
                } else {
                    count(verdict, of: applied, in: &rollUp)
                }
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
            OrganResult(organ: organ.organ.id, rollUp: organRollUp, accounts: accounts, provenance: own)
        )
    }

    /// Puts the finding in its place, with the extension or waiver that covers it.
    private mutating func add(_ finding: consuming Finding, to rollUp: inout RollUp) {
        if keepsOnlyJudged, finding.verdict == .notApplicable { return }
        note(finding.applied)
        let isKept = detail.keeps(finding.verdict)
        let waiver = waivers.cover(finding)
        let makesResult = finding.rule.group.makesResult
        // What is waived away weighs as a remark, and stays a failure in the counts.
        let isWaivedAway = waiver != nil && finding.rule.origin.canBeWaived
        if makesResult { rollUp.add(finding.verdict, strength: isWaivedAway ? .recommended : finding.strength) }
        guard isKept else { return }
        if let waiver { finding.waiver = waiver }
        if makesResult { findings.append(finding) } else { apart.append(finding) }
    }

    /// Counts a verdict whose finding nobody keeps; nothing covers it, for it is no failure.
    private mutating func count(_ verdict: Verdict, of rule: AppliedRule, in rollUp: inout RollUp) {
        if keepsOnlyJudged, verdict == .notApplicable { return }
        note(rule)
        if rule.rule.group.makesResult { rollUp.add(verdict, strength: rule.strength) }
    }

    private mutating func note(_ rule: AppliedRule) {
        if applied[ObjectIdentifier(rule)] == nil { applied[ObjectIdentifier(rule)] = rule.rule.id }
    }
}

extension Provenance {
    fileprivate mutating func add(_ account: AccountView) {
        accounts += 1
        let credentials = account.credentials
        if credentials.isEmpty || credentials.contains(where: { $0.credential.grants == nil }) {
            holdersNotKnown += 1
        } else if credentials.allSatisfy({ $0.credential.grants?.allSatisfy { $0.basis == .proved } ?? false }) {
            holdersProved += 1
        } else {
            holdersClaimed += 1
        }
        if credentials.contains(where: { $0.credential.twoFactor?.isEmpty == false }) { twoFactorClaimed += 1 }
        if account.account.managersSeen?.isEmpty == false { managersClaimed += 1 }
    }
}
