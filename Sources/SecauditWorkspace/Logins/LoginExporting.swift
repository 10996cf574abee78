package import SecauditCrypto
package import SecauditExchange
package import SecauditRegister
internal import SecauditVault

/// Logins with their secrets, ready for a file, and the titles of those that could not be put in.
package struct LoginExport: ~Copyable {
    package let logins: LoginFile
    /// Held by others, or kept elsewhere.
    package let notHeld: [String]
}

extension Workspace {
    /// The logins that this member holds, of those asked for.
    package func exportLogins(of credentials: [Credential.ID]) throws -> LoginExport {
        var logins = LoginCollection()
        var notHeld: [String] = []
        for id in credentials {
            let fact = try credential(id)
            guard fact.secret != nil, holders(of: fact).contains(vault.ownID) else {
                notHeld.append(title(of: fact))
                continue
            }
            var entry = LoginEntry(place: logins.nextPlace)
            entry.title = title(of: fact)
            entry.organ = facts.organs[fact.credential.organ]?.fact.organ.name ?? ""
            entry.network = fact.credential.network.text
            entry.addresses = fact.credential.manages.compactMap { facts.accounts[$0]?.fact.account.address }
            let sheet = try secretSheet(of: id)
            if let field = sheet.field(.login) { entry.login = logins.keep(field) }
            if let field = sheet.field(.password) { entry.password = logins.keep(field) }
            if let field = sheet.field(.recoveryCodes) { entry.recoveryCodes = logins.keep(field) }
            if let field = sheet.field(.recoveryContacts) { entry.recoveryContacts = logins.keep(field) }
            if let field = sheet.field(.note) { entry.note = logins.keep(field) }
            // The seed may be held by others than the password.
            if let place = fact.totp, isHeld(place) {
                let seeds = try seedSheet(of: id)
                if let seed = seeds.field(.seed) {
                    entry.seed = logins.keep(Self.seedText(seed, parameters: Self.parameters(in: seeds)))
                }
            }
            logins.add(entry)
        }
        return LoginExport(logins: logins.file(), notHeld: notHeld)
    }

    /// Whether this member can open what is kept there.
    func isHeld(_ place: SealedPlace) -> Bool {
        vault.state.compartments[place.compartment]?.current.isRead(by: vault.ownID) == true
    }

    package static func parameters(in sheet: borrowing SecretSheet) -> OneTimeCode {
        guard let encoded = sheet.field(.codeParameters) else { return .usual }
        return OneTimeCode(encoded: encoded) ?? .usual
    }

    /// The seed in Base32, as a whole address where its codes are not the usual ones.
    private static func seedText(_ seed: borrowing SecretBytes, parameters: OneTimeCode) -> SecretBytes {
        let base32 = Base32.encode(seed)
        guard parameters != .usual else { return base32 }
        var text = SecretText()
        text.append("\(OneTimeAddress.opening)totp/secaudit?secret=")
        text.append(base32)
        text.append("&algorithm=\(parameters.hash.rawValue)&digits=\(parameters.digits)&period=\(parameters.period)")
        return text.secret()
    }
}
