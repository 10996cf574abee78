internal import SecauditCompliance
internal import SecauditRegister

/// One organ's line in the summary for the head.
struct OrganSummary {
    let organ: Organ.ID
    let accounts: Int
    let secondFactor: SecondFactorCount
    /// The greatest number of persons with access and what is allowed.
    let holders: (count: Int, limit: Int)?
    let responsible: State
    let rotated: State
    let inTime: State
    let published: State
    let failed: Int
    let late: Int
    let unconfirmed: Int
    let conclusion: Conclusion?

    /// What several findings come to in one word.
    enum State: Hashable {
        case yes
        case no
        case unknown
        /// Nothing happened that the rule speaks of, or it does not apply.
        case idle
    }

    init(_ part: Assessment, organ: OrganResult) {
        self.organ = organ.organ
        accounts = organ.accounts.count
        secondFactor = SecondFactorCount(part)
        var most: (count: Int, limit: Int)?
        for finding in part.findings where finding.rule.kind == .maxHolders {
            for fact in finding.facts + finding.readings.flatMap(\.outcome.facts) {
                let found: (Int, Int)? =
                    switch fact {
                    case .holders(.count(let count, let limit)): (count, limit)
                    case .holders(.countNotKnown(let known, let limit)): (known, limit)
                    default: nil
                    }
                if let found, most.map({ $0.count < found.0 }) ?? true { most = found }
            }
        }
        holders = most
        responsible = Self.state(part, [.responsibleAppointed, .responsibleCurrent])
        rotated = Self.state(part, [.rotatedAfterDeparture])
        inTime = Self.state(part, [.deadlineAfterEvent, .notifyOnChange])
        published = Self.state(
            part,
            [.siteLink, .registerExists, .registerFields, .addressHistory, .registerPublished]
        )
        failed = organ.rollUp.failed
        late = organ.rollUp.late
        unconfirmed = organ.rollUp.unconfirmed
        conclusion = organ.conclusion
    }

    private static func state(_ part: Assessment, _ kinds: Set<Kind>) -> State {
        let found = part.findings.filter { kinds.contains($0.rule.kind) }
        let idle = found.allSatisfy { finding in
            finding.verdict == .notApplicable || finding.verdict == .pending || finding.saysNothingHappened
        }
        if idle { return .idle }
        if found.contains(where: { $0.verdict == .fail || $0.verdict == .passLate }) { return .no }
        return found.contains { $0.verdict == .unknown || $0.verdict == .error } ? .unknown : .yes
    }
}

extension Finding {
    fileprivate var saysNothingHappened: Bool {
        facts.contains { fact in
            switch fact {
            case .secret(.nobodyLostAccess), .term(.nothingHappened): true
            default: false
            }
        }
    }
}
