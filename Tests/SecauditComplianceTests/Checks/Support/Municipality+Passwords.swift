import SecauditRegister
import SecauditTestSupport

extension Municipality {
    /// One page, and a credential for each standing; the first one manages the page.
    static func withPasswords(
        _ standings: [PasswordStanding?],
        owner: Credential.Owner = .service
    ) -> Municipality {
        let credentials = standings.enumerated().map { number, standing in
            var credential = Credential.sample(Credential.ID("c\(number)"))
            credential.passwordStanding = standing
            credential.owner = owner
            if number > 0 { credential.manages = [] }
            return credential
        }
        return .sample(organs: [.sample(accounts: [.sample()])], credentials: credentials)
    }
}
