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
        for rule in rules where rule.subject == .municipality {
            for finding in judge.findings(of: rule) {
                var ignored = RollUp()
                add(finding, to: &ignored)
            }
        }
        let selected = register.organs.filter { scope.organs?.contains($0.organ.id) ?? true }
        if detail == .everything {
            findings.reserveCapacity(selected.reduce(0) { $0 + $1.accounts.count + 1 } * rules.count)
        }
        for organ in selected {
            try add(organ, rules, binds: binds, judge: judge)
        }
    }

    private mutating func add(
        _ organ: OrganView,
        _ rules: [PreparedRule],
        binds: Set<Organ.Kind>,
        judge: RuleJudge
    ) throws(AssessmentError) {
        let rules = rules.filter { $0.subject != .municipality }
        var organRollUp = RollUp()
        let narrow = try judge.narrow(rules, to: organ, binds: binds)
        for finding in try judge.organFindings(narrow, organ) { add(finding, to: &organRollUp) }
        var accounts: [AccountResult] = []
        var own = Provenance()
        var found: [Finding] = []
        for account in organ.accounts {
            var rollUp = RollUp()
            found.removeAll(keepingCapacity: true)
            try judge.addFindings(of: narrow, account, to: &found)
            for finding in found {
                let covered = add(finding, to: &organRollUp)
                if covered.rule.group.makesResult { rollUp.add(covered) }
            }
            if keepsOnlyJudged, found.allSatisfy({ $0.verdict == .notApplicable }) { continue }
            accounts.append(AccountResult(account: account.account.id, rollUp: rollUp))
            if account.exists, !account.isOutsideAct { own.add(account) }
        }
        if keepsOnlyJudged, organRollUp.counts.total == 0, accounts.isEmpty { return }
        provenance.add(own)
        organs.append(
            OrganResult(organ: organ.organ.id, rollUp: organRollUp, accounts: accounts, provenance: own)
        )
    }

    /// Puts the finding in its place, and gives it back with the extension or waiver that covers it.
    @discardableResult
    private mutating func add(_ finding: Finding, to rollUp: inout RollUp) -> Finding {
        if keepsOnlyJudged, finding.verdict == .notApplicable { return finding }
        var finding = finding
        if let waiver = waivers.cover(finding) { finding.waiver = waiver }
        if applied[ObjectIdentifier(finding.applied)] == nil {
            applied[ObjectIdentifier(finding.applied)] = finding.rule.id
        }
        let isKept = detail.keeps(finding.verdict)
        guard finding.rule.group.makesResult else {
            if isKept { apart.append(finding) }
            return finding
        }
        rollUp.add(finding)
        total.add(finding)
        if isKept { findings.append(finding) }
        return finding
    }
}

extension Provenance {
    fileprivate mutating func add(_ account: AccountView) {
        accounts += 1
        let grants = account.credentials.map(\.grants)
        if grants.isEmpty || grants.contains(where: { $0 == nil }) {
            holdersNotKnown += 1
        } else if grants.allSatisfy({ $0?.allSatisfy { $0.basis == .proved } ?? false }) {
            holdersProved += 1
        } else {
            holdersClaimed += 1
        }
        if account.credentials.contains(where: { $0.twoFactor?.isEmpty == false }) { twoFactorClaimed += 1 }
        if account.account.managersSeen?.isEmpty == false { managersClaimed += 1 }
    }
}

extension RollUp {
    /// Adds the finding; a failure of a local rule that is waived weighs as a remark, and stays a failure in the counts.
    fileprivate mutating func add(_ finding: Finding) {
        add(finding.verdict, strength: finding.isWaivedAway ? .recommended : finding.strength)
    }
}
