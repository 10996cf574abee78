internal import SecauditCrypto
package import SecauditRegister
internal import SecauditVault

extension Workspace {
    /// Puts a credential on record and its secrets into compartments of their own, held by its maker.
    ///
    /// Both compartments are always made, with sheets of equal size, so nobody sees whether a seed is kept. With `judge`
    /// the coordinators are told of the password at once; else it waits for ``renewMarks(atMost:judge:at:progress:)``.
    @discardableResult
    package func addCredential(
        _ credential: Credential,
        sheet: consuming SecretSheet?,
        seed: consuming SecretSheet? = nil,
        judge: PasswordJudge? = nil,
        at time: Int64
    ) throws -> Credential.ID {
        let owner = try organ(credential.organ)
        for account in credential.manages { _ = try self.account(account) }
        var prepared = credential
        if prepared.id.text.isEmpty { prepared.id = .random() }
        prepared = prepared.withoutHistory
        let scope = try compartment(owner.compartment)
        var fact = CredentialFact(credential: prepared)
        guard let sheet = sheet?.secret() else {
            try perform(at: time) { draft in try draft.put(.credential(fact), in: scope) }
            return prepared.id
        }
        let seedSecret = (seed ?? SecretSheet()).secret()
        try perform(at: time) { draft in
            let secret = try draft.createCompartment(.secret, scope: scope, readers: [])
            let totp = try draft.createCompartment(.totp, scope: scope, readers: [])
            let secretRecord = try draft.put(secret: sheet, in: secret)
            let totpRecord = try draft.put(secret: seedSecret, in: totp)
            fact.secret = SealedPlace(compartment: secret, record: secretRecord)
            fact.totp = SealedPlace(compartment: totp, record: totpRecord)
            try draft.put(.credential(fact), in: scope)
            if let judge { try draft.mark(fact, judge: judge) }
        }
        return prepared.id
    }

    /// Writes what is known of a credential anew, without touching its secret.
    package func editCredential(_ credential: Credential, at time: Int64) throws {
        guard let known = facts.credentials[credential.id] else {
            throw WorkspaceError.credentialUnknown(credential.id.text)
        }
        var fact = known.fact
        fact.credential = credential.withoutHistory
        let own = try compartment(try organ(fact.credential.organ).compartment)
        try perform(at: time) { draft in
            try draft.put(.credential(fact), record: known.record, in: own)
        }
    }

    /// Login, password and recovery, for a holder.
    package func secretSheet(of credential: Credential.ID) throws -> SecretSheet {
        let place = try place(of: credential, \.secret)
        try requireHolder(place, of: credential)
        return try SecretSheet(try vault.secret(place.record))
    }

    /// The second factor's seed, for whoever holds it.
    package func seedSheet(of credential: Credential.ID) throws -> SecretSheet {
        let place = try place(of: credential, \.totp)
        try requireHolder(place, of: credential)
        return try SecretSheet(try vault.secret(place.record))
    }

    /// Writes a new version of the secret; a new password that is the old one is refused, for nothing would change.
    package func changeSecret(
        of credential: Credential.ID,
        to sheet: consuming SecretSheet,
        changesPassword: Bool,
        judge: PasswordJudge? = nil,
        at time: Int64
    ) throws {
        let fact = try self.credential(credential)
        let place = try place(of: credential, \.secret)
        try requireHolder(place, of: credential)
        let old = try SecretSheet(try vault.secret(place.record))
        if changesPassword, let before = old.field(.password), let after = sheet.field(.password),
            before.isEqual(to: after)
        {
            throw WorkspaceError.samePassword
        }
        let secret = sheet.secret()
        try perform(at: time) { draft in
            try draft.put(secret: secret, record: place.record, in: place.compartment)
            if let judge { try draft.mark(fact, judge: judge) }
        }
    }

    package func changeSeed(of credential: Credential.ID, to sheet: consuming SecretSheet, at time: Int64) throws {
        let place = try place(of: credential, \.totp)
        try requireHolder(place, of: credential)
        let secret = sheet.secret()
        try perform(at: time) { draft in
            try draft.put(secret: secret, record: place.record, in: place.compartment)
        }
    }

    func place(of id: Credential.ID, _ path: KeyPath<CredentialFact, SealedPlace?>) throws -> SealedPlace {
        let fact = try credential(id)
        guard let place = fact[keyPath: path] else { throw WorkspaceError.noSecret(credential: title(of: fact)) }
        return place
    }

    private func requireHolder(_ place: SealedPlace, of id: Credential.ID) throws {
        guard vault.state.compartments[place.compartment]?.current.isRead(by: vault.ownID) == true else {
            throw WorkspaceError.notAHolder(credential: title(of: try credential(id)))
        }
    }

    /// How a credential is called on a screen: its label, or the pages it manages.
    package func title(of fact: CredentialFact) -> String {
        Self.title(of: fact, in: facts)
    }

    static func title(of fact: CredentialFact, in facts: FactBook) -> String {
        if let label = fact.credential.label { return label }
        let pages = fact.credential.manages.compactMap { facts.accounts[$0]?.fact.account.address }
        return pages.isEmpty ? fact.credential.network.text : pages.joined(separator: ", ")
    }
}

extension Credential {
    /// What is declared; grants, changes and obligations follow from the ledger.
    var withoutHistory: Credential {
        var credential = self
        credential.grants = nil
        credential.secretChanges = nil
        credential.twoFactor = nil
        credential.obligations = nil
        credential.passwordStanding = nil
        return credential
    }
}
