import SecauditRegister

/// The page describes itself, and says of its organ what the act wants it to say.
///
/// Without fields of the act any description will do. A field of `if-any` is wanted only where the organ has what it
/// names: of an organ without e-mail no page need show one.
struct PageDescription: AccountCheck {
    let fields: [PageField]
    let ifAny: [PageField]
    let maxAge: Int

    init(_ parameters: RuleParameters) {
        let wanted = Set(parameters.words("fields") ?? [])
        let optional = Set(parameters.words("if-any") ?? []).subtracting(wanted)
        fields = PageField.allCases.filter { wanted.contains($0.rawValue) }
        ifAny = PageField.allCases.filter { optional.contains($0.rawValue) }
        maxAge = parameters.integer("max-evidence-age") ?? 92
    }

    func judge(_ account: AccountView, in register: RegisterView) -> [Outcome] {
        let seen = account.account.lastSeen { page in
            page.description != nil || PageField.allCases.contains { page.says($0) != nil }
        }
        guard let seen else { return [Outcome(.unknown, [.page(.notLookedAt)])] }
        var outcome = Outcome(.pass, [], evidence: [EvidenceCitation(.page, on: seen.on, author: seen.attribution)])
        guard seen.on.days(until: register.lookDay) <= maxAge else {
            outcome.verdict = .unknown
            outcome.facts = [.page(.stale(seen.on, maxAge: maxAge))]
            return [outcome]
        }
        if fields.isEmpty, ifAny.isEmpty { return [described(seen, outcome)] }
        judge(seen, of: account.organ.organ, in: register, into: &outcome)
        return [outcome]
    }

    /// Whether there is any description.
    private func described(_ seen: PageSeen, _ outcome: Outcome) -> Outcome {
        var outcome = outcome
        guard let text = seen.description else {
            // Some of its particulars were noted, so there is a description.
            let isThere = PageField.allCases.contains { seen.says($0) == .shown }
            outcome.verdict = isThere ? .pass : .unknown
            outcome.facts = [.page(isThere ? .described(on: seen.on) : .notLookedAt)]
            return outcome
        }
        let isEmpty = text.allSatisfy(\.isWhitespace)
        outcome.verdict = isEmpty ? .fail : .pass
        outcome.facts = [.page(isEmpty ? .notDescribed(on: seen.on) : .described(on: seen.on))]
        return outcome
    }

    private func judge(
        _ seen: PageSeen,
        of organ: Organ,
        in register: RegisterView,
        into outcome: inout Outcome
    ) {
        var found: [PageField] = []
        var notLookedAt: [PageField] = []
        for field in PageField.allCases where fields.contains(field) || ifAny.contains(field) {
            let expected = ExpectedField(field, of: organ, in: register)
            if ifAny.contains(field), expected.isAbsent {
                outcome.facts.append(.page(.notRequired(field)))
                continue
            }
            switch expected.compared(with: seen) {
            case .agrees: found.append(field)
            case .missing:
                outcome.verdict.worsen(to: .fail)
                outcome.facts.append(.page(.missing(field, on: seen.on)))
            case .differs(let shown, let wanted):
                outcome.verdict.worsen(to: .fail)
                outcome.facts.append(.page(.differs(field, seen: shown, expected: wanted)))
            case .nothingToCompare:
                outcome.verdict.worsen(to: .unknown)
                outcome.facts.append(.page(.nothingToCompare(field)))
            case .notLookedAt: notLookedAt.append(field)
            }
        }
        if !notLookedAt.isEmpty {
            outcome.verdict.worsen(to: .unknown)
            outcome.facts.append(.page(.fieldsNotLookedAt(notLookedAt)))
        }
        if !found.isEmpty { outcome.facts.insert(.page(.found(found, on: seen.on)), at: 0) }
    }
}

extension Account {
    /// The latest look at the page that noted what is asked for.
    func lastSeen(_ isNoted: (PageSeen) -> Bool) -> PageSeen? {
        pageSeen?.filter(isNoted).max { $0.precedes($1) }
    }
}
