import SecauditRegister

/// A credential as a check sees it; a class, because each account that it manages is handed it many times.
///
/// It knows the place of the credential in the register's list and keeps no copy.
final class CredentialView {
    private let list: [Credential]
    private let place: Int
    // Asked again and again; of the credential in the list each answer would be a copy of the whole.
    let owner: Credential.Owner
    let custody: Credential.Custody?

    init(_ list: [Credential], _ place: Int) {
        self.list = list
        self.place = place
        owner = list[place].owner
        custody = list[place].custody
    }

    var credential: Credential { list[place] }

    var id: Credential.ID { list[place].id }
    var manages: [Account.ID] { list[place].manages }
    var grants: [Grant]? { list[place].grants }
    var secretChanges: [SecretChange]? { list[place].secretChanges }
    var twoFactor: [TwoFactorEvidence]? { list[place].twoFactor }
    var obligations: [Obligation]? { list[place].obligations }
    var recoveryPhone: PhoneOwner? { list[place].recoveryPhone }
    var passwordStanding: PasswordStanding? { list[place].passwordStanding }
}
