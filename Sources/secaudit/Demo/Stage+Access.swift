import SecauditCrypto
import SecauditRegister
import SecauditStrength
import SecauditWorkspace

/// What holders do with the logins by which pages are run.
extension Stage {
    /// Puts a login with a made-up password into the vault; its maker is the first holder.
    func keep(_ credential: Credential, withSeed: Bool = false, by holder: Person.ID) throws {
        var sheet = SecretSheet()
        try sheet.set(.login, to: Self.secret("\(credential.id.text)@obrazec.example"))
        try sheet.set(.password, to: Self.secret("sample password of \(credential.id.text)"))
        try sheet.set(.recoveryContacts, to: Self.secret("служебный телефон +7 000 000-00-00"))
        var seed = SecretSheet()
        if withSeed { try seed.set(.seed, to: Self.secret("sample seed 20 bytes")) }
        try workspace(of: holder).addCredential(credential, sheet: sheet, seed: seed, at: time)
    }

    /// Puts on record that a login exists which is not kept in the vault.
    func mention(_ credential: Credential, by person: Person.ID) throws {
        try workspace(of: person).addCredential(credential, sheet: nil, at: time)
    }

    /// Gives another member access, who opens it at once.
    func share(_ credential: Credential.ID, with other: Person.ID, withSeed: Bool = false, by holder: Person.ID) throws
    {
        try workspace(of: holder).grant(credential, to: try member(other), withSeed: withSeed, at: time)
        try arrive(other)
    }

    /// Takes access away: new keys for those who stay.
    func withdraw(_ credential: Credential.ID, from other: Person.ID, by holder: Person.ID) throws {
        try workspace(of: holder).withdraw(credential, from: try member(other), at: time)
    }

    /// A new password, in the vault and (so the holder states) at the network.
    func changePassword(of credential: Credential.ID, by holder: Person.ID) throws {
        let workspace = try workspace(of: holder)
        var sheet = try workspace.secretSheet(of: credential)
        try sheet.set(.password, to: Self.secret("new sample password of \(credential.text), \(day)"))
        // Told of at once, as the command does: only so is the change proved to a coordinator.
        let judge = PasswordJudge { password, _ in
            let found = PasswordMeter().estimate(password)
            return PasswordVerdict(
                strength: PasswordStanding.Strength(rawValue: found.strength.rawValue),
                leaked: nil
            )
        }
        try workspace.changeSecret(of: credential, to: sheet, changesPassword: true, judge: judge, at: time)
        try workspace.stateChange(of: .password, credential: credential, on: day, at: time)
    }

    /// The second factor as somebody saw it today.
    func see(
        _ state: TwoFactorEvidence.State,
        _ method: TwoFactorEvidence.Method? = nil,
        at credential: Credential.ID,
        phone: PhoneOwner? = nil,
        by person: Person.ID
    ) throws {
        let evidence = TwoFactorEvidence(state: state, method: method, phone: phone, on: day)
        try workspace(of: person).recordTwoFactor(evidence, of: credential, at: time)
    }

    /// The managers that the network shows today: profiles, the first of whom created the page.
    func seeManagers(_ profiles: [String], of page: Account.ID, by person: Person.ID) throws {
        let managers = profiles.enumerated().map { place, user in
            ManagersSeen.Manager(user: user, role: place == 0 ? .creator : .editor)
        }
        let seen = ManagersSeen(on: day, managers: managers, source: "stated")
        try workspace(of: person).recordManagers(seen, of: page, at: time)
    }

    /// A coordinator ends a membership; whoever holds secrets with him changes the keys at the next opening.
    func dismiss(_ other: Person.ID, settledBy holder: Person.ID) throws {
        try workspace(of: Self.coordinator).removeMember(try member(other), orphan: false, at: time)
        try workspace(of: holder).settleOwed(at: time)
    }

    private static func secret(_ text: String) -> SecretBytes {
        SecretBytes(copying: Array(text.utf8))
    }
}
