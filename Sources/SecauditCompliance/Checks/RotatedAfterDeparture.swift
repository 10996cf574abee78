import SecauditRegister

/// The secret was changed after each person who knew it lost access.
struct RotatedAfterDeparture: AccountCheck {
    let graceWorkingDays: Int

    init(_ parameters: RuleParameters) {
        graceWorkingDays = parameters.integer("grace-working-days") ?? 0
    }

    func judge(_ account: AccountView, in register: RegisterView) throws(AssessmentError) -> [Outcome] {
        guard !account.credentials.isEmpty else { return [Outcome(.unknown, [.secret(.noCredentialKnown)])] }
        var outcome = Outcome(.notApplicable, [])
        for credential in account.credentials {
            if credential.owner == .personal {
                // The password of a person's own profile is not the organ's; what is owed there is the page role.
                outcome.facts.append(.secret(.personalProfile(credential.id)))
            } else {
                try judge(credential, of: account, in: register, into: &outcome)
            }
        }
        if outcome.verdict == .pass, outcome.facts.isEmpty { outcome.facts.append(.secret(.nobodyLostAccess)) }
        return [outcome]
    }

    func glance(at account: AccountView, in register: RegisterView) -> Verdict? {
        if account.credentials.isEmpty { return nil }
        let credentials = account.credentials
        var verdict = Verdict.notApplicable
        // By their places: a credential is large, and would be copied to be looked at.
        for place in credentials.indices where credentials[place].owner != .personal {
            guard credentials[place].grants != nil else { return nil }
            verdict = .pass
        }
        return account.losses(in: register).isEmpty ? verdict : nil
    }

    private func judge(
        _ credential: CredentialView,
        of account: AccountView,
        in register: RegisterView,
        into outcome: inout Outcome
    ) throws(AssessmentError) {
        guard credential.grants != nil else {
            outcome.verdict.worsen(to: .unknown)
            outcome.facts.append(.holders(.grantsNotKnown(credential.id)))
            return
        }
        outcome.verdict.worsen(to: .pass)
        for lost in account.losses(in: register) where lost.credential == credential.id {
            let loss = lost.loss
            let last = try register.workingDay(graceWorkingDays, after: loss.rightfulDay)
            let due = DueDay(last, from: loss.rightfulDay, count: graceWorkingDays, unit: .workingDay)
            let change = lost.secret
            outcome.evidence += change.evidence
            switch change.outcome {
            case .changed:
                let day = [change.entry, change.stated].compactMap(\.self).min() ?? loss.lastDay
                let isLate = graceWorkingDays > 0 && last < day && register.period.contains(last)
                outcome.verdict.worsen(to: isLate ? .passLate : .pass)
                if isLate { outcome.due = due }
                outcome.facts.append(
                    .secret(
                        .changed(
                            credential.id,
                            loss.bearer,
                            lastDay: loss.rightfulDay,
                            entry: change.entry,
                            stated: change.stated
                        )
                    )
                )
            case .unchanged:
                outcome.verdict.worsen(to: register.asOf <= last ? .pending : .fail)
                // Of several the earliest term is printed.
                if outcome.due.map({ last < $0.day }) ?? true { outcome.due = due }
                outcome.facts.append(.secret(.unchanged(credential.id, loss.bearer, lastDay: loss.rightfulDay)))
            case .notKnown:
                outcome.verdict.worsen(to: .unknown)
                outcome.facts.append(
                    .secret(
                        change.entry == nil && change.stated == nil
                            ? .changeNotKnown(credential.id, loss.bearer, lastDay: loss.rightfulDay)
                            : .changed(
                                credential.id,
                                loss.bearer,
                                lastDay: loss.rightfulDay,
                                entry: change.entry,
                                stated: change.stated
                            )
                    )
                )
            }
        }
    }
}
