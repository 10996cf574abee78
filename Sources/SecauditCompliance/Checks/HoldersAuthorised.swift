import SecauditRegister

/// Everybody with access is employed, and appointed where the policy wants an act.
struct HoldersAuthorised: AccountCheck {
    let requiresAct: Bool

    init(_ parameters: RuleParameters) {
        requiresAct = parameters.boolean("require-act") ?? false
    }

    func judge(_ account: AccountView, in register: RegisterView) -> [Outcome] {
        let holders = account.holders(in: register)
        let all = holders.all
        var outcome = Outcome(.pass, [], evidence: holders.evidence)
        func add(_ verdict: Verdict, _ fact: Fact) {
            outcome.verdict.worsen(to: verdict)
            outcome.facts.append(fact)
        }
        for holder in all {
            guard case .person(let id) = holder.bearer,
                let isEmployed = register.people.isEmployed(id, on: register.asOf)
            else {
                add(.unknown, .holders(.unidentified(holder.bearer)))
                continue
            }
            if !isEmployed {
                let lastDay = register.people.look(at: id) { $0.employedTo } ?? nil
                add(.fail, .holders(.notEmployed(id, lastDay: lastDay)))
                if holder.sources.contains(.keyChangeOwed) { add(.fail, .holders(.holder(holder))) }
            } else if requiresAct, let (verdict, fact) = shortcoming(of: id, account, on: register.asOf) {
                add(verdict, .holders(fact))
            }
        }
        for credential in holders.unknownGrants { add(.unknown, .holders(.grantsNotKnown(credential))) }
        if holders.hasUnknownCredential { add(.unknown, .secret(.noCredentialKnown)) }
        if outcome.verdict == .pass { outcome.facts.append(.holders(.authorised(all.count))) }
        return [outcome]
    }

    /// Of a page that nobody looked at in its network those with access are those with a grant.
    func glance(at account: AccountView, in register: RegisterView) -> Verdict? {
        guard !requiresAct, account.account.managersSeen?.isEmpty ?? true, !account.credentials.isEmpty else {
            return nil
        }
        for credential in account.credentials {
            guard let grants = credential.grants else { return nil }
            for place in grants.indices where grants[place].isOpen(on: register.asOf) {
                guard let person = grants[place].person,
                    register.people.isEmployed(person, on: register.asOf) == true
                else { return nil }
            }
        }
        return .pass
    }

    private func shortcoming(
        of person: Person.ID,
        _ account: AccountView,
        on day: CalendarDay
    ) -> (Verdict, HolderFact)? {
        guard let appointments = account.account.appointments else { return (.unknown, .appointmentsNotKnown) }
        let own = appointments.filter { $0.person == person && $0.isInForce(on: day) }
        if own.isEmpty { return (.fail, .notAppointed(person)) }
        return own.contains { $0.act != nil } ? nil : (.unknown, .appointedWithoutAct(person))
    }
}
