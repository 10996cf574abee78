import SecauditRegister

/// No other credential of the municipality has the same password.
///
/// Equality is known between passwords that are comparable now: while one of them is not, whether it is equal to this
/// one is an open question, and an open question is no pass.
struct PasswordReuse: AccountCheck {
    func judge(_ account: AccountView, in register: RegisterView) -> [Outcome] {
        guard !account.credentials.isEmpty else { return [Outcome(.unknown, [.secret(.noCredentialKnown)])] }
        var outcome = Outcome(.notApplicable, [])
        for credential in account.credentials {
            if credential.owner == .personal {
                outcome.facts.append(.secret(.personalProfile(credential.id)))
                continue
            }
            guard let standing = credential.passwordStanding, let equal = standing.equalTo else {
                outcome.verdict.worsen(to: .unknown)
                outcome.facts.append(.secret(credential.notJudged(.passwordNotCompared(credential.id))))
                continue
            }
            if equal.isEmpty {
                outcome.verdict.worsen(to: register.incomparablePasswords == 0 ? .pass : .unknown)
                outcome.facts.append(
                    .secret(.noEqualPassword(credential.id, notCompared: register.incomparablePasswords))
                )
            } else {
                outcome.verdict.worsen(to: .fail)
                outcome.facts.append(.secret(.equalPasswords(credential.id, equal.sorted(), elsewhere: 0)))
            }
            outcome.evidence.append(EvidenceCitation(standing))
        }
        return [outcome]
    }
}

extension CredentialView {
    /// Why nobody has judged the password: `fact` asks a holder to, unless there is nothing for his program to read.
    func notJudged(_ fact: SecretFact) -> SecretFact {
        switch custody {
        case .vault, nil: fact
        case .journal, .some(.none): .passwordNotInVault(id)
        }
    }
}

extension CredentialView {
    /// Whether the vault keeps a password of the organ's own that cannot be compared now.
    var isIncomparable: Bool {
        owner != .personal && custody == .vault && passwordStanding?.equalTo == nil
    }
}

extension EvidenceCitation {
    /// A holder's program read the password and signed what it found; nobody else can see it.
    init(_ standing: PasswordStanding) {
        self.init(.passwordJudgement, on: standing.on, author: standing.attribution)
    }
}
