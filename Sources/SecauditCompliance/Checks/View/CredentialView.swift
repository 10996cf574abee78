import SecauditRegister

/// A credential as a check sees it; a class, because each account that it manages is handed it many times.
final class CredentialView {
    let credential: Credential

    init(_ credential: Credential) {
        self.credential = credential
    }

    var id: Credential.ID { credential.id }
    var owner: Credential.Owner { credential.owner }
    var custody: Credential.Custody? { credential.custody }
    var grants: [Grant]? { credential.grants }
    var secretChanges: [SecretChange]? { credential.secretChanges }
    var twoFactor: [TwoFactorEvidence]? { credential.twoFactor }
    var obligations: [Obligation]? { credential.obligations }
    var recoveryPhone: PhoneOwner? { credential.recoveryPhone }
    var passwordStanding: PasswordStanding? { credential.passwordStanding }
}
