import SecauditRegister

/// Login and password of every credential are kept: in the vault, or in another journal confirmed in writing.
struct CredentialRecorded: AccountCheck {
    func judge(_ account: AccountView, in register: RegisterView) -> [Outcome] {
        guard !account.credentials.isEmpty else { return [Outcome(.unknown, [.secret(.noCredentialKnown)])] }
        var outcome = Outcome(.pass, [])
        for credential in account.credentials {
            // Nobody hands in the password of his own profile: that its role is on record is enough.
            if credential.owner == .personal {
                outcome.facts.append(.secret(.personalProfile(credential.id)))
                continue
            }
            switch credential.custody {
            case .vault?, .journal?:
                outcome.facts.append(.secret(.recorded(credential.id, credential.custody ?? .vault)))
            case Credential.Custody.none?:
                outcome.verdict.worsen(to: .fail)
                outcome.facts.append(.secret(.notRecorded(credential.id)))
            case nil:
                outcome.verdict.worsen(to: .unknown)
                outcome.facts.append(.secret(.custodyNotKnown(credential.id)))
            }
        }
        return [outcome]
    }

    func glance(at account: AccountView, in register: RegisterView) -> Verdict? {
        if account.credentials.isEmpty { return nil }
        for credential in account.credentials where credential.owner != .personal {
            guard credential.custody == .vault || credential.custody == .journal else { return nil }
        }
        return .pass
    }
}
