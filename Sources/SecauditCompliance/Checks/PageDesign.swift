import SecauditRegister

/// The page has a picture and a cover, as far as each is wanted.
struct PageDesign: AccountCheck {
    let parts: [PageFact.Part]
    let maxAge: Int

    init(_ parameters: RuleParameters) {
        parts = PageFact.Part.allCases.filter { parameters.boolean($0.rawValue) ?? true }
        maxAge = parameters.integer("max-evidence-age") ?? 92
    }

    func judge(_ account: AccountView, in register: RegisterView) -> [Outcome] {
        guard let seen = account.account.lastSeen({ $0.picture != nil || $0.cover != nil }) else {
            return [Outcome(.unknown, [.page(.notLookedAt)])]
        }
        var outcome = Outcome(.pass, [], evidence: [EvidenceCitation(.page, on: seen.on, author: seen.attribution)])
        guard seen.on.days(until: register.lookDay) <= maxAge else {
            outcome.verdict = .unknown
            outcome.facts = [.page(.stale(seen.on, maxAge: maxAge))]
            return [outcome]
        }
        for part in parts {
            switch part == .picture ? seen.picture : seen.cover {
            case true?: continue
            case false?:
                outcome.verdict.worsen(to: .fail)
                outcome.facts.append(.page(.partMissing(part, on: seen.on)))
            case nil:
                outcome.verdict.worsen(to: .unknown)
                outcome.facts.append(.page(.partNotLookedAt(part)))
            }
        }
        if outcome.facts.isEmpty { outcome.facts = [.page(.designed(on: seen.on))] }
        return [outcome]
    }
}
