import SecauditRegister

/// The secret of every credential was set not longer ago than the limit.
struct PasswordAge: AccountCheck {
    let days: Int

    func judge(_ account: AccountView, in register: RegisterView) -> [Outcome] {
        guard !account.credentials.isEmpty else { return [Outcome(.unknown, [.secret(.noCredentialKnown)])] }
        var outcome = Outcome(.notApplicable, [])
        for credential in account.credentials {
            if credential.owner == .personal {
                outcome.facts.append(.secret(.personalProfile(credential.id)))
                continue
            }
            // An entry that is not known to differ may be the old password once more.
            let changes = (credential.secretChanges ?? []).filter { $0.differs != .unknown }
            guard let last = changes.max(by: { $0.precedes($1) }) else {
                outcome.verdict.worsen(to: .unknown)
                outcome.facts.append(.secret(.ageNotKnown(credential.id)))
                continue
            }
            let age = last.on.days(until: register.asOf)
            outcome.verdict.worsen(to: age > days ? .fail : .pass)
            outcome.facts.append(.secret(.age(credential.id, days: age, limit: days)))
            outcome.evidence.append(
                EvidenceCitation(
                    .secretChange,
                    on: last.on,
                    author: last.attribution,
                    standing: last.differs == .proved ? .proved : .claimed
                )
            )
        }
        return [outcome]
    }
}
