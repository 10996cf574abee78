import SecauditRegister

/// The password of every credential is hard enough to guess and in no list of leaked ones.
struct StrongPassword: AccountCheck {
    let least: PasswordStanding.Strength

    init(_ parameters: RuleParameters) {
        least = parameters.word("min").flatMap(PasswordStanding.Strength.init) ?? .fair
    }

    func judge(_ account: AccountView, in register: RegisterView) -> [Outcome] {
        guard !account.credentials.isEmpty else { return [Outcome(.unknown, [.secret(.noCredentialKnown)])] }
        var outcome = Outcome(.notApplicable, [])
        for credential in account.credentials {
            if credential.owner == .personal {
                outcome.facts.append(.secret(.personalProfile(credential.id)))
                continue
            }
            guard let standing = credential.passwordStanding, let strength = standing.strength else {
                outcome.verdict.worsen(to: .unknown)
                outcome.facts.append(.secret(credential.notJudged(.strengthNotKnown(credential.id))))
                continue
            }
            let isLeaked = standing.leaked == true
            outcome.verdict.worsen(to: strength < least || isLeaked ? .fail : .pass)
            outcome.facts.append(.secret(.strength(credential.id, strength, least: least)))
            if isLeaked { outcome.facts.append(.secret(.leaked(credential.id))) }
            outcome.evidence.append(EvidenceCitation(standing))
        }
        return [outcome]
    }
}
