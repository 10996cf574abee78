package import SecauditRegister

/// What was found about where a secret is kept and when it was changed; never the secret.
package enum SecretFact: Hashable, Sendable {
    /// Nobody has named a login that manages the account.
    case noCredentialKnown
    case recorded(Credential.ID, Credential.Custody)
    case notRecorded(Credential.ID)
    case custodyNotKnown(Credential.ID)
    /// A person's own profile: the password is not the organ's to keep or to change.
    case personalProfile(Credential.ID)
    case nobodyLostAccess
    case unchanged(Credential.ID, Bearer, lastDay: CalendarDay)
    /// Changed after somebody lost access: the entry (proved by keys), at the network (stated by a person), or both.
    case changed(Credential.ID, Bearer, lastDay: CalendarDay, entry: CalendarDay?, stated: CalendarDay?)
    /// Whether it was changed after somebody lost access is not known.
    case changeNotKnown(Credential.ID, Bearer, lastDay: CalendarDay)
    case age(Credential.ID, days: Int, limit: Int)
    case ageNotKnown(Credential.ID)
    /// Others have the very same password: those that the reader may be told of, and how many more in other organs.
    case equalPasswords(Credential.ID, [Credential.ID], elsewhere: Int)
    /// None of those that can be compared has the same one; so many cannot.
    case noEqualPassword(Credential.ID, notCompared: Int)
    case passwordNotCompared(Credential.ID)
    case strength(Credential.ID, PasswordStanding.Strength, least: PasswordStanding.Strength)
    case leaked(Credential.ID)
    case strengthNotKnown(Credential.ID)
    /// The password is kept in another journal or nowhere: no program can read it and judge it.
    case passwordNotInVault(Credential.ID)

    var record: FactRecord {
        switch self {
        case .noCredentialKnown: FactRecord("no-credential-known")
        case .recorded(let credential, let custody):
            FactRecord("credential-recorded", ["credential": .id(credential), "custody": .text(custody.rawValue)])
        case .notRecorded(let credential): FactRecord("credential-not-recorded", ["credential": .id(credential)])
        case .custodyNotKnown(let credential): FactRecord("custody-not-known", ["credential": .id(credential)])
        case .personalProfile(let credential): FactRecord("personal-profile", ["credential": .id(credential)])
        case .nobodyLostAccess: FactRecord("nobody-lost-access")
        case .unchanged(let credential, let bearer, let lastDay):
            FactRecord(
                "secret-unchanged",
                ["credential": .id(credential), "bearer": bearer.value, "last-day": .day(lastDay)]
            )
        case .changed(let credential, let bearer, let lastDay, let entry, let stated):
            FactRecord(
                "secret-changed",
                [
                    "credential": .id(credential), "bearer": bearer.value, "last-day": .day(lastDay),
                    "entry-changed": .maybe(entry), "stated-changed": .maybe(stated),
                ]
            )
        case .changeNotKnown(let credential, let bearer, let lastDay):
            FactRecord(
                "secret-change-not-known",
                ["credential": .id(credential), "bearer": bearer.value, "last-day": .day(lastDay)]
            )
        case .age(let credential, let days, let limit):
            FactRecord(
                "secret-age",
                ["credential": .id(credential), "days": .number(days), "limit": .number(limit)]
            )
        case .ageNotKnown(let credential): FactRecord("secret-age-not-known", ["credential": .id(credential)])
        case .equalPasswords(let credential, let others, let elsewhere):
            FactRecord(
                "password-equal",
                ["credential": .id(credential), "others": .ids(others), "elsewhere": .number(elsewhere)]
            )
        case .noEqualPassword(let credential, let count):
            FactRecord("password-not-equal", ["credential": .id(credential), "not-compared": .number(count)])
        case .passwordNotCompared(let credential):
            FactRecord("password-not-compared", ["credential": .id(credential)])
        case .strength(let credential, let strength, let least):
            FactRecord(
                "password-strength",
                [
                    "credential": .id(credential), "strength": .text(strength.rawValue),
                    "least": .text(least.rawValue),
                ]
            )
        case .leaked(let credential): FactRecord("password-leaked", ["credential": .id(credential)])
        case .strengthNotKnown(let credential):
            FactRecord("password-strength-not-known", ["credential": .id(credential)])
        case .passwordNotInVault(let credential):
            FactRecord("password-not-in-vault", ["credential": .id(credential)])
        }
    }
}
